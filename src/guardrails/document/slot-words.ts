import { anyWord } from '../lexicons/read-lexicon.ts';
import { wordsUnder } from '../lexicons/words-under.ts';

/** The words under an id of lexicons/<language>/slots.yaml, of every language, as one alternative each. */
const wordsOf = (id: string): string => anyWord(wordsUnder('slots', id));

/** Days of the week in every form that stands beside a date or an hour, and the days counted from today. */
export const dayWords = wordsOf('day');

/** A day by its name, in a folded text. */
export const namesDay = new RegExp(`(?<!\\p{L})(?:${dayWords})(?!\\p{L})`, 'u');

/** Short for a day, with a point: "Mo., 14 Uhr". Only with a number right after it. */
export const shortDays = wordsOf('short-day');

/** Parts of a day and marks of an hour after a number. */
export const hourWords = wordsOf('hour');

/** Before an hour: "um", "vers", "a las", "verso le", "tegen", "pelas", "o godz.". */
export const hourPrepositions = wordsOf('before-hour');

/** Before the hour: the part of it that is past or to come, "halb", "kwart over", "wpół do". */
export const partsBefore = wordsOf('part-before');

/** After the hour: "y media", "e mezza", "et quart", "e meia". */
export const partsAfter = wordsOf('part-after');

/** Between two days or two hours, or before the second. */
export const slotJoints = wordsOf('joint');

/** Articles and prepositions between a day and its number: "lundi le 12", "am Dienstag, dem 8.", "na terça, dia 8". */
export const dateArticles = wordsOf('article');

/** Since when something has been so is told, not proposed. */
export const sinceWords = wordsOf('since');

/** A week, before its number or its first day: "KW", "semaine", "tygodniu". */
export const weekWords = wordsOf('week');

/** Between a week and its first day: "vom", "du", "van de", "od". */
export const weekLinks = wordsOf('week-link');
