import type { Tone } from '../../contract/personalize-request.ts';
import { englishAsk } from './english-ask.ts';
import { fillPhrase, type Slots } from './fill-phrase.ts';
import type { Goal } from './goal.ts';
import type { LocalPhrasebook, Meeting } from './phrasebook.ts';
import { englishAsks } from './phrasebooks/english-asks.ts';
import type { Picker } from './picker.ts';

/** The ways to ask for the goal: one for the message, and short ones for when words are few. */
export interface CallsToAction {
  chosen: string;
  short: string[];
}

/** Each variant starts elsewhere in a list. */
const rotate = (phrases: string[], by: number): string[] => [
  ...phrases.slice(by % phrases.length),
  ...phrases.slice(0, by % phrases.length),
];

const englishNouns: Record<Meeting, string> = {
  call: 'call',
  chat: 'chat',
  meeting: 'meeting',
  demo: 'demo',
  walkthrough: 'walkthrough',
  event: 'event',
  feedback: 'feedback call',
  trial: 'trial',
  partnership: 'conversation',
};

/** A goal in another language, or one too tangled to quote, still names its kind of meeting. */
function plainAsk({ meeting, minutes }: Goal): string | null {
  if (meeting === null && minutes === null) return null;
  return `a ${minutes === null ? 'short' : `${minutes}-minute`} ${englishNouns[meeting ?? 'call']}`;
}

const subjectWords = /\b(about|on|regarding|to|with|over|of|for)\b/i;
/** Whether the goal says itself what it is about, so that nothing else should be named as the reason to write. */
export function hasOwnSubject(goal: Goal): boolean {
  const asked = englishAsk(goal);
  return asked !== null && (asked.form !== 'meeting' || subjectWords.test(asked.words));
}

const nextTime = / (?:for )?(?:next week|in the (?:coming|next few) days|this week)(?=[?.])/;

const conversation = /\b(call|chat|talk|conversation|meeting|discussion|catch-?up|coffee)$/i;

/** A bare conversation is tied to the topic, differently in each variant; a demo has a subject of its own. */
function withTopic(words: string, topic: string | undefined, shift: number): string {
  if (topic === undefined || !conversation.test(words)) return words;
  return [`${words} about ${topic}`, words, `${words} to compare notes on ${topic}`][shift % 3]!;
}

export function englishCalls(goal: Goal, tone: Tone, slots: Slots, picker: Picker, shift: number): CallsToAction {
  const asked = englishAsk(goal);
  const plain = asked ? null : plainAsk(goal);
  const form = asked?.form ?? (plain ? 'meeting' : 'general');
  const words = asked?.words ?? plain ?? '';
  const undated = (phrase: string) => (goal.isDated || form === 'event' ? phrase.replace(nextTime, '') : phrase);
  const fill = (phrase: string, ask: string) =>
    fillPhrase(undated(phrase), { ...slots, ask, np: words }, picker, 'cta');
  const ask = form === 'meeting' ? withTopic(words, slots.topic, shift) : words;
  return {
    chosen: fill(picker.pick(englishAsks[form][tone], 'cta', shift), ask),
    short: rotate(englishAsks[form].DIRECT, shift).map((phrase) => fill(phrase, words)),
  };
}

export function localCalls(
  book: LocalPhrasebook,
  goal: Goal,
  tone: Tone,
  slots: Slots,
  picker: Picker,
  shift: number,
): CallsToAction {
  const { plain, timed } = book.meetings[goal.meeting ?? 'call'];
  const minutes = goal.minutes === null ? {} : { minutes: String(goal.minutes) };
  const ask = fillPhrase(goal.minutes === null ? plain : timed, minutes, picker, 'ask');
  const fill = (phrase: string) => fillPhrase(phrase, { ...slots, ask }, picker, 'cta');
  const isEvent = goal.meeting === 'event';
  return {
    chosen: fill(picker.pick(isEvent ? book.invitations : book.calls[tone], 'cta', shift)),
    short: rotate(isEvent ? book.invitations : book.shortCalls, shift).map(fill),
  };
}
