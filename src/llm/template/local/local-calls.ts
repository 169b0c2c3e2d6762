import type { Tone } from '../../../contract/personalize-request.ts';
import { foldText } from '../../../guardrails/document/fold-word.ts';
import { isEnglishWord } from '../../../guardrails/document/word-lists.ts';
import { languageOf } from '../../../guardrails/language/language-of.ts';
import type { CallsToAction } from '../calls-to-action.ts';
import { fillPhrase } from '../fill-phrase.ts';
import type { Goal } from '../goal.ts';
import type { LocalPhrasebook } from '../phrasebook.ts';
import type { Picker } from '../picker.ts';

/** "12 May" as the language writes it; null where it is no day. */
function localDate(day: string, language: string): string | null {
  const date = new Date(`${day.replace(/(\d)(?:st|nd|rd|th)/i, '$1')} 2024 UTC`);
  if (Number.isNaN(date.valueOf())) return null;
  return new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long', timeZone: 'UTC' }).format(date);
}

/** A time of the phrase, which a goal with a day of its own does without. */
const soon =
  / (?:in (?:der|den) (?:nächsten|kommenden) (?:Woche|Tagen)|(?:für die )?nächste Woche|diese Woche|la semaine prochaine|cette semaine|dans les prochains jours|la próxima semana|esta semana|en los próximos días|la prossima settimana|questa settimana|nei prossimi giorni|volgende week|deze week|de komende dagen|(?:na|para a) próxima semana|nos próximos dias|w (?:przyszłym|tym) tygodniu|w najbliższych dniach|na przyszły tydzień)(?=[ ?])/u;

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
  const knows = goal.meeting !== null || goal.minutes !== null;
  if (goal.text !== '' && isOwn && (!knows || goal.meeting === 'event')) {
    const asks =
      askedFor(book, goal.text) ?? book.quotedGoals.map((phrase) => phrase.replace('{goal}', () => goal.text));
    return { chosen: picker.pick(asks, 'cta', shift), short: asks };
  }
  const { plain, timed } = book.meetings[goal.meeting ?? 'call'];
  const bare = goal.minutes === null ? plain : timed.replace('{minutes}', String(goal.minutes));
  const tail = isOwn ? book.aboutTail.exec(goal.text)?.[1] : undefined;
  const about = goal.about ?? (isOwn ? null : subjectOf(goal.text));
  const told = tail ?? (isOwn || about === null ? undefined : book.about.replace('{about}', () => about));
  const date = goal.day === null ? null : localDate(goal.day, language);
  const when = date === null ? '' : ` ${book.on.replace('{date}', date)}`;
  const isEvent = goal.meeting === 'event';
  const ask = isEvent ? bare : `${bare}${told === undefined ? '' : ` ${told}`}${when}`;
  const fill = (phrase: string): string => {
    const said = fillPhrase(goal.isDated || isEvent ? phrase.replace(soon, '') : phrase, { ask }, picker, 'cta');
    return isEvent ? said.replace(/\s?\?$/, (mark) => `${told === undefined ? '' : ` ${told}`}${when}${mark}`) : said;
  };
  const list = isEvent ? book.invitations : book.calls[tone];
  const short = isEvent ? book.invitations : book.shortCalls;
  return {
    chosen: fill(picker.pick(list, 'cta', shift)),
    short: short.map((_, at) => fill(short[(at + shift) % short.length]!)),
  };
}

const subjectVerb =
  /^(?:show|introduce|present|demo|offer|discuss|explore|try|replace|see)\s+(?:(?:our|my|the|an?|their)\s+)?/i;
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
  return /\b(?:call|demo|meeting|chat|intro|introduction|conversation)\b/i.test(text) ? null : text;
}

/** The goal as a question or an invitation, where its language knows its form. */
function askedFor(book: LocalPhrasebook, text: string): string[] | null {
  const goal = book.ofReader(text);
  for (const { form, asks } of book.goalForms) {
    const groups = form.exec(goal)?.groups;
    if (groups) return asks.map((phrase) => phrase.replace(/\{(\w+)\}/g, (_, name: string) => groups[name] ?? ''));
  }
  return null;
}
