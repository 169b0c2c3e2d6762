import { z } from 'zod';
import type { Judgment } from '../contract/personalize-response.ts';
import type { CitableFact } from '../prompts/citable-facts.ts';
import { findJson } from './find-json.ts';
import type { Statement } from './judge-prompt.ts';

/** A line such as "4 contradicted f6 no supplier has been chosen"; a model may put a colon or quotation marks in it. */
const answerLine =
  /^\s*(?<n>\d{1,4})[.:)]?\s+(?<answer>[a-z-]+)(?:[\s:,;([-]+(?:(?<fact>f\d{1,4})(?!\w)[\s:,;)\]-]*)?(?<quote>.*))?$/isu;
/** What a quote is put in and is not of it. */
const beforeQuote = /^[\s"“”„«».…]+/u;
const afterQuote = /[\s"“”„«».,;…]/u;

const answerSchema = z.object({
  n: z.coerce.number().int(),
  answer: z.string().transform((answer) => answer.trim().toLowerCase()),
  fact: z.string().nullish(),
  quote: z.string().max(4_000).nullish(),
});
/** What is said of the statement under a number, as it was written. */
export type Answer = z.output<typeof answerSchema>;

const mostAnswers = 500;
/** Two to eight words are asked for; a whole sentence is still read, a page is not looked for. */
const longestQuote = 1_000;

/** Of scripts that put spaces between words, so that a quote can be seen to begin or end within one. */
const inWord = '[\\p{Script=Latin}\\p{Script=Cyrillic}\\p{Script=Greek}\\p{N}]';
const startsInWord = new RegExp(`^${inWord}`, 'u');
const endsInWord = new RegExp(`${inWord}$`, 'u');

/** A quote as a pattern of whole words and numbers. Models straighten quotes, dashes and spaces when they quote. */
function pattern(quote: string): RegExp {
  const words = quote
    .replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
    .replace(/['’‘]/g, "['’‘]")
    .replace(/["“”„]/g, '["“”„]')
    .replace(/[-‐‑–—]/g, '[-‐‑–—]')
    .replace(/\s+/g, '\\s+');
  const before = startsInWord.test(quote) ? `(?<!${inWord}|\\p{N}[.,])` : '';
  const after = endsInWord.test(quote) ? `(?!${inWord}|[.,]\\p{N})` : '';
  return new RegExp(`${before}${words}${after}`, 'iu');
}

/** Letter by letter from the end: a pattern that must end there would be tried anew at every space of a hostile quote. */
function wordsOf(quote: string): string {
  const begun = quote.replace(beforeQuote, '');
  let end = begun.length;
  while (end > 0 && afterQuote.test(begun[end - 1]!)) end -= 1;
  return begun.slice(0, end).replace(/\s+/gu, ' ');
}

/** The fact that holds the quote: the one named, or else whichever does. */
function findQuote(facts: CitableFact[], { fact, quote }: Answer): { source: string; quote: string } | null {
  const words = wordsOf(quote ?? '');
  if (!/[\p{L}\p{N}]/u.test(words) || words.length > longestQuote) return null;
  const id = fact?.trim().toLowerCase();
  const named = facts.filter((one) => one.id === id);
  const meant = pattern(words);
  for (const one of [...named, ...facts]) {
    const found = one.text.length < words.length ? null : meant.exec(one.text);
    if (found) return { source: one.pointer, quote: found[0] };
  }
  return null;
}

function judge({ key, text }: Statement, answers: Answer[], facts: CitableFact[]): Judgment {
  const unsupported = (reason?: string): Judgment => ({
    key,
    text,
    answer: 'unsupported',
    ...(reason === undefined ? {} : { reason }),
  });
  const [first] = answers;
  if (!first) return unsupported('it was not answered');
  if (answers.some(({ answer }) => answer !== first.answer)) return unsupported('it was answered in two ways');
  if (first.answer === 'unsupported') return unsupported();
  if (first.answer === 'nothing' || first.answer === 'states-nothing') return { key, text, answer: 'states-nothing' };
  if (first.answer !== 'supported' && first.answer !== 'contradicted')
    return unsupported('the answer is none of those asked for');
  const found = findQuote(facts, first);
  return found
    ? { key, text, answer: first.answer, ...found }
    : unsupported('the answer quotes words that the request does not have');
}

/** One answer: a line as it was asked for, or an object of the same parts, which models like to give. */
function readAnswer(answer: unknown): Answer | null {
  const read = answerSchema.safeParse(typeof answer === 'string' ? answerLine.exec(answer)?.groups : answer);
  return read.success ? read.data : null;
}

/** The answers that can be read; null where the text holds no list of them. */
export function readAnswers(text: string): Answer[] | null {
  for (const value of findJson(text)) {
    const list = (value as { answers?: unknown }).answers;
    if (!Array.isArray(list)) continue;
    return list.slice(0, mostAnswers).flatMap((answer) => readAnswer(answer) ?? []);
  }
  return null;
}

/**
 * What a judge's answer says of each statement asked about, in their order. Fails closed, one statement at a time: a
 * missing answer, or one whose quote the request does not have, is "unsupported"; where nothing can be read, all are.
 */
export function readJudgments(text: string, statements: Statement[], facts: CitableFact[]): Judgment[] {
  const answers = readAnswers(text);
  return statements.map((statement, at) =>
    answers === null
      ? { key: statement.key, text: statement.text, answer: 'unsupported', reason: 'the answer cannot be read' }
      : judge(
          statement,
          answers.filter(({ n }) => n === at + 1),
          facts,
        ),
  );
}
