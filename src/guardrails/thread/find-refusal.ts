import type { PersonalizeRequest } from '../../contract/personalize-request.ts';
import { normaliseText } from '../document/normalise-text.ts';
import { languageOf } from '../language/language-of.ts';
import { rulesByLanguage } from '../recognizers/rules-of.ts';

const refusals = rulesByLanguage('refusals');

/** Where a lead says that it wants nothing, or no more messages. */
export interface Refusal {
  /** The message, as a JSON pointer into the request. */
  pointer: string;
  text: string;
  /** UTF-16 code units of the words within it. */
  start: number;
  end: number;
  rule: string;
}

/** The refusal in the last message that the lead wrote; null where it wrote none, or that refuses nothing. */
export function findRefusal({
  thread = [],
  language,
}: Pick<PersonalizeRequest, 'thread' | 'language'>): Refusal | null {
  const at = thread.findLastIndex(({ from }) => from === 'lead');
  if (at < 0) return null;
  const text = thread[at]!.message;
  const normal = normaliseText(text);
  // A short answer is easily taken for a neighbour's, so that the language of the request is looked for too.
  const spoken = [languageOf(text), language?.split('-').at(0)?.toLowerCase(), 'en'].filter((one) => one !== undefined);
  const [found] = spoken.flatMap((one) => refusals(one).first(normal.folded));
  if (found === undefined) return null;
  const [start, end] = normal.toOriginal(found.start, found.end);
  return { pointer: `/thread/${at}/message`, text, start, end, rule: found.rule };
}
