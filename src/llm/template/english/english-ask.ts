import type { Goal } from '../goal.ts';
import { isBaseVerb } from '../sentences/verbs.ts';
import { toQuestion, toReader } from './to-reader.ts';

/** How English asks for it, and the words that go with that form. */
export interface EnglishAsk {
  form:
    | 'meeting'
    | 'time'
    | 'event'
    | 'feedback'
    | 'show'
    | 'learn'
    | 'together'
    | 'join'
    | 'change'
    | 'favour'
    | 'question'
    | 'quoted';
  /**
   * A noun phrase for meeting, time, event and feedback; a whole question, or the goal as it stands, where it says so; a
   * verb phrase for the others.
   */
  words: string;
}

const meetingNoun =
  'call|phone call|video call|chat|talk|conversation|meeting|session|intro|introduction|demo|demonstration|walk-?through|tour|presentation|webinar|workshop|roundtable|coffee|appointment|catch-?up|slot|pilot|trial|visit|preview|review|breakfast|lunch|dinner|panel|screen share|look|tasting|test|exchange|discussion|interview|session|rendezvous|day';
const notModifier = 'in|on|over|at|for|to|of|with|about|during|and';
/** A noun phrase that begins with a meeting: "a 20-min intro call about X", but not "help in a call". */
const startsWithMeeting = new RegExp(
  `^(?:(?:a|an|the|our|my)\\s+)?(?:(?!(?:${notModifier})\\b)[\\p{L}\\d-]+\\s+){0,4}?(?:${meetingNoun})(?![\\p{L}-])`,
  'iu',
);
const arranging =
  /^(?:book|schedule|arrange|set up|setup|get|have|hold|plan|secure|organi[sz]e|land|request|offer|propose|fix|find|make|do|start|run|win|agree|ask for|seek|suggest|give|connect for|set)\s+/i;
const pronoun = /^(?:them|him|her|you|your(?=\s(?:our|my|a|the)\b)|the lead|leads|prospects)\s+/i;

/** "a 15-min call", "an 8-minute demo". */
function withArticle(nounPhrase: string): string {
  if (/^(a|an|the|our|my|your|some|any|one)\s/i.test(nounPhrase)) return nounPhrase;
  const isVowel = /^([aeio]|u(?!s|ni)|8|11|18|hour)/i.test(nounPhrase);
  return `${isVowel ? 'an' : 'a'} ${nounPhrase}`;
}

type Rule = [RegExp, (match: RegExpExecArray) => EnglishAsk | null];

const show = (words: string): EnglishAsk => ({ form: 'show', words });

const favour = (words: string): EnglishAsk => ({ form: 'favour', words });

/** What is to be told: "who is responsible for access", "whether a webinar is of interest". */
const tell = (words: string): EnglishAsk => favour(`tell me ${words.replace(/^if\b/i, 'whether')}`);

const asksWhether = '^(?:ask|check|see|find out|learn|know|hear|understand)\\s+(?:you\\s+)?(?:if|whether)\\s+';
const forReader = '(?:\\s+(?:to|for) you)?(?:\\s+at all)?';

/** "ask whether the topic is of interest": what asks of the message itself is put to the reader. */
const ofInterest: Rule[] = [
  [
    new RegExp(
      `${asksWhether}(?:(?:the|this|that) (?:topic|subject|matter|idea|message)|this|that|it)\\s+(?:is|was|might be|would be|could be)\\s+(?:at all\\s+)?(.+?)${forReader}$`,
      'i',
    ),
    ([, how]) => ({
      form: 'question',
      words: `Is this ${how!.replace(/^interesting$/i, 'of interest')} to you at all`,
    }),
  ],
  [
    new RegExp(
      `${asksWhether}((?:our|my|an?)\\s.{2,50}?)\\s+(?:is|would be|could be|might be)\\s+(.+?)${forReader}$`,
      'i',
    ),
    ([, thing, how]) => ({ form: 'question', words: `Would ${thing} be ${how} to you` }),
  ],
  [
    new RegExp(`${asksWhether}(it|an? .+?) (?:makes|would make) sense(?: (to .+|for .+))?$`, 'i'),
    ([, what, rest]) => ({
      form: 'question',
      words: `Would ${what} make sense${rest === undefined ? ' to you' : ` ${rest}`}`,
    }),
  ],
  [
    /^(?:check|gauge|test|probe|sound out|ask about|ask for)\s+(?:(?:your|the)\s+)?interest$/i,
    () => ({ form: 'question', words: 'Is this of interest to you at all' }),
  ],
];

