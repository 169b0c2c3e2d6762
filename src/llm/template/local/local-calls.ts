import type { Tone } from '../../../contract/personalize-request.ts';
import { foldText } from '../../../guardrails/document/fold-word.ts';
import { isEnglishWord } from '../../../guardrails/document/word-lists.ts';
import { languageOf } from '../../../guardrails/language/language-of.ts';
import type { CallsToAction } from '../calls-to-action.ts';
import { fillPhrase } from '../fill-phrase.ts';
import type { Goal } from '../goal.ts';
import type { LocalPhrasebook } from '../phrasebook.ts';
import type { Picker } from '../picker.ts';
import { isBaseVerb } from '../sentences/verbs.ts';

/** "12 May" as the language writes it; null where it is no day. */
function localDate(day: string, language: string): string | null {
  const date = new Date(`${day.replace(/(\d)(?:st|nd|rd|th)/i, '$1')} 2024 UTC`);
  if (Number.isNaN(date.valueOf())) return null;
  return new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long', timeZone: 'UTC' }).format(date);
}

/** A time of the phrase, which a goal with a day of its own does without. */
const soon =
  / (?:in (?:der|den) (?:nächsten|kommenden) (?:Woche|Tagen)|(?:für die )?nächste Woche|diese Woche|la semaine prochaine|cette semaine|dans les prochains jours|la próxima semana|esta semana|en los próximos días|la prossima settimana|questa settimana|nei prossimi giorni|(?:voor )?volgende week|deze week|de komende dagen|(?:na|para a) próxima semana|nos próximos dias|w (?:przyszłym|tym) tygodniu|w najbliższych dniach|na przyszły tydzień)(?=[ ?])/u;

/** "Poprosić o krótką rozmowę": the meeting itself is no subject of it. */
const isSameMeeting = (tail: string, plain: string): boolean =>
  tail !== '' && plain.includes(tail.trim().replace(/^\S+\s/u, ''));

const isEnglish = /\b(?:a|an|the|of|our|on|about|for|with|to|in|book|get|call|demo|show|invite|feedback|their|they)\b/i;

