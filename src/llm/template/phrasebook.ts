import type { Tone } from '../../contract/personalize-request.ts';
import type { Meeting } from './goal.ts';

export type ByTone = Record<Tone, string[]>;

/** A company as it stands after a preposition: "beim Klinikum Auental". */
export interface PlacedCompany {
  /** Where the reader works. */
  at: string;
  /** Whose reader it is: "da Adega do Tua". */
  of: string;
  /** Whom a message is for: "a la Cooperativa San Isidro". */
  to: string;
}

/**
 * The phrases of one language other than English. `[a|b]` is a choice, `(a|b)` the formal words and those among friends,
 * `<a>` what a message says once, `{slot}` is filled from the request (see Slots in fill-phrase.ts); a capital first
 * letter capitalises. A phrase is used only when all its slots are filled. None says anything of the reader or the sender
 * that the request does not give.
 */
export interface LocalPhrasebook {
  /** The subject of a fact that the summary tells of the company, with a verb in the third person singular. */
  yourCompany: string;
  /** The same after prepositions, where the company has no name that can be quoted. */
  yourCompanyPlaced: PlacedCompany;
  /** Whether the sentence after "Guten Tag Ada," goes on in lower case. */
  lowerAfterGreeting: boolean;
  /** First words that keep their capital even so. */
  capitals: RegExp;
  /** How a keyword of any form stands in a sentence; `isForeign`: it is in another language. */
  topic: (keyword: string, isForeign: boolean) => string;
  placed: (company: string) => PlacedCompany;
  /** A title as it follows "as", in the middle of a sentence. */
  title: (title: string) => string;
  /** Title and company, as they follow "as". */
  position: (title: string, company: PlacedCompany) => string;
  greetings: ByTone;
  /** Without a usable first name. */
  plainGreeting: string;
  /** "The company …": a subject that stands for its name, as article and noun. */
  firm: RegExp;
  /** The same as the reader's: "your company". */
  ownFirm: (article: string, noun: string) => string;
  /** Words that refer back to a subject whose gender a swap would change. */
  reference: RegExp;
  /** A whole sentence about a thing of the company. */
  things: RegExp;
  /** Verbs that a summary may begin with, the company left out. */
  verbs: RegExp;
  /** What the company says of itself, said to the reader; null where its form is not known. */
  toSecondPerson: (sentence: string) => string | null;
  /** {hook} is a fact as a clause of its own. */
  statements: string[];
  checks: string[];
  /** {hook} is a phrase that describes the company: "bakery with eleven shops". */
  fragmentChecks: string[];
  howQuestions: string[];
  roles: string[];
  plainRoles: string[];
  plainQuestions: string[];
  /** A lead-in that an offer of any form can follow. */
  offers: string[];
  /** The same after a question. */
  answers: string[];
  /** {fact} is one of the sender's, in any form. */
  senderFacts: string[];
  reasons: string[];
  /** That the writer does not know, and asks: for the longest letter. */
  admissions: string[];
  softeners: ByTone;
  closings: ByTone;
  /** For text messages and tight word limits. */
  shortOpeners: string[];
  /** {keyword} is a topic without its frame. */
  subjects: string[];
  plainSubjects: string[];
  /** As the object of the calls below; `{minutes}` is a number. */
  meetings: Record<Meeting, { plain: string; timed: string }>;
  calls: ByTone;
  /** For events, which have a date of their own. */
  invitations: string[];
  shortCalls: string[];
  /** For a goal in another language that asks for a person; {whom} is who or what for, in its words. */
  referrals: string[];
  /** What a meeting is about, in the words of a goal in another language. */
  about: string;
  /** The same in the goal's own language, preposition and all. */
  aboutTail: RegExp;
  /** Of what a demonstration is: "unserer App". */
  ofTail: RegExp;
  /** {date} is a day and a month. */
  on: string;
  /** A goal of the language's own as a question or an invitation: the first form that it has. */
  goalForms: GoalForm[];
  /** "their spreadsheet" of a goal, said to the reader. */
  ofReader: (goal: string) => string;
  /** Elisions that filled slots ask for: "en tant qu’acheteur". */
  joinWords?: (text: string) => string;
  /** A goal that none of these fits, as it stands, behind a neutral lead-in. */
  quotedGoals: string[];
}

/** A company behind its prepositions; null: one without a name that can be quoted. */
export const placedCompany = (book: LocalPhrasebook, company: string | null): PlacedCompany =>
  company === null ? book.yourCompanyPlaced : book.placed(company);

/** How a goal reads, and what it is asked with: its named groups fill the phrases. */
export interface GoalForm {
  form: RegExp;
  asks: string[];
  /** Asked in its own words even where it names a kind of meeting. */
  isWhole?: true;
}
