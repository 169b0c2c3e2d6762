import type { Sentence } from '../../document/sentences.ts';
import { stemByLanguage } from '../../document/stem-by-language.ts';
import type { FieldReading, Reading } from '../../reading.ts';
import type { Counted, KnownCount } from './judge-number-by-language.ts';

/** Numbers up to this are plain speech where they count nothing that the request counts. */
const small = 2;
/** A meeting takes between so many seconds. */
const shortest = 30;
const longestMeeting = 2.5 * 3600;

/** Since when something has been so is told, not proposed. */
const past = /\b(?:seit|depuis|desde|dal|dall'|sinds|od)\b[^.;!?]{0,16}$/;

/** Why a number needs no source: a proposed slot, the length of the meeting, plain speech. */
export function exemptionOf(
  { quantity, nouns }: Counted,
  sentence: Sentence,
  field: FieldReading,
  { language }: Reading,
  known: readonly KnownCount[],
): string | null {
  const { kind, values, unit, start, end } = quantity;
  const { folded } = field.normal;
  const before = folded.slice(sentence.start, start);
  if (kind === 'time') return past.test(before) ? null : 'proposed-slot';
  if (kind === 'date' || kind === 'month') {
    const isGoal = known.some((one) => one.source.pointer === '/goal' && one.quantity.kind === 'date');
    return isGoal || past.test(before) ? null : 'proposed-slot';
  }
  if (isHour(folded, start, end) || isDayOfMonth(folded, start, end)) return 'proposed-slot';
  if (
    kind === 'duration' &&
    unit === 's' &&
    values[0]! >= shortest &&
    values[0]! <= longestMeeting &&
    !isOfResult(before, language)
  )
    return 'meeting-duration';
  if (!/\d/.test(folded.slice(start, end)) && values[0]! <= small) return 'small-talk';
  if (
    (kind === 'count' || kind === 'ordinal') &&
    nouns.length === 0 &&
    values[0]! <= 12 &&
    !/\d/.test(folded.slice(start, end))
  )
    return 'small-talk';
  if (kind === 'count' && values[0]! <= 10 && nouns[0] !== undefined && ownThings.has(nouns[0]))
    return 'about-the-message';
  return null;
}

/** "los 18 h", "depois das 19h", "dopo le 17", "alle 9". */
const isHour = (folded: string, start: number, end: number): boolean =>
  (/\b(?:um|gegen|ab|nach|vor|zwischen|und|vers|a|des|apres|avant|las|le|alle|dopo le|om|rond|na|vanaf|as|das|depois|o|po|przed|od|ore|godz\.?|kl\.?) $/.test(
    folded.slice(Math.max(0, start - 9), start),
  ) &&
    /^(?:\s?(?:h|uhr|uur|heures|horas|ore)\b|\s?[?.,;!)]|$|\s(?:o|ou|oder|oppure|of|lub|und|et|y|e|i)\b)/.test(
      folded.slice(end),
    ) &&
    /^\d{1,2}(?:[:.h]\d{2})?h?$/.test(folded.slice(start, end).trim())) ||
  /^\d{1,2}\s?h$/.test(folded.slice(start, end)) ||
  /^\s?(?:h|uhr|uur)\b/.test(folded.slice(end));

/** "dia 14", "am 6.", "el 12": a day of the month that is proposed. */
const isDayOfMonth = (folded: string, start: number, end: number): boolean =>
  /\b(?:dia|giorno|am|den|der|dnia|el|le|il)\s$/.test(folded.slice(Math.max(0, start - 7), start)) &&
  /^\d{1,2}$/.test(folded.slice(start, end)) &&
  /^(?:\.(?=\s)|[,;?!)]|\s(?:um|a|alle|om|as|o|et|ou|oder)\b|$)/.test(folded.slice(end));

const saving =
  /\b(?:spar\p{L}*|gewinn\p{L}*|verlier\p{L}*|gagn\p{L}*|perd\p{L}*|econom\p{L}*|ahorr\p{L}*|pierd\p{L}*|risparmi\p{L}*|bespar\p{L}*|verliez\p{L}*|poup\p{L}*|oszczed\p{L}*|trac\p{L}*|consegn\p{L}*)\b/u;
const isOfResult = (before: string, _language: string): boolean => saving.test(before);

const ownThings = new Set(
  [
    'de:satze fragen gedanken ideen zeilen',
    'fr:questions lignes mots idees',
    'es:preguntas lineas palabras ideas',
    'it:domande righe parole idee',
    'nl:vragen regels woorden zinnen',
    'pt:perguntas linhas palavras ideias',
    'pl:pytania zdania slowa',
  ].flatMap((entry) => {
    const [language, words] = entry.split(':');
    return words!.split(' ').map((word) => stemByLanguage(word, language!));
  }),
);