/** "Invitarla a probar": a small word that is English too says less than the first one. */
const firstWord = (text: string): string => foldText(/^[\p{L}'’-]*/u.exec(text)![0]);

/** Asks for the goal: in the words of its own language where it is written in it, else by its kind of meeting and its subject. */
export function localCalls(
  book: LocalPhrasebook,
  goal: Goal,
  language: string,
  tone: Tone,
  picker: Picker,
  shift: number,
): CallsToAction {
  const isOwn =
    goal.text !== '' &&
    (languageOf(goal.text) === language || !isEnglish.test(goal.text) || !isEnglishWord(firstWord(goal.text)));
  const referrals = isOwn || goal.text === '' ? null : referralsFor(book, goal.text);
  const listed = isOwn ? askedInOwnWords(book, goal) : referrals;
  if (listed)
    return { chosen: picker.pick(listed, 'cta', shift), short: listed, ...(referrals ? { isReferral: true } : {}) };
  const place = isOwn ? undefined : placeOf(goal.text);
  const { plain, timed } = book.meetings[goal.meeting ?? (place === undefined ? 'call' : 'meeting')];
  const bare = goal.minutes === null ? plain : timed.replace('{minutes}', String(goal.minutes));
  const told = isOwn ? tailOf(book, goal) : place === undefined ? subjectTail(book, goal) : ` (${place})`;
  const when = whenOf(book, goal, isOwn, language);
  const isEvent = goal.meeting === 'event';
  const about = isSameMeeting(told, plain) ? '' : told;
  const said = about.includes(when.trim()) ? about : `${about}${when}`;
  const ask = isEvent ? bare : `${bare}${said}`;
  const fill = (phrase: string): string => {
    const isDated = goal.isDated || isEvent || when !== '';
    const filled = fillPhrase(isDated ? phrase.replace(soon, '') : phrase, { ask }, picker, 'cta');
    return isEvent ? filled.replace(/\s?\?$/, (mark) => `${said}${mark}`) : filled;
  };
  const list = isEvent ? book.invitations : book.calls[tone];
  const short = isEvent ? book.invitations : book.shortCalls;
  return {
    chosen: fill(picker.pick(list, 'cta', shift)),
    short: short.map((_, at) => fill(short[(at + shift) % short.length]!)),
  };
}

const ownDay =
  /(?:(?<before>am|le|el|il|op|a|em|no dia)\s)?(?<date>\d{1,2}\.?\s(?:de\s)?(?:jan|jän|gen|ene|stycz|f[eé]v|feb|lut|mär|mar|maa|kwie|a[pv]r|abr|mai|maj|may|mag|mei|jui|jun|giu|czerw|jul|lug|lip|aoû|aug|ago|sierp|sep|set|wrze|okt|oct|ott|out|paźdz|nov|lis|de[zc]|déc|dic|grud)\p{L}*)/iu;

/** " am 12. Mai": the day that a goal names, in its own words or in English. */
function whenOf(book: LocalPhrasebook, goal: Goal, isOwn: boolean, language: string): string {
  const own = isOwn ? ownDay.exec(goal.text)?.groups : undefined;
  if (own) return ` ${own.before === undefined ? book.on.replace('{date}', own.date!) : `${own.before} ${own.date}`}`;
  const date = goal.day === null ? null : localDate(goal.day, language);
  return date === null ? '' : ` ${book.on.replace('{date}', date)}`;
}

/** A goal that names no kind of meeting, or whose form says more than one: as its language asks for it. */
function askedInOwnWords(book: LocalPhrasebook, goal: Goal): string[] | null {
  const isPlain = (goal.meeting === null && goal.minutes === null) || goal.meeting === 'event';
  const asks = askedFor(book, goal.text, !isPlain);
  if (asks || !isPlain) return asks;
  return book.quotedGoals.map((phrase) => phrase.replace('{goal}', () => goal.text));
}

/** " über Ersatzteile", " unserer App": what the meeting of a goal is about, in its own words. */
function tailOf(book: LocalPhrasebook, { text, meeting }: Goal): string {
  const ofWhat = meeting === 'demo' || meeting === 'walkthrough' ? book.ofTail.exec(text)?.[1] : undefined;
  const tail = ofWhat ?? book.aboutTail.exec(text)?.[1];
  return tail === undefined ? '' : ` ${tail}`;
}

/** The same of a goal in English: its subject. */
function subjectTail(book: LocalPhrasebook, { text, about }: Goal): string {
  const subject = about ?? subjectOf(text);
  return subject === null ? '' : ` ${book.about.replace('{about}', () => subject)}`;
}

/** "Meet at the Cold Chain Expo": where one is to meet. */
const placeOf = (text: string): string | undefined =>
  /^(?:meet|see|catch up|talk|speak)\b.*?\sat\s(?:the\s|your\s|our\s)?(\p{Lu}[\p{L}\p{N}' &-]*?)(?=\son\s|\sin\s|$)/u.exec(
    text,
  )?.[1];

/** "Ask for a referral to the CFO", "find out who is responsible for visit notes": whom or what for. */
const forPerson =
  /^(?:ask|get|seek|be|request|find|learn|know|identify)\b.*?\b(?:(?:referral|referred|introduction|introduced|intro)\s(?:to|with)|who\b.*?\b(?:for|handles|runs|owns|manages|after)|right person for)\s(?:the\s|an?\s|their\s)?(?<whom>.{2,50})$/iu;

const referralsFor = (book: LocalPhrasebook, text: string): string[] | null => {
  const whom = forPerson.exec(text)?.groups?.whom;
  return whom === undefined ? null : book.referrals.map((phrase) => phrase.replace('{whom}', () => whom));
};

const subjectVerb =
  /^(?:show|introduce|present|demo|offer|discuss|explore|try|replace|see|send|share|sell|pitch)\s+(?:(?:him|her|them)\s+)?(?:(?:our|my|the|an?|their)\s+)?/i;
/** "Offer a short demo": the meeting itself is no subject of it. */
const justMeeting =
  /^(?:(?:short|quick|brief|first|live|\d+[- ]?min\w*)\s)*(?:call|demo|meeting|chat|intro|introduction|conversation|talk)$/i;
const inMeeting = /\s(?:in|over|during|for)\s(?:an?|\d)/i;

/** What an English goal is about, without its verb and its meeting: "show our triage form in a 20-min demo". */
function subjectOf(text: string): string | null {
  const whole = text.split(inMeeting)[0]!;
  const after = /\b(?:of|on|about)\s(?:(?:our|my|the|an?)\s)?/i.exec(whole);
  const found = after
    ? whole.slice(after.index + after[0].length)
    : subjectVerb.test(whole)
      ? whole.replace(subjectVerb, '')
      : null;
  if (found !== null) return found !== '' && found.length <= 60 && !justMeeting.test(found) ? found : null;
  const isSaid = /\b(?:call|demo|meeting|chat|intro|introduction|conversation)\b/i.test(text);
  return isSaid || isBaseVerb(firstWord(text)) ? null : text;
}

/** The goal as a question or an invitation, where its language knows its form; what stands in brackets ends it. */
function askedFor(book: LocalPhrasebook, text: string, onlyWhole: boolean): string[] | null {
  const [, said = text, aside = ''] = /^(.*?)(\s\([^()]*\))?$/u.exec(text)!;
  const goal = book.ofReader(said);
  for (const { form, asks, isWhole } of book.goalForms) {
    const match = onlyWhole && !isWhole ? null : form.exec(goal);
    if (match)
      return asks
        .map((phrase) => phrase.replace(/\{(\w+)\}/g, (_, name: string) => match.groups?.[name] ?? ''))
        .map((ask) => ask.replace(/\s?\?$/u, (mark) => `${aside}${mark}`));
  }
  return null;
}
