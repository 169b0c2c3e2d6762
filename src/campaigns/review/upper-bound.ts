/** P(X <= hits) of a binomial distribution, 0 < rate < 1. Summed in logarithms, so that no term is lost. */
function atMost(hits: number, total: number, rate: number): number {
  const odds = Math.log(rate) - Math.log1p(-rate);
  let term = total * Math.log1p(-rate);
  let sum = Math.exp(term);
  for (let count = 1; count <= hits; count += 1) {
    term += Math.log((total - count + 1) / count) + odds;
    sum += Math.exp(term);
  }
  return sum;
}

const halvings = 60;

/**
 * One-sided upper Clopper-Pearson bound of a proportion: the rate at which so few hits or fewer would come with a
 * chance of 1 - confidence. 1 of no trials. Requires 0 <= hits <= total.
 */
export function upperBound(hits: number, total: number, confidence = 0.95): number {
  if (hits >= total) return 1;
  let [low, high] = [hits / total, 1];
  for (let step = 0; step < halvings; step += 1) {
    const middle = (low + high) / 2;
    if (middle > 0 && middle < 1 && atMost(hits, total, middle) <= 1 - confidence) high = middle;
    else low = middle;
  }
  return high;
}
