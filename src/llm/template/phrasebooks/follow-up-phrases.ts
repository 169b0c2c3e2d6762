/**
 * What a message says that follows others, in one language. `{of}` and `{on}` are the day of the one before; `(a|b)` the
 * formal words and those among friends.
 */
export interface FollowUpPhrases {
  /** "of 12 May", "on 12 May". */
  of: (day: string) => string;
  on: (day: string) => string;
  /** {topic}: what the last message of the sender was about. */
  about: string[];
  plain: string[];
  /** {offer}: what that message offered, in any form. */
  recap: string[];
  /** For an answer of the lead's. */
  thanks: string[];
  /** After that answer, whatever it said, and an ask for a time: {company} or {at} is where the reader works. */
  later: string[];
  /** The same after an ask for something else. */
  colleague: string;
  /** For a refusal: thanks, respect and a wish. Nothing is asked, offered or left open. */
  farewells: [thanks: string, respect: string, wish: string][];
  /** A question that names {company}. */
  tie: string;
}