/** In order; the first that fits decides. */
const rules: Rule[] = [
  ...ofInterest,
  [
    /^(?:ask|check|see|find out|learn|know|hear|discover|understand)\s+(?:you\s+)?(?:if|whether)\s+(you\s.+)$/i,
    ([, clause]) => ({ form: 'question', words: toQuestion(clause!) }),
  ],
  [/^(?:ask|check|find out|learn|know)\s+(?:you\s+)?((?:if|whether)\s.+)$/i, ([, clause]) => tell(clause!)],
  [
    /^(?:ask|find out|learn|know|discover|check)\s+(?:you\s+)?((?:who|what|which|when|where|how|why)\s(?!.*\b(?:in|over|during) an?\s).+)$/i,
    ([, clause]) => tell(clause!),
  ],
  [
    /^be (introduced|referred|pointed|put in touch)\s+(to|with)\s+(.+)$/i,
    ([, how, , whom]) => favour(`${/^intro/i.test(how!) ? 'introduce me to' : 'point me to'} ${whom}`),
  ],
  [/^get (?:an? )?(?:introduction|intro|referral) to\s+(.+)$/i, ([, whom]) => favour(`introduce me to ${whom}`)],
  [
    /^(?:get|ask for|request|obtain)\s+(?:an?\s+)?(?:(?:short|quick|brief)\s+)?(?:reply|answer|response)\s+(?:to|on)\s+((?:one|a|this|our)\s.+)$/i,
    ([, what]) => favour(`answer ${what}`),
  ],
  [
    /^(?:get|ask for|request|obtain)\s+(?:an?\s+)?(?:(?:short|quick|brief)\s+)?(?:reply|answer|response)\s+(?:on|about|as to)\s+((?:who|what|which|when|where|how|why|whether|if)\s.+)$/i,
    ([, clause]) => tell(clause!),
  ],
  [
    /^(?:get|ask for)\s+(?:an?\s+)?(?:(?:short|quick|brief)\s+)?reply\s+with\s+(.+)$/i,
    ([, what]) => favour(`send me ${what}`),
  ],
  [
    /^(?:get|ask for|request|obtain)\s+(?:an?\s+)?((?:(?:short|quick|brief)\s+)?(?:reply|answer|response|opinion|reaction)(?:\s.+)?)$/i,
    ([, what]) => favour(`send me ${withArticle(what!)}`),
  ],
  [/^get (?:an?\s+)?(?:sign-?up|registration)\s+(.+)$/i, ([, what]) => ({ form: 'join', words: `sign up ${what}` })],
  [
    /^invite\s+(?:you\s+)?to\s+(?!a\b|an\b|the\b|our\b)(\p{L}+)\s+(.+)$/iu,
    ([, verb, rest]) =>
      isBaseVerb(verb!.toLowerCase())
        ? { form: 'join', words: `${verb} ${rest}` }
        : { form: 'event', words: withArticle(`${verb} ${rest}`) },
  ],
  [
    /^(?:get|ask for)\s+(\d+\s*(?:min|minutes)\s+(?:of|to|on|about|for)\s.+)$/i,
    ([, what]) => (/\bto\s+(?:show|present|demo|demonstrate)\b/i.test(what!) ? null : { form: 'time', words: what! }),
  ],
  [
    /^(?:ask for|get|seek)\s+(?:some\s+)?(advice|help|input)\s+(.+)$/i,
    ([, what, rest]) => ({ form: 'time', words: `some ${what} ${rest}` }),
  ],
  [
    /^(?:start|begin|try)\s+(an?\s.*(?:trial|pilot|test).*)$/i,
    ([, what]) => ({ form: 'join', words: `start ${what}` }),
  ],
  [
    /^(?:visit|interview|bring|stop by|drop off|call|phone|ring|measure|take|review|run|leave)\s+.+$/i,
    ([words]) => show(words!),
  ],
  [/^invite\s+(?:(?!to\b)\w+\s+)?to\s+(.+)$/i, ([, what]) => ({ form: 'event', words: withArticle(what!) })],
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
  [/^help\s+(?:you\s+)?(?:to\s+)?(.+)$/i, ([, what]) => show(`help you ${what}`)],
  [/^(?:pay|make)\s+(?:you\s+)?a visit(.*)$/i, ([, rest]) => show(`pay you a visit${rest}`)],
  [/^(?:tell|talk to)\s+\w+\s+about\s+(.+)$/i, ([, what]) => show(`tell you about ${what}`)],
  [/^(?:send|share)\s+(.+)$/i, ([, what]) => show(`send you ${what!.replace(pronoun, '')}`)],
  [/^explain\s+(.+)$/i, ([, what]) => show(`explain ${what!.replace(pronoun, '')}`)],
  // "learn how X is done in a 20-min chat": the chat goes before what is learnt, or X would be done in it.
  [
    /^(learn|hear|understand|find out|know|discover)\s+(.+)\s+(in|over|during)\s+(an?\s.+)$/i,
    ([, verb, what, preposition, meeting]) => ({ form: 'learn', words: `${verb}, ${preposition} ${meeting}, ${what}` }),
  ],
  [/^(?:learn|hear|understand|find out|know|discover|ask(?! for\b))\s+.+$/i, ([words]) => ({ form: 'learn', words })],
  [
    /^(?:explore|discuss|compare|talk|collaborate|meet|connect|catch up|speak|exchange|agree a day|see (?:if|whether)|work together|team up|partner)(?:\s.+)?$/i,
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
    const ask = match && toAsk(match);
    if (ask) return ask;
  }
  return null;
};

