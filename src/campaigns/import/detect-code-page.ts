import { foldSpelling, spellingOf } from './spelling.ts';

const western = ['de', 'fr', 'es', 'it', 'nl', 'pt', 'ca', 'da', 'sv', 'nb', 'fi', 'is'];
const central = ['pl', 'cs', 'sk', 'hu', 'ro', 'hr', 'sl'];

/** Languages that a code page was made for. The first is taken where nothing speaks for another. */
const codePages = {
  'windows-1252': western,
  'windows-1250': central,
  'iso-8859-2': central,
  'windows-1251': ['ru', 'uk', 'bg'],
  'windows-1253': ['el'],
  'windows-1254': ['tr'],
  'windows-1257': ['lt', 'lv', 'et'],
  macintosh: western,
} as const;

type CodePage = keyof typeof codePages;

/** How much likelier a code page is than the others before anything is read, as a log. */
const likelier: Partial<Record<CodePage, number>> = {
  'windows-1252': 1,
  'iso-8859-2': -1,
  'windows-1257': -1,
  macintosh: -4,
};

const word = /[A-Za-z\u0080-\u00FF]*[\u0080-\u00FF][A-Za-z\u0080-\u00FF]*/g;
/** Signs and abbreviations such as "Nº" tell nothing. */
const leastLetters = 3;
const mostWords = 300;

const marksAround = /^[“„‚•‘’«»–—\u00A0]+|[“”„‚–—…•®™©€°«»·\u00A0’‘]+$/gu;
const control = /[\u0080-\u009F\uFFFD]/g;
/** A large letter behind a small one: "NicolÚ". */
const largeInside = /(?<=\p{Ll})(?=\P{ASCII})\p{Lu}/gu;
/** What these cost, as logs: about that of a letter that a language has not at all, or more. */
const costs = { control: 12, largeInside: 6 };

/** Logs of how likely a word is in each of the languages. */
function likelihoods(text: string, languages: readonly string[]): number[] {
  const wrong =
    costs.control * (text.match(control)?.length ?? 0) + costs.largeInside * (text.match(largeInside)?.length ?? 0);
  const parts = foldSpelling(text)
    .replace(marksAround, '')
    .split(/[’‘–—]/u);
  return languages.map((language) => {
    const spelling = spellingOf(language);
    return parts.reduce((sum, part) => sum + spelling(part), -wrong);
  });
}

const rounds = 4;
const leastShare = 0.3;

/** Log of how likely words are in a file of some of the languages, each in the share that fits the words best. */
function likelihoodOf(words: readonly number[][], languages: number): number {
  const sumOf = (logs: readonly number[], shares: readonly number[]) => {
    const most = Math.max(...logs);
    const parts = logs.map((log, at) => shares[at]! * Math.exp(log - most));
    const sum = parts.reduce((total, part) => total + part, 0);
    return { log: most + Math.log(sum), parts: parts.map((part) => part / sum) };
  };
  let shares: number[] = Array.from({ length: languages }, () => 1 / languages);
  for (let round = 0; round < rounds; round += 1) {
    const counted = shares.map(() => leastShare);
    for (const logs of words) for (const [at, part] of sumOf(logs, shares).parts.entries()) counted[at]! += part;
    const total = counted.reduce((sum, count) => sum + count, 0);
    shares = counted.map((count) => count / total);
  }
  return words.reduce((total, logs) => total + sumOf(logs, shares).log, 0);
}

/**
 * The code page of a text with one byte a letter: the one by which its words beyond ASCII are spelt most like the
 * languages it was made for. Some five such words are told rightly nearly always; of a single one that is a word in
 * two of them, Windows-1252 is taken.
 */
export function detectCodePage(bytes: Uint8Array): CodePage {
  const found = new Set(Buffer.from(bytes).toString('latin1').match(word));
  const words = [...found].filter((text) => text.length >= leastLetters).slice(0, mostWords);
  const scored = Object.entries(codePages).map(([codePage, languages]) => {
    const decoder = new TextDecoder(codePage);
    const logs = words.map((text) => likelihoods(decoder.decode(Buffer.from(text, 'latin1')), languages));
    const score = (likelier[codePage as CodePage] ?? 0) + likelihoodOf(logs, languages.length);
    return { codePage: codePage as CodePage, score };
  });
  return scored.reduce((best, next) => (next.score > best.score ? next : best)).codePage;
}
