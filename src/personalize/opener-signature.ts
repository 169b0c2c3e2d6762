import type { PersonalizeRequest } from '../contract/personalize-request.ts';
import { sha256 } from '../sha256.ts';

/** Words of the opener that are compared: enough to tell phrasings apart, few enough to see through small edits. */
const comparedWords = 6;

/** 3 hex digits: at most 4,096 counters in a campaign, however many leads it has. */
const signatureDigits = 3;

const fillers = new Set(['just', 'recently', 'really', 'also', 'very', 'quite', 'so', 'truly', 'actually']);

const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** The first sentence after the greeting, or null where there is none. */
export function openerOf(message: string): string | null {
  const afterGreeting = message.trimStart().replace(/^[^\n.!?]{0,60}?[,!:]\s+(?=\S)|^[^\n]{0,60}\n+/u, '');
  const [sentence = ''] = afterGreeting.trim().split(/(?<=[.!?])\s|\n/u);
  return wordsOf(sentence).length >= 3 ? sentence : null;
}

/**
 * What two openers share when only the lead's own details differ: words of the request are masked, fillers dropped,
 * and the first words hashed. null where the message has no opener.
 */
export function openerSignature(request: PersonalizeRequest, message: string): string | null {
  const opener = openerOf(message);
  if (opener === null) return null;
  const { lead, company_context: context } = request;
  const own = new Set(
    wordsOf([...Object.values(lead), context.summary, ...context.keywords, ...(context.tech_stack ?? [])].join(' ')),
  );
  const common = new Set([
    'a',
    'an',
    'the',
    'and',
    'of',
    'for',
    'in',
    'to',
    'i',
    'you',
    'your',
    'at',
    'on',
    'is',
    'are',
    'with',
    'by',
  ]);
  const masked = wordsOf(opener)
    .filter((word) => !fillers.has(word))
    .map((word) => (own.has(word) && !common.has(word) ? '_' : word))
    .filter((word, place, words) => word !== '_' || words[place - 1] !== '_');
  return sha256(masked.slice(0, comparedWords).join(' ')).slice(0, signatureDigits);
}