const wordMinutes = (text: string): string =>
  text
    .replace(/\b(\d{1,3})[\s-]?mins?\.?(?=\s+\p{L}+)(?!\s+(?:of|to|on|about|for|in|over)\b)/giu, '$1-minute')
    .replace(/\b(\d{1,3})\s?mins?\b\.?/giu, '$1 minutes')
    .replace(/, (\d{1,3} minutes)$/iu, ' in $1');

/** A goal as English asks for it; null when there is none that can be said. Every goal that can be said finds a form. */
export function englishAsk(goal: Goal): EnglishAsk | null {
  const text = wordMinutes(toReader(lowerFirst(goal.text)));
  if (text === '') return null;
  const ask = apply(rules, text);
  if (ask) return ask;
  const what = text.replace(arranging, '');
  if (startsWithMeeting.test(what)) return { form: 'meeting', words: withArticle(what) };
  const offered = /^(?:offer|give)\s+(.+)$/i.exec(text)?.[1];
  if (offered) return show(`offer you ${offered.replace(pronoun, '')}`);
  const [first = '', second = ''] = text.split(' ');
  if (isBaseVerb(first) && second !== '')
    return /\b(?:our|us|my)\b/.test(text) && !/\byour?\b/.test(text)
      ? { form: 'together', words: text }
      : { form: 'change', words: text };
  if (/^(?:get|have)\s/.test(text)) return { form: 'time', words: text.replace(/^(?:get|have)\s+/, '') };
  return { form: 'quoted', words: text };
}
