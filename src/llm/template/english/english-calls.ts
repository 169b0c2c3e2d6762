import type { Tone } from '../../../contract/personalize-request.ts';
import type { CallsToAction } from '../calls-to-action.ts';
import { fillPhrase } from '../fill-phrase.ts';
import type { Goal, Meeting } from '../goal.ts';
import type { Picker } from '../picker.ts';
import { englishAsk } from './english-ask.ts';
import { englishAsks } from './english-asks.ts';

const meetings: Record<Meeting, string> = {
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

/** A goal that cannot be said still names its kind of meeting. */
function plainAsk({ meeting, minutes }: Goal): string | null {
  if (meeting === null && minutes === null) return null;
  return `a ${minutes === null ? 'short' : `${minutes}-minute`} ${meetings[meeting ?? 'call']}`;
}

const anyTime = /\b(?:next week|in the (?:coming|next few) days|this week)\b/;
/** Such a time at the end of a sentence. */
const nextTime = new RegExp(` (?:for )?${anyTime.source}(?=[?.])`);
const conversation = /\b(call|chat|talk|conversation|meeting|discussion|catch-?up|coffee)$/i;

/** A bare conversation is tied to the topic, where nothing before it says what it is about. */
const withTopic = (words: string, { topic, hasOffer }: Context): string =>
  topic !== undefined && !hasOffer && conversation.test(words) ? `${words} about ${topic}` : words;

interface Context {
  topic: string | undefined;
  hasOffer: boolean;
}

const lowerStart = (text: string): string => text[0]!.toLowerCase() + text.slice(1);

export function englishCalls(goal: Goal, tone: Tone, context: Context, picker: Picker, shift: number): CallsToAction {
  const asked = englishAsk(goal);
  const plain = asked ? null : plainAsk(goal);
  const form = asked?.form ?? (plain ? 'meeting' : 'general');
  const words = asked?.words ?? plain ?? '';
  const isDated = goal.isDated || form === 'event';
  const undated = (phrase: string): string => (isDated || words.length > 70 ? phrase.replace(nextTime, '') : phrase);
  // "I would be glad to meet on 12 May. Would next week suit you?"
  const isTimely = (phrase: string): boolean => !isDated || !anyTime.test(undated(phrase));
  const fill = (phrase: string, ask: string): string => {
    const opens = phrase.startsWith('{ask}');
    return fillPhrase(
      undated(phrase),
      { ask: form === 'question' && !opens ? lowerStart(ask) : ask, np: words },
      picker,
      'cta',
    );
  };
  const ask = form === 'meeting' ? withTopic(words, context) : words;
  const shortest = englishAsks[form].DIRECT.filter(isTimely);
  // "I'd love to see if we could see whether …"
  const fitting = englishAsks[form][tone].filter(
    (phrase) => isTimely(phrase) && !(/\bsee if\b/.test(phrase) && /^see\b/.test(words)),
  );
  return {
    chosen: fill(picker.pick(fitting, 'cta', shift), ask),
    short: shortest.map((_, at) => fill(shortest[(at + shift) % shortest.length]!, words)),
  };
}
