import { factText } from '../contract/fact.ts';
import type { PersonalizeRequest } from '../contract/personalize-request.ts';
import type { VariantText } from '../contract/personalize-response.ts';
import type { Grounding } from '../contract/risk-flag.ts';
import { isSameWord } from '../guardrails/grounding/same-word.ts';
import { languageToRead } from '../guardrails/language/language-of.ts';
import { usedPhrases } from './used-phrases.ts';

const mostPoints = 6;
/** One common noun says little of a company; so many stand in where a text uses hardly anything else. */
const fewPoints = 2;

interface Point {
  readonly text: string;
  /** How telling: 0 is most. */
  readonly rank: number;
}

/** A day or a month, which is said of anything. */
const calendar =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|january|february|march|april|may|june|july|august|(?:sept|nov|dec)ember|october)$/i;

const rank = { figure: 0, phrase: 1, name: 2, role: 3, keyword: 4, noun: 5 } as const;

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

const rankOfPhrase = (text: string, otherwise: number): number => {
  if (/\s/.test(text)) return /\p{N}/u.test(text) ? rank.figure : rank.phrase;
  return otherwise;
};

/**
 * Which items of the context a text uses, as a person would name them, most telling first, at most 6: phrases with
 * their figure, longer phrases, products and names, the role, single keywords. Read off the grounding, never from a
 * model's word; a bare figure is evidence and not a point.
 */
export function personalizationPoints(
  request: PersonalizeRequest,
  written: VariantText,
  grounding: Grounding[],
): string[] {
  const { lead, company_context: context } = request;
  const used = wordsOf(`${written.subject ?? ''}\n${written.message}`);
  const uses = (words: string[]): boolean =>
    words.length > 0 && words.every((word) => used.some((other) => isSameWord(other, word)));
  const citedAt = (pointer: string): string[] =>
    grounding.filter((span) => span.source === pointer && span.quote !== '').map((span) => span.quote);
  const isNamed = (item: string): boolean => /\p{L}/u.test(item) && item.trim().length > 1 && uses(wordsOf(item));

  const points: Point[] = context.keywords
    .filter(isNamed)
    .map((item) => ({ text: item.trim(), rank: rankOfPhrase(item.trim(), rank.keyword) }));
  const isEnglish = languageToRead(request, written.message) === 'en';
  const prose = [
    { text: context.summary, pointer: '/company_context/summary' },
    ...(context.facts ?? []).map((fact, at) => ({
      text: factText(fact),
      pointer: `/company_context/facts/${at}${typeof fact === 'string' ? '' : '/text'}`,
    })),
  ];
  for (const phrase of prose.flatMap(({ text, pointer }) =>
    usedPhrases(text, citedAt(pointer), isEnglish, written.message),
  )) {
    if (calendar.test(phrase.text)) continue;
    points.push({
      text: phrase.text,
      rank: phrase.hasFigure ? rank.figure : rankOfPhrase(phrase.text, phrase.isName ? rank.name : rank.noun),
    });
  }
  for (const [at, item] of (context.tech_stack ?? []).entries())
    if (citedAt(`/company_context/tech_stack/${at}`).length > 0 || isNamed(item))
      points.push({ text: item.trim(), rank: rank.name });
  const cited = citedAt('/lead/title').flatMap(wordsOf);
  if (lead.title.trim() !== '' && cited.length * 2 >= wordsOf(lead.title).length)
    points.push({ text: lead.title.trim(), rank: rank.role });
  return mostTelling(points.filter(({ text }) => !isWithin(wordsOf(text), wordsOf(lead.company_name))));
}

function mostTelling(points: Point[]): string[] {
  const distinct = points.filter(({ text }, at) =>
    points.every((other, index) => {
      if (index === at || !isWithin(wordsOf(text), wordsOf(other.text))) return true;
      return wordsOf(text).length === wordsOf(other.text).length && at < index;
    }),
  );
  const sorted = distinct.toSorted((a, b) => a.rank - b.rank);
  const better = sorted.filter((point) => point.rank < rank.noun);
  const nouns = sorted.filter((point) => point.rank === rank.noun).slice(0, Math.max(0, fewPoints - better.length));
  return [...better, ...nouns].slice(0, mostPoints).map(({ text }) => text);
}

const isWithin = (words: string[], others: string[]): boolean =>
  words.every((word) => others.some((other) => isSameWord(word, other)));
