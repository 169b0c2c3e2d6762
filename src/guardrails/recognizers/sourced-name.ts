import { isSameName } from '../document/same-name.ts';
import { stemWord } from '../document/stem-word.ts';
import type { Token } from '../document/tokenise.ts';
import { isEnglishWord } from '../document/word-lists.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Reading } from '../reading.ts';
import { isSourcedByLanguage } from './sourced-by-language.ts';

/** What names of places and those who live there differ by: Montana and Montanans, Ayurvedic and Ayurveda. */
const ending = /^(?:n|an|ian|ite|er|ese|ish|ic|i|a|ia|y|e|o)?s?$/;
const leastRoot = 5;

function sharesRoot(folded: string, word: string): boolean {
  let at = 0;
  while (at < folded.length && folded[at] === word[at]) at += 1;
  return at >= leastRoot && ending.test(folded.slice(at)) && ending.test(word.slice(at));
}

function hasRootOf({ words }: Ledger, folded: string): boolean {
  for (const word of words.keys()) if (sharesRoot(folded, word)) return true;
  return false;
}

/** Whether the request has a name, in this form or one that a reader takes for the same. */
export function isSourced({ ledger, language }: Reading, token: Token): boolean {
  const { folded } = token;
  if (ledger.words.has(folded)) return true;
  if (language !== 'en') {
    if (isSourcedByLanguage(ledger, token, language)) return true;
    for (const word of ledger.words.keys()) if (word.length >= 4 && isSameName(folded, word, language)) return true;
  }
  const plain = folded.replace(/[.&']/g, '');
  if (ledger.words.has(plain)) return true;
  if (/s$/.test(folded) && ledger.words.has(folded.replace(/e?s$/, ''))) return true;
  if (ledger.words.has(`${folded}s`)) return true;
  // "Midwestern" of the Midwest.
  if (folded.endsWith('ern') && ledger.words.has(folded.slice(0, -3))) return true;
  if (isContracted(ledger, folded)) return true;
  if (!isEnglishWord(folded))
    return (
      [...ledger.company].some((word) => word.length > 3 && (folded === word || camel(token.text, word))) ||
      (folded.length > leastRoot && hasRootOf(ledger, folded))
    );
  return ledger.stems.has(stemWord(folded));
}

const contracted = /^(?<start>\p{L}{1,4})'(?<end>\p{L}{2,5})$/u;

/** "B'ham" of Birmingham, "W'ton" of Wolverhampton: what an apostrophe leaves of a name. */
function isContracted({ words }: Ledger, folded: string): boolean {
  const { start, end } = contracted.exec(folded)?.groups ?? {};
  if (start === undefined || end === undefined || /^(?:ll|re|ve)$/.test(end)) return false;
  for (const word of words.keys())
    if (word.length > start.length + end.length && word.startsWith(start) && word.endsWith(end)) return true;
  return false;
}

/** "AuroraApp" beside "Aurora". */
const camel = (text: string, word: string): boolean => text.toLowerCase() === word;
