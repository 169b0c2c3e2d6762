/** By how much a reservation may pass the budget: sums of binary fractions differ in digits far below any price. */
export const budgetRoundingUsd = 1e-9;
