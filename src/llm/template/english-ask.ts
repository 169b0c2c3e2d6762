import type { Goal } from './goal.ts';

/** How English asks for it, and the words that go with that form. */
export interface EnglishAsk {
  form: 'meeting' | 'time' | 'event' | 'feedback' | 'show' | 'learn' | 'together' | 'join';
  /** A noun phrase for meeting, time, event and feedback; a verb phrase for the others. */
  words: string;
}

const meetingNoun =
  'call|phone call|video call|chat|talk|conversation|meeting|session|intro|introduction|demo|demonstration|walk-?through|tour|presentation|webinar|workshop|roundtable|coffee|appointment|catch-?up|slot|pilot';
const notModifier = 'in|on|over|at|for|to|of|with|about|during|and';
/** A noun phrase that begins with a meeting: "a 20-min intro call about X", but not "help in a call". */
const startsWithMeeting = new RegExp(
  `^(?:(?:a|an|the|our|my)\\s+)?(?:(?!(?:${notModifier})\\b)[\\p{L}\\d-]+\\s+){0,4}?(?:${meetingNoun})(?![\\p{L}-])`,
  'iu',
);
const arranging =
  /^(?:book|schedule|arrange|set up|setup|get|have|hold|plan|secure|organi[sz]e|land|request|offer|propose|fix|find|make|do|start|run|win)\s+/i;
const pronoun = /^(?:them|him|her|you|the lead|leads|prospects)\s+/i;

/** "a 15-min call", "an 8-minute demo". */
function withArticle(nounPhrase: string): string {
  if (/^(a|an|the|our|my|your|some|any|one)\s/i.test(nounPhrase)) return nounPhrase;
  const isVowel = /^([aeio]|u(?!s|ni)|8|11|18|hour)/i.test(nounPhrase);
  return `${isVowel ? 'an' : 'a'} ${nounPhrase}`;
}

type Rule = [RegExp, (match: RegExpExecArray) => EnglishAsk | null];

const show = (words: string): EnglishAsk => ({ form: 'show', words });

/** In order; the first that fits decides. */
const rules: Rule[] = [
  [/^invite\s+(?:\w+\s+)?to\s+(.+)$/i, ([, what]) => ({ form: 'event', words: withArticle(what!) })],
  [
    /^(?:get|ask for|collect|gather|request|hear|obtain)\s+(?:(?:some|your|their|his|her|honest)\s+)*feedback\s+(?:on|about)\s+(.+)$/i,
    ([, what]) => ({ form: 'feedback', words: what! }),
  ],
  [
    /^(?:get|have|find)\s+(\d+\s*(?:min|minutes))\s+to\s+(show|present|demo|demonstrate)\s+(.+)$/i,
    ([, time, , what]) => ({ form: 'time', words: `${time} for me to show you ${what!.replace(pronoun, '')}` }),
  ],
  [
    /^(?:\w+\s+(?:up\s+)?)?((?:an?\s+)?(?:[\w-]+\s+){0,2}?(?:demo|demonstration|presentation))\s+of\s+((?:our|my)\s+.+)$/i,
    ([, meeting, what]) => show(`show you ${what} in ${withArticle(meeting!)}`),
  ],
  [
    /^(?:\w+\s+(?:up\s+)?)?((?:an?\s+)?(?:[\w-]+\s+){0,2}?(?:walk-?through|tour|demo))\s+of\s+(.+)$/i,
    ([, meeting, what]) => show(`give you ${withArticle(meeting!)} of ${what}`),
  ],
  [
    /^(?:show|demonstrate|present|pitch|sell|promote|demo(?= (?:our|my|the|a)\b))\s+(.+)$/i,
    ([, what]) => show(`show you ${what!.replace(pronoun, '')}`),
  ],
  [/^introduce\s+(myself|ourselves)(.*)$/i, ([, who, rest]) => show(`introduce ${who}${rest}`)],
  [/^introduce\s+(.+)$/i, ([, what]) => show(`introduce you to ${what!.replace(pronoun, '').replace(/^to\s+/, '')}`)],
  [/^walk\s+(?:\w+\s+)?through\s+(.+)$/i, ([, what]) => show(`walk you through ${what}`)],
  [/^(?:tell|talk to)\s+\w+\s+about\s+(.+)$/i, ([, what]) => show(`tell you about ${what}`)],
  [/^(?:send|share)\s+(.+)$/i, ([, what]) => show(`send you ${what!.replace(pronoun, '')}`)],
  [/^explain\s+(.+)$/i, ([, what]) => show(`explain ${what!.replace(pronoun, '')}`)],
  // "learn how X is done in a 20-min chat": the chat goes before what is learnt, or X would be done in it.
  [
    /^(learn|hear|understand|find out|know|discover)\s+(.+)\s+(in|over|during)\s+(an?\s.+)$/i,
    ([, verb, what, preposition, meeting]) => ({ form: 'learn', words: `${verb}, ${preposition} ${meeting}, ${what}` }),
  ],
  [/^(?:learn|hear|understand|find out|know|discover|ask)\s+.+$/i, ([words]) => ({ form: 'learn', words })],
  [
    /^(?:explore|discuss|compare|talk about|talk through|talk over|collaborate|meet|connect|catch up|speak about)(?:\s.+)?$/i,
    ([words]) => ({ form: 'together', words }),
  ],
  [
    /^(?:try|join|attend|register for|sign up for|test|watch|read|download|take part in)\s+(.+)$/i,
    ([words]) => ({ form: 'join', words: words.replace(/\bfree\s+/i, '') }),
  ],
];

const lowerFirst = (text: string): string => text.replace(/^\p{Lu}(?=\p{Ll}|\s)/u, (letter) => letter.toLowerCase());

const apply = (list: Rule[], text: string): EnglishAsk | null => {
  for (const [pattern, toAsk] of list) {
    const match = pattern.exec(text);
    if (match) return toAsk(match);
  }
  return null;
};

/** A goal as English asks for it; null when it must be asked for in general words. */
export function englishAsk(goal: Goal): EnglishAsk | null {
  const text = lowerFirst(goal.text);
  const ask = apply(rules, text);
  if (ask) return ask;
  const what = text.replace(arranging, '');
  if (startsWithMeeting.test(what)) return { form: 'meeting', words: withArticle(what) };
  const offered = /^(?:offer|give)\s+(.+)$/i.exec(text)?.[1];
  return offered ? show(`offer you ${offered.replace(pronoun, '')}`) : null;
}
