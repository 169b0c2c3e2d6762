import { type Channel, channels } from '../../contract/channels.ts';
import type { PersonalizeRequest } from '../../contract/personalize-request.ts';
import { anglesOf } from './angles-of.ts';
import { type CallsToAction, englishCalls, hasOwnSubject, localCalls } from './calls-to-action.ts';
import { capitalise, countWays, fillPhrase, isFillable, type Slots } from './fill-phrase.ts';
import type { SettledRequest } from './fits-channel.ts';
import { parseGoal } from './goal.ts';
import { type MessageFacts, messageFacts } from './message-facts.ts';
import type { Phrasebook } from './phrasebook.ts';
import { phrasebookOf } from './phrasebook-of.ts';
import { createPicker, type Picker } from './picker.ts';
import { senderLines } from './sender-lines.ts';

export interface TemplateOptions {
  /** Style of a template: "question" and "short" are understood; any guidance changes the phrasing. */
  guidance?: string;
  /** Another phrasing of the same request. */
  salt?: string;
}

/** Everything a message may be put together from, already in words. */
export interface MessageParts {
  subject: string;
  greeting: string;
  opener: string;
  shortOpener: string;
  /** All of them, and those that name only the company, for limits that the drawn one does not keep. */
  shortOpeners: string[];
  bridge: string;
  offer: string;
  call: CallsToAction;
  softener: string;
  /** The sign-off with the sender's name, where there is one. */
  closing: string;
  signature: string;
  isShort: boolean;
}

const joinTopics = (book: Phrasebook, topics: string[]): string =>
  topics.slice(0, 2).map(book.topic).join(` ${book.and} `);

/** Each variant starts from another topic, where there are several. */
const rotated = (topics: string[], index: number): string[] => [
  ...topics.slice(index % (topics.length || 1)),
  ...topics.slice(0, index % (topics.length || 1)),
];

function slotsOf(facts: MessageFacts, book: Phrasebook, ownSubject: boolean, index: number): Slots {
  const { first, last, title, tech } = facts;
  const company = facts.company ?? book.yourCompany;
  const topics = rotated(facts.topics, index);
  const topic = topics[0] === undefined ? undefined : book.topic(topics[0]);
  return {
    company,
    ...(first ? { first, name: last ? `${first} ${last}` : first } : {}),
    ...(title ? { title, position: book.position(title, company) } : {}),
    ...(topic === undefined ? {} : { topic, topics: joinTopics(book, topics) }),
    ...(topic === undefined || ownSubject ? {} : { subject: topic }),
    ...(tech.length > 0 ? { tech: tech.slice(0, 2).join(` ${book.and} `) } : {}),
  };
}

const seedOf = ({
  lead,
  company_context,
  goal,
  channel,
  tone,
  language,
  sender,
  industry,
}: PersonalizeRequest): string =>
  JSON.stringify([lead, company_context, goal, channel, tone, language, sender, industry]);

function signOff(phrase: string, name: string | null, company: string | null): string {
  return [phrase, ...(name ? [name] : []), ...(company ? [company] : [])].join('\n');
}

/** The parts of one variant. Deterministic: the same request, index and options give the same words. */
export function composeParts(request: SettledRequest, index: number, options: TemplateOptions): MessageParts {
  const { guidance = '', salt = '' } = options;
  const language = phrasebookOf(request.language);
  const { book } = language;
  const base = createPicker(`${seedOf(request)}${guidance}${salt}`);
  const picker = createPicker(`${seedOf(request)}${guidance}${salt}#${index}`);
  const facts = messageFacts(request);
  const goal = parseGoal(request.goal);
  const slots = slotsOf(facts, book, language.local === null && hasOwnSubject(goal), index);
  const angles = anglesOf(facts, createPicker(`${seedOf(request)}${guidance}`), /\bquestion/i.test(guidance));
  const angle = angles[index % angles.length]!;
  const { tone } = request;
  const sender = senderLines(request);

  const choose = (phrases: string[], key: string): string => {
    const fillable = phrases.filter((phrase) => isFillable(phrase, slots));
    return fillable.length === 0 ? '' : fillPhrase(base.pick(fillable, key, index), slots, picker, key);
  };
  const draw = (phrases: string[], key: string): string => {
    const ways = phrases
      .filter((phrase) => isFillable(phrase, slots))
      .flatMap((phrase) => Array<string>(countWays(phrase)).fill(phrase));
    return ways.length === 0 ? '' : fillPhrase(picker.pick(ways, key), slots, picker, key);
  };
  return {
    subject: capitalise(choose(subjectsThatFit(book.subjects[angle], request.channel, slots, picker), 'subject')),
    greeting: choose(book.greetings[tone], 'greeting') || book.plainGreeting,
    opener: draw(book.openers[angle][tone].map(book.lowerAfterGreeting ? lowerStart : (phrase) => phrase), 'opener'),
    shortOpener: draw(book.shortOpeners[angle], 'short'),
    shortOpeners: [...book.shortOpeners[angle], ...book.shortOpeners.plain]
      .filter((phrase) => isFillable(phrase, slots))
      .map((phrase) => fillPhrase(phrase, slots, picker, 'short')),
    bridge: choose(book.bridges[tone], 'bridge'),
    offer: offerOf(sender.offer, book, picker),
    call: language.local
      ? localCalls(language.local, goal, tone, slots, base, index)
      : englishCalls(goal, tone, slots, base, index),
    softener: choose(book.softeners[tone], 'softener'),
    closing: signOff(choose(book.closings[tone], 'closing'), sender.name, sender.company),
    signature: [sender.name, sender.company].filter(Boolean).join(', '),
    isShort: tone === 'DIRECT' || /\b(short|brief|concise)\b/i.test(guidance),
  };
}

/** A phrase that starts with a slot starts with a name. */
const lowerStart = (phrase: string): string =>
  phrase
    .replace(/^\[[^\]]*\]/, (choices) => choices.replace(/(?<=[[|])\p{Lu}/gu, (letter) => letter.toLowerCase()))
    .replace(/^\p{Lu}/u, (letter) => letter.toLowerCase());

function offerOf(offer: ReturnType<typeof senderLines>['offer'], book: Phrasebook, picker: Picker): string {
  if (!offer) return '';
  if (offer.form === 'sentence') return `${capitalise(offer.text)}.`;
  return fillPhrase(picker.pick(book.offers[offer.form], 'offer'), { offer: offer.text }, picker, 'offer');
}

/** Subjects that are shown whole, or the shortest there is. */
function subjectsThatFit(phrases: string[], channel: Channel, slots: Slots, picker: Picker): string[] {
  const fillable = phrases.filter((phrase) => isFillable(phrase, slots));
  const length = (phrase: string) => fillPhrase(phrase, slots, picker, 'subject').length;
  const most = channels[channel].subject?.shown ?? 0;
  const fitting = fillable.filter((phrase) => length(phrase) <= most);
  return fitting.length > 0 ? fitting : [...fillable].sort((a, b) => length(a) - length(b)).slice(0, 1);
}
