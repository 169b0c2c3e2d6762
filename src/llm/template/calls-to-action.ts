/** The ways to ask for the goal: one for the message, and short ones for when words are few. */
export interface CallsToAction {
  chosen: string;
  short: string[];
  /** Asks for a person: no sentence after it asks for a name again. */
  isReferral?: true;
}
