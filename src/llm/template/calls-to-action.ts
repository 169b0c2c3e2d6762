/** The ways to ask for the goal: one for the message, and short ones for when words are few. */
export interface CallsToAction {
  chosen: string;
  short: string[];
}
