import type { Tone } from '../../contract/personalize-request.ts';
import type { SettledRequest } from './fits-channel.ts';
import { createPicker } from './picker.ts';
import { readHint } from './read-hint.ts';

export interface TemplateOptions {
  /** Style of a template: "question" and "short" are understood; any guidance changes the phrasing. */
  guidance?: string;
  /** Another phrasing of the same request. */
  salt?: string;
}

/** How one variant is to be written. */
export interface Style {
  /** Decides what is left open: the same seed gives the same words. */
  seed: string;
  tone: Tone;
  /** Words that a letter is meant to have. */
  words: number;
  /** How many facts to move on by. */
  shift: number;
  /** How many structures to move on by. */
  turn: number;
  /** Begins with a question where it can. */
  asksFirst: boolean;
}

/** Of the three variants of a letter. */
const lengths = [35, 60, 90] as const;

const seedOf = ({ lead, company_context, goal, channel, tone, language, sender, industry }: SettledRequest): string =>
  JSON.stringify([lead, company_context, goal, channel, tone, language, sender, industry]);

export function styleOf(request: SettledRequest, index: number, { guidance = '', salt = '' }: TemplateOptions): Style {
  const said = [guidance, request.hint ?? ''].join(' ').trim();
  const hint = readHint(said);
  const seed = `${seedOf(request)}${said}${salt}`;
  const choose = createPicker(seed);
  const isAgain = salt !== '';
  return {
    seed,
    tone: hint.tone ?? request.tone,
    words: Math.round(lengths[index % 3]! * hint.length),
    shift: hint.shift + (isAgain ? choose.pick([0, 1, 2, 3], 'shift') : 0),
    turn: hint.shift + choose.pick([0, 1, 2], 'turn'),
    asksFirst: hint.asksFirst,
  };
}
