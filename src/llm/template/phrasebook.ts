import type { Tone } from '../../contract/personalize-request.ts';

/**
 * What a message starts from. 'topic', 'role', 'question' and 'tech' need something of the context; the 'plain' ones
 * need only a company.
 */
export type Angle = 'topic' | 'role' | 'question' | 'tech' | 'plain' | 'plainRole' | 'plainQuestion';

export type OfferForm = 'thing' | 'action' | 'other';

export type ByTone = Record<Tone, string[]>;

/** The same phrases for every tone. */
export const everyTone = (phrases: string[]): ByTone => ({
  PROFESSIONAL: phrases,
  FRIENDLY: phrases,
  DIRECT: phrases,
});

/** Kinds of meeting that a goal may ask for, in any language. */
export type Meeting =
  | 'call'
  | 'chat'
  | 'meeting'
  | 'demo'
  | 'walkthrough'
  | 'event'
  | 'feedback'
  | 'trial'
  | 'partnership';

/**
 * The phrases of one language. `[a|b]` is a choice, `{slot}` is filled from the request (see Slots in
 * fill-phrase.ts); a capital first letter capitalises. A phrase is used only when all its slots are filled.
 */
export interface Phrasebook {
  and: string;
  yourCompany: string;
  /** Whether the sentence after "Guten Tag Ada," goes on in lower case. */
  lowerAfterGreeting: boolean;
  /** How a keyword of any form stands in a sentence. */
  topic: (keyword: string) => string;
  /** Title and company, as they follow "as". */
  position: (title: string, company: string) => string;
  greetings: ByTone;
  /** Without a usable first name. */
  plainGreeting: string;
  openers: Record<Angle, ByTone>;
  bridges: ByTone;
  softeners: ByTone;
  closings: ByTone;
  /** For text messages and tight word limits. */
  shortOpeners: Record<Angle, string[]>;
  /** Around what the sender offers: a thing ("a tool for ..."), an action ("help clinics ..."), or any other wording. */
  offers: Record<OfferForm, string[]>;
  subjects: Record<Angle, string[]>;
}

/** A language other than English: its calls to action are built around a meeting. */
export interface LocalPhrasebook extends Phrasebook {
  /** As the object of the calls below; `{minutes}` is a number. */
  meetings: Record<Meeting, { plain: string; timed: string }>;
  calls: ByTone;
  /** For events, which have a date of their own. */
  invitations: string[];
  shortCalls: string[];
}
