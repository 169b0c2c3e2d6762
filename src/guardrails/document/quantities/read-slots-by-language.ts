import type { NormalText } from '../normalise-text.ts';
import {
  dateArticles,
  dayWords as day,
  hourWords as hour,
  partsAfter,
  partsBefore,
  hourPrepositions as preposition,
  shortDays,
  slotJoints,
  weekLinks,
  weekWords,
} from '../slot-words.ts';
import { plainWordsOf } from '../speech-by-language.ts';
import { months } from './calendar.ts';

const month = [...months.keys()].sort((a, b) => b.length - a.length).join('|');
const ordinalHour =
  'pierwszej|drugiej|trzeciej|czwartej|piatej|szostej|siodmej|osmej|dziewiatej|dziesiatej|jedenastej|dwunastej|trzynastej|czternastej|pietnastej|szesnastej|siedemnastej|osiemnastej';

const opened = (pattern: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern}) ?$`, 'u');
/** "Jeudi 10", "martes, dia 8", "giovedì alle 9", "Mo., 14". */
const afterDay = opened(
  `(?:${day}|${shortDays}),? ?(?:(?:in der |na |am |im )?(?:fruh|vormittag|nachmittag|abend|matin|apres-midi|mattina|pomeriggio|ochtend|middag|manha|tarde|por la manana|por la tarde|rano|po poludniu),? )?(?:(?:${dateArticles}|${preposition}) )?`,
);
/** "Tipo 11", "lá pelas 15": about an hour, in speech, after a day. */
const afterLoose = new RegExp(
  `(?<!\\p{L})(?:${day}) (?:tipo|como|so|sobre|hacia|la|plus ou moins|verso|circa|rond|kolo|kolo|gdzies) (?:(?:a las|las|gegen|pelas|le|alle|po|o|om) )?$`,
  'u',
);
const afterPart = opened(partsBefore);
const afterPreposition = opened(preposition);
const afterArticle = opened('dia|giorno|am|den|dem|der|dnia|el|le|il|op|op de');
const afterOrdinal = opened(`o (?:${ordinalHour})`);

const closed = String.raw`(?:$|\s?[.,;:!?)\n]|\s?[–-]\s)`;
const beforeHour = new RegExp(`^ ?(?:${hour})(?![\\p{L}\\p{N}])`, 'u');
const beforePart = new RegExp(`^ (?:${partsAfter})(?!\\p{L})`, 'u');
const beforeMonth = new RegExp(`^(?:\\.|er|º|°|e|de)? (?:de |di |d')?(?:${month})(?!\\p{L})`, 'u');
const beforeEnd = new RegExp(`^\\.?${closed}`, 'u');
const beforeClock = new RegExp(`^\\.?,? (?:(?:${preposition}) )\\d`, 'u');
const beforeWill =
  /^ (?:(?:vous|te|le|les|lhe|ihnen|dir|u|je|la|ti|vi|panu|pani) )?(?:passt|passen|ginge|gehen|convien\p{L}*(?:-il)?|irait(?:-il)?|le viene|te viene|va bene|andrebbe|schikt|past|uitkomt|pasuje|odpowiada|fica bem|da jeito|serve|funciona|uhr)(?!\p{L})/u;
const joint = new RegExp(`^,? ?(?:${slotJoints}) ?(?:(?:${dateArticles}|${preposition}|${day}|no dia|am|le) )?$`, 'u');

const between = opened('zwischen|von|entre|entre las|entre as|tra le|fra le|tussen|van|miedzy|od');

const week = `(?<!(?:jede[rn]?|pro|die|chaque|par|cada|por|ogni|elke|iedere|per|kazdy|kazdym) )(?<!\\p{L})(?:${weekWords})`;
/** Before the number of a week: "KW 51", "semana 51", "week nr. 51". */
const beforeWeekNumber = new RegExp(`${week} (?:n[.ro°º]{0,2} ?)?$`, 'u');
/** Before the first day of a week: "semaine du 14", "w tygodniu od 14 grudnia"; no word in it tells since when. */
export const beforeFirstDay = new RegExp(`${week} (?:${weekLinks}) [^.;!?]{0,16}$`, 'u');
const rightBeforeFirstDay = new RegExp(`${week} (?:${weekLinks}) $`, 'u');
/** "51. Kalenderwoche", "w 51. tygodniu". */
const afterWeekNumber = new RegExp(`^(?:\\.|e|a|ª|º)? (?:${weekWords})(?!\\p{L})`, 'u');

/** A number as a slot may have it: an hour, a day of the month or a week of the year. */
const longest = 31;
const lastHour = 24;
const lastWeek = 53;

/** Whether the number at an offset is that of a week, by what stands before it. */
export const isWeekNumber = (folded: string, start: number): boolean =>
  beforeWeekNumber.test(folded.slice(Math.max(0, start - 40), start));

export interface SlotNumber {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  /** A date in full, "13 maart", which the number before it may be joined to. */
  readonly isDate?: boolean;
}

/** Whether a number by itself is the hour or the day of a slot. */
function isSlotAlone(folded: string, text: string, { start, end, value }: SlotNumber, language: string): boolean {
  const before = folded.slice(Math.max(0, start - 48), start);
  const after = folded.slice(end, end + 40);
  const isWhole = Number.isInteger(value) && value <= longest;
  // "18h", "9h30", "14u", "18:00", "8.12.", "9.30".
  if (/^\d{1,2}(?:[h:u.]\d{2}|[hu])$/.test(folded.slice(start, end)))
    return afterDay.test(before) || afterPreposition.test(before) || /[hu:]/.test(folded.slice(start, end));
  if (isOfWeek(folded, text, { start, end, value }, language)) return true;
  if (!isWhole) return false;
  if (afterDay.test(before) || afterLoose.test(before) || beforeMonth.test(after)) return true;
  if (/^[hu](?:\d{2})?(?![\p{L}])/u.test(after) && value <= lastHour) return true;
  if (
    afterArticle.test(before) &&
    (beforeEnd.test(after) || beforeClock.test(after)) &&
    /\d/.test(folded.slice(start, end))
  )
    return true;
  if (afterOrdinal.test(before) || /(?<!\p{L})(?:dia|dnia|giorno) $/u.test(before)) return true;
  if (value > lastHour) return false;
  if (afterPart.test(before) || /^ uhr(?!\p{L})/u.test(after)) return true;
  if (!afterPreposition.test(before)) return false;
  if (countsNothing(text, after, end, language)) return true;
  return beforeHour.test(after) || beforePart.test(after) || beforeEnd.test(after) || beforeWill.test(after);
}

/** A German noun has a capital, and no number of a few words counts a small word. */
function countsNothing(text: string, after: string, end: number, language: string): boolean {
  const [, next = ''] = /^ (\p{L}+)/u.exec(after) ?? [];
  const isFree = language === 'de' ? /^ \p{Ll}/u.test(text.slice(end, end + 2)) : plainWordsOf(language).has(next);
  return isFree && !/^(?:de|di|von|van|d|des|z|ze|prozent|procent)$/.test(next);
}

/** "KW 51", "in der Woche vom 14.", "w 51. tygodniu": a week by its number or its first day. */
function isOfWeek(folded: string, text: string, { start, end, value }: SlotNumber, language: string): boolean {
  if (!Number.isInteger(value) || value < 1 || value > lastWeek || !/^\d/.test(folded.slice(start, end))) return false;
  const before = folded.slice(Math.max(0, start - 48), start);
  const after = folded.slice(end, end + 40);
  if (afterWeekNumber.test(after) && /^[.eaªº]/.test(after)) return true;
  const isFirstDay = value <= longest && rightBeforeFirstDay.test(before);
  if (!isFirstDay && !beforeWeekNumber.test(before)) return false;
  const isDated = isFirstDay && (beforeMonth.test(after) || /^(?:e|de|ste)(?!\p{L})/u.test(after));
  return (
    isDated ||
    beforeEnd.test(after) ||
    beforeWill.test(after) ||
    joint.test(after.split(/\d/, 1)[0]!) ||
    countsNothing(text, after, end, language)
  );
}

/** Of some numbers of a text, in order, those that are hours and days of slots; joined ones go together: "le 10 ou le 12". */
export function readSlots({ folded, text }: NormalText, numbers: readonly SlotNumber[], language: string): boolean[] {
  const isSlot = numbers.map((one) => one.isDate === true || isSlotAlone(folded, text, one, language));
  const joins = (at: number): boolean => {
    const one = numbers[at];
    const next = numbers[at + 1];
    return (
      one !== undefined &&
      next !== undefined &&
      Math.max(one.value, next.value) <= (isWeekNumber(folded, one.start) ? lastWeek : longest) &&
      joint.test(folded.slice(one.end, next.start).replace(/^\s?(?:h|u|uhr|uur|heures|\.)(?!\p{L})/u, ''))
    );
  };
  for (let at = 1; at < numbers.length; at += 1) if (isSlot[at - 1] && joins(at - 1)) isSlot[at] = true;
  // "Entre 9 h et 11 h", "tussen 9 en 11 uur": the hour is named once, after the second.
  for (let at = 1; at < numbers.length; at += 1) {
    const first = numbers[at - 1]!;
    const isBetween = between.test(folded.slice(Math.max(0, first.start - 24), first.start));
    if (isBetween && joins(at - 1) && beforeHour.test(folded.slice(numbers[at]!.end))) isSlot[at] = true;
  }
  for (let at = numbers.length - 2; at >= 0; at -= 1) if (isSlot[at + 1] && joins(at)) isSlot[at] = true;
  return isSlot;
}
