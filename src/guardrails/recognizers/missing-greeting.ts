import { lexiconLanguages } from '../data/languages.ts';
import { normaliseText } from '../document/normalise-text.ts';
import { isSameName } from '../document/same-name.ts';
import { sharesStem, stemByLanguage } from '../document/stem-by-language.ts';
import { type Token, tokenise } from '../document/tokenise.ts';
import { readEntries } from '../lexicons/read-lexicon.ts';
import { wordsUnder } from '../lexicons/words-under.ts';
import { type CheckResult, flagMissing, type Reading } from '../reading.ts';

const wordsByRule = (id: string, languages?: readonly string[]): string[] => wordsUnder('greetings', id, languages);

export const greetingWords: ReadonlySet<string> = new Set(wordsByRule('greeting'));
const titleWords: ReadonlySet<string> = new Set([...wordsByRule('title'), ...wordsByRule('other-title')]);
const otherGreetings = new Set([...wordsByRule('other-greeting'), ...wordsByRule('other-title')]);
const titlesAfter = new Set(wordsByRule('title-after'));
/** What an office is called in any of the languages -> what it is: "dyrektorze" and "director" are one. */
const offices = officesByWord();
const endearments = new Set(wordsByRule('endearment'));
/** By language, what greets without a name where that is the custom, word by word. */
const aloneByLanguage = new Map(
  lexiconLanguages.map((language) => [
    language as string,
    wordsByRule('alone', [language]).map((phrase) => phrase.split(' ')),
  ]),
);

function officesByWord(): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const language of lexiconLanguages)
    for (const { id, words = [] } of readEntries(language, 'offices'))
      for (const word of words) found.set(word, (found.get(word) ?? new Set()).add(id));
  return found;
}

const wordsOf = (name: string): string[] => tokenise(normaliseText(name)).map((token) => token.folded);

/** How many tokens from `at` on spell the name; 0 when they do not. */
function nameLength(tokens: Token[], at: number, name: string[], language = 'en'): number {
  if (name.length === 0) return 0;
  return name.every((word, offset) => isSameName(tokens[at + offset]?.folded ?? '', word, language)) ? name.length : 0;
}

/** Words that a line about the message may have before its greeting: "Sure, here is a friendly SMS: Hi Dev!" */
const residue = 14;

/** Where the greeting that names the lead ends: the token after it, or null. A line of residue may stand before it. */
export const findGreeting = (reading: Reading): number | null => reading.once(readGreeting);

function readGreeting(reading: Reading): number | null {
  const lines = reading.message.sentences
    .slice(0, 5)
    .filter((sentence, index) => index === 0 || /\n\s*$/.test(reading.message.normal.text.slice(0, sentence.start)));
  const afterColon = reading.message.tokens.slice(1, residue).find((token) => /:\s/.test(token.gap));
  for (const from of [...lines.slice(0, 3).map((line) => line.from), ...(afterColon ? [afterColon.index] : [])]) {
    const found = greetingFrom(reading, from);
    if (found !== null) return found;
  }
  return greetingAlone(reading);
}

/** "Madame," and "Dzień dobry," greet without a name, as letters in French and Polish do. */
function greetingAlone({ message: { tokens }, language }: Reading): number | null {
  for (const words of aloneByLanguage.get(language) ?? []) {
    const end = words.length;
    if (words.every((word, at) => tokens[at]?.folded === word) && /^\s*[,:!\n]/.test(tokens[end]?.gap ?? ''))
      return end;
  }
  return null;
}

/** The lead's first and last name, word by word. */
const nameOf = ({ request: { lead } }: Reading): readonly [string[], string[]] => [
  wordsOf(lead.first_name),
  wordsOf(lead.last_name),
];

function greetingFrom(reading: Reading, from: number): number | null {
  const { message, language } = reading;
  const { tokens } = message;
  const [first, last] = reading.once(nameOf);
  for (let at = from; at < Math.min(tokens.length, from + 8); at += 1) {
    const before = tokens.slice(from, at);
    const isOpening = before.some(
      (token) => greetingWords.has(token.folded) || titleWords.has(token.folded) || otherGreetings.has(token.folded),
    );
    const isClosedBefore = before.some(
      (token, index) => index > 0 && /[.?!]\s|\n/.test(token.gap) && !isShortened(before[index - 1]!.folded),
    );
    if (isClosedBefore || (at > from && /\n/.test(tokens[at]!.gap))) return null;
    const byFirst = nameLength(tokens, at, first, language);
    if (byFirst > 0 && !tokens[at + byFirst - 1]!.isPossessive) {
      const end = at + byFirst;
      const withLast =
        tokens[end]?.gap === ' ' || tokens[end]?.gap === '-' ? end + nameLength(tokens, end, last, language) : end;
      const next = tokens[withLast];
      const isClosed = next === undefined || /[,!:;.?\n–—-]|\s-\s/.test(next.gap);
      if (at === from && next?.folded === 'my' && endearments.has(tokens[withLast + 1]?.folded ?? ''))
        return withLast + 2;
      if (at === from && next && endearments.has(next.folded) && /[,!:]/.test(tokens[withLast + 1]?.gap ?? ''))
        return withLast + 1;
      if (at === from && next && greetingWords.has(next.folded)) return withLast + 1;
      if (at === from ? isClosed : isOpening || (isClosed && at - from <= 3)) return withLast;
    }
    if (isHonoured(tokens, at, [...last, ...first])) return at + 2;
    const byLast = nameLength(tokens, at, last, language) || longestTail(tokens, at, last);
    if (byLast > 0 && !tokens[at + byLast - 1]!.isPossessive) {
      if (before.some((token) => titleWords.has(token.folded))) return at + byLast;
      // "Dear Sister Brannigan," to a ward sister: a word of the lead's own title.
      if (isOpening && isOfTitle(reading, tokens[at - 1]!.folded)) return at + byLast;
      // "Buongiorno Vanelli,": the family name alone is no way of English.
      if (isOpening && language !== 'en') return at + byLast;
    }
    const office = isOpening ? officeLength(reading, at) : 0;
    if (office > 0) return at + office;
  }
  return null;
}

