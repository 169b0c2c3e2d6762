/** A fact of the request in the second person: what a message begins with. */
export interface Hook {
  /** A clause without its full stop, as it stands within a sentence: "your drivers record temperatures on paper". */
  clause: string;
  /** No clause, but a phrase that tells what the company is: "bakery with eleven shops". */
  isFragment?: true;
  /** Of the tech stack, not of the summary. */
  isTech?: true;
  /** What it is about, for a subject line: "temperatures on paper"; null where nothing of it reads alone. */
  phrase: string | null;
  /** How near it is to offer and goal, and how much it says; higher is better. */
  score: number;
}
