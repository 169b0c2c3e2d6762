import { languages } from '../data/languages.ts';
import { plainWords } from '../data/plain-words.ts';
import { functionWords } from './function-words.ts';
import { withoutElision } from './stem-by-language.ts';
import type { Token } from './tokenise.ts';

const plain = new Map<string, ReadonlySet<string>>(
  Object.entries(plainWords).map(([language, words]) => [language, new Set(words.split(' '))]),
);
const telling = new Map<string, ReadonlySet<string>>(
  Object.entries(languages).map(([language, data]) => [language, new Set(data.plain.split(' '))]),
);

/** Words of a language that tell nothing of a firm. */
export const plainWordsOf = (language: string): ReadonlySet<string> =>
  plain.get(language) ?? (language === 'en' ? undefined : telling.get(language)) ?? functionWords;

/** Whether a folded word carries no content of its own in a language; "d'un" and "nell'altra" carry none behind their elision. */
export function isFunctionWordIn(folded: string, language: string): boolean {
  if (functionWords.has(folded)) return true;
  return language !== 'en' && isPlainIn(folded, language) && !plainAttribute.test(folded);
}

/** Whether a folded word tells nothing by itself: function words, and "new", "good" and "big", which say something with a noun. */
export function isPlainIn(folded: string, language: string): boolean {
  const words = plainWordsOf(language);
  return words.has(folded) || words.has(withoutElision(folded));
}

const plainAttribute =
  /^(?:neue?n?|gute?n?|grosse?n?|bons?|bonnes?|nouveaux?|nouvelles?|grande?s?|buen[oa]?s?|nuev[oa]s?|gran|buon[oa]?|nuov[oa]|nieuwe?|goede?|grote?|groot|bo[am]s?|nov[oa]s?|now[aey]|nowych|dobr[aey]|duz[ay])$/;

/** How many words of a text are commonest words of a language, by which it is known. */
export const readSpeech = (tokens: readonly Token[], language: string): number =>
  tokens.reduce((sum, { folded }) => sum + (telling.get(language)?.has(folded) ? 1 : 0), 0);

/** How many are commonest words of English, and none of a language that may have the same: "in", "was", "to". */
export const readEnglishBeside = (tokens: readonly Token[], language: string): number =>
  readSpeech(language === 'en' ? tokens : tokens.filter(({ folded }) => !plain.get(language)?.has(folded)), 'en');

const periods: readonly (readonly [period: string, pattern: RegExp])[] = [
  [
    'day',
    /^[^.,;:!?]{0,28}?\b(?:pro tag|am tag|je tag|pro werktag|je werktag|taglich|par jour|par soir|chaque jour|al dia|cada dia|diari\p{L}+|al giorno|ogni giorno|per dag|per etmaal|per werkdag|por dia|dziennie|na dobe|kazdego dnia)\b/u,
  ],
  [
    'week',
    /^[^.,;:!?]{0,28}?\b(?:pro woche|in der woche|wochentlich|par semaine|a la semana|por semana|semanal\p{L}*|alla settimana|a settimana|per week|tygodniowo|w tygodniu)\b/u,
  ],
  [
    'month',
    /^[^.,;:!?]{0,28}?\b(?:pro monat|im monat|monatlich|par mois|al mes|mensual\p{L}*|al mese|per maand|por mes|miesiecznie|w miesiacu)\b/u,
  ],
  [
    'quarter',
    /^[^.,;:!?]{0,28}?\b(?:pro quartal|im quartal|par trimestre|al trimestre|por trimestre|a trimestre|per kwartaal|kwartalnie|w kwartale)\b/u,
  ],
  [
    'year',
    /^[^.,;:!?]{0,28}?\b(?:pro jahr|im jahr|jahrlich|par an|al ano|por ano|anual\p{L}*|all'anno|l'anno|per jaar|rocznie|w roku)\b/u,
  ],
];

/** The period of a rate right after a number: "35 chantiers par an"; empty without. */
export const periodAfter = (folded: string): string => periods.find(([, pattern]) => pattern.test(folded))?.[0] ?? '';

const leading: readonly (readonly [period: string, pattern: RegExp])[] = [
  [
    'day',
    /(?:pro tag|je tag|taglich|par jour|chaque jour|al dia|cada dia|al giorno|ogni giorno|per dag|elke dag|por dia|dziennie|kazdego dnia)/,
  ],
  [
    'week',
    /(?:pro woche|jede woche|par semaine|chaque semaine|a la semana|por semana|cada semana|a settimana|ogni settimana|per week|elke week|tygodniowo)/,
  ],
  [
    'month',
    /(?:pro monat|jeden monat|par mois|chaque mois|al mes|cada mes|al mese|ogni mese|per maand|elke maand|por mes|miesiecznie)/,
  ],
  [
    'year',
    /(?:pro jahr|jahrlich|par an|chaque annee|al ano|cada ano|all'anno|ogni anno|per jaar|jaarlijks|por ano|rocznie)/,
  ],
].map(([period, words]) => [
  period as string,
  new RegExp(`(?<!\\p{L})${(words as RegExp).source} [^.,;:!?\\d]{0,40}$`, 'u'),
]);

/** The period that stands ahead of a number in its clause: "Pro Woche gehen im Schnitt 900"; empty without. */
export const periodBefore = (folded: string): string => leading.find(([, pattern]) => pattern.test(folded))?.[0] ?? '';