/** "Gent. Sig. Conti": a full stop after either shortens a word and ends nothing. */
const isShortened = (word: string): boolean => titleWords.has(word) || greetingWords.has(word);

/** Words behind an office that belong to it: "le Secrétaire général", "la Directrice générale adjointe". */
const ofOffice =
  /^(?:general\p{L}*|geral|generaal|algemeen|adjunkt\p{L}*|adjoint\p{L}*|adjunt[oa]|delegad[oa]|zarzadzajac\p{L}+)$/u;
const mostOfOffice = 3;

const titleOf = ({ ledger }: Reading) => ledger.sources.find(({ pointer }) => pointer === '/lead/title');

function isOfTitle(reading: Reading, word: string): boolean {
  const { language } = reading;
  const stem = stemByLanguage(word, language);
  const tokens = titleOf(reading)?.tokens ?? [];
  return tokens.some(({ folded }) => sharesStem(stem, stemByLanguage(folded, language), language));
}

/** "Egregio Direttore," to a director: how many words are the office that the lead holds, and stand for the name. */
function officeLength(reading: Reading, at: number): number {
  const { tokens } = reading.message;
  const office = tokens[at]!.folded;
  const ideas = offices.get(office);
  const title = titleOf(reading);
  if (!ideas || !title) return 0;
  let end = at + 1;
  while (
    end <= at + mostOfOffice &&
    tokens[end]?.gap === ' ' &&
    (ofOffice.test(tokens[end]!.folded) || isOfTitle(reading, tokens[end]!.folded))
  )
    end += 1;
  if (!/^\s*[,!:;\n]/.test(tokens[end]?.gap ?? '')) return 0;
  const isHeld =
    isOfTitle(reading, office) ||
    title.tokens.some(({ folded }) => {
      const held = offices.get(folded);
      return held !== undefined && [...held].some((idea) => ideas.has(idea));
    });
  return isHeld ? end - at : 0;
}

/** "Pani Dyrektor", "Monsieur le Maire": a word of an office behind a title. */
export function isOfficeAddressed(tokens: readonly Token[], at: number): boolean {
  if (!offices.has(tokens[at]!.folded)) return false;
  const before = tokens[at - 1];
  if (before === undefined || tokens[at]!.gap !== ' ') return false;
  return (
    titleWords.has(before.folded) ||
    (/^(?:le|la|l')$/.test(before.folded) && titleWords.has(tokens[at - 2]?.folded ?? ''))
  );
}

/** "Okubo-san", "Mehmet Bey", "Sharma ji": a name of the lead with a title after it. */
const isHonoured = (tokens: Token[], at: number, names: string[]): boolean =>
  names.includes(tokens[at]?.folded ?? '') &&
  titlesAfter.has(tokens[at + 1]?.folded ?? '') &&
  /^[\s-]$/.test(tokens[at + 1]!.gap);

/** "Mr Al Suwaidi" of "bin Rashid Al Suwaidi", "Ms Wałęsa" of "Wałęsa-Nowak": the end or the start of a long name. */
function longestTail(tokens: Token[], at: number, last: string[]): number {
  for (let from = 1; from < last.length; from += 1) {
    const tail = last.slice(from);
    if (tail.join('').length >= 4 && nameLength(tokens, at, tail) > 0) return tail.length;
  }
  const head = last[0];
  return last.length > 1 && head !== undefined && head.length >= 4 && tokens[at]?.folded === head ? 1 : 0;
}

export function checkGreeting(reading: Reading): CheckResult {
  if (reading.request.slot === 'CTA' || findGreeting(reading) !== null) return {};
  return {
    flags: [
      { ...flagMissing('MISSING_GREETING', 'The opening does not name the lead'), rule: 'greetings/no-greeting' },
    ],
  };
}
