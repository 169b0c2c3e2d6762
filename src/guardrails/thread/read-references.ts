import { type Channel, channelNames, channels } from '../../contract/channels.ts';
import { spanOfMoment } from '../../contract/iso-moment.ts';
import type { ThreadMessage } from '../../contract/thread.ts';
import { clauseAround } from '../document/clause-around.ts';
import { normaliseText } from '../document/normalise-text.ts';
import type { FieldReading, Reading } from '../reading.ts';
import type { RuleMatch } from '../recognizers/rule-set.ts';
import { rulesByLanguage } from '../recognizers/rules-of.ts';
import { type NamedTime, readTimes } from './read-times.ts';
import { reporting, tellsOf, topicAfter } from './topic.ts';

type Kind = 'messages' | 'answers' | 'talks';

const lexicons: Readonly<Record<Kind, (language: string) => ReturnType<ReturnType<typeof rulesByLanguage>>>> = {
  messages: rulesByLanguage('earlier-messages'),
  answers: rulesByLanguage('earlier-answers'),
  talks: rulesByLanguage('earlier-talks'),
};

/** Words of the request. */
interface Cited {
  readonly source: string;
  readonly quote: string;
}

/** A place where a message speaks of earlier contact, held against the thread. Offsets are of the normal text. */
export interface Reference {
  readonly field: FieldReading;
  readonly rule: string;
  /** What is said of the contact, with the time that it names. */
  readonly start: number;
  readonly end: number;
  readonly clause: readonly [start: number, end: number];
  /** What says so; undefined: the thread does not. */
  readonly told?: Cited;
  /** What says otherwise. */
  readonly contradicts?: Cited;
  /** What is wrong, for a person. */
  readonly why: string;
}

interface Sent {
  readonly at: number;
  readonly message: ThreadMessage;
}

/** Every reference of a variant to earlier contact; none where the request has no thread. */
function readReferences(reading: Reading): Reference[] {
  const { thread } = reading.request;
  if (thread === undefined || thread.length === 0) return [];
  const sent = thread.map((message, at): Sent => ({ at, message }));
  return reading.fields.flatMap((field) =>
    field.sentences.flatMap(({ start, end }) => inSentence(reading, field, sent, start, end)),
  );
}

/** How far the time may stand from the words: "On Tuesday I …", "my note to you of 12 May". */
const reach = { before: 6, after: 16 };

function inSentence(
  reading: Reading,
  field: FieldReading,
  sent: readonly Sent[],
  from: number,
  to: number,
): Reference[] {
  const text = field.normal.folded.slice(from, to);
  const times = readTimes(text, reading.writtenAt ?? 0, reading.language);
  const found: Reference[] = [];
  const kinds: Kind[] = ['talks', 'answers', 'messages'];
  for (const kind of kinds)
    for (const match of merged(lexicons[kind](reading.language).all(text))) {
      const time = timeOf(match, times);
      const start = from + Math.min(match.start, time?.start ?? match.start);
      const end = from + Math.max(match.end, time?.end ?? match.end);
      if (found.some((one) => one.start < end && start < one.end)) continue;
      const [first, last] = clauseAround(text, match.start, match.end);
      const place = { field, rule: match.rule, start, end, clause: [from + first, from + last] as const };
      found.push({ ...place, ...judge(reading, kind, sent, text, match, time) });
    }
  return found;
}

/** Characters between two wordings of one reference: "following up on | my note of". */
const joint = 4;

/** Several rules find parts of one reference; it goes by the one that reports, else by the one that finds most. */
function merged(matches: readonly RuleMatch[]): RuleMatch[] {
  const result: RuleMatch[] = [];
  for (const match of [...matches].sort((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    if (!last || match.start > last.end + joint) result.push(match);
    else {
      const isLonger = match.end - match.start >= last.end - last.start;
      const rule = reporting.test(last.rule) || (!isLonger && !reporting.test(match.rule)) ? last.rule : match.rule;
      result[result.length - 1] = { rule, start: last.start, end: Math.max(last.end, match.end) };
    }
  }
  return result;
}

const timeOf = (match: RuleMatch, times: readonly NamedTime[]): NamedTime | undefined =>
  times.find(
    (time) =>
      (time.start < match.end && time.end > match.start) ||
      (time.start >= match.end && time.start - match.end <= reach.after) ||
      (!time.isToday && time.end <= match.start && match.start - time.end <= reach.before),
  );

type Judged = Pick<Reference, 'told' | 'contradicts' | 'why'>;

const dateOf = ({ at, message }: Sent): Cited => ({ source: `/thread/${at}/sent_at`, quote: message.sent_at });

function judge(
  reading: Reading,
  kind: Kind,
  sent: readonly Sent[],
  text: string,
  match: RuleMatch,
  time: NamedTime | undefined,
): Judged {
  if (kind === 'talks') return judgeTalk(reading, sent, time);
  const side = kind === 'messages' ? 'sender' : 'lead';
  const whose = kind === 'messages' ? 'the sender' : 'the lead';
  const ofSide = sent.filter(({ message }) => message.from === side);
  const last = sent.at(-1)!;
  if (ofSide.length === 0)
    return {
      why: `The thread has no message of ${whose}`,
      contradicts: { source: `/thread/${last.at}/from`, quote: last.message.from },
    };
  const named = channelIn(text.slice(match.start, match.end));
  const onChannel = ofSide.filter(({ message }) => !named || (message.channel ?? reading.request.channel) === named);
  if (onChannel.length === 0) {
    const { at, message } = ofSide.at(-1)!;
    const contradicts = message.channel
      ? { source: `/thread/${at}/channel`, quote: message.channel }
      : { source: '/channel', quote: reading.request.channel };
    return { why: `The thread has no message of ${whose} over that channel`, contradicts };
  }
  const inTime = onChannel.filter((one) => isInTime(reading, one, time));
  if (inTime.length === 0) {
    const nearest = onChannel.at(-1)!;
    return {
      why: `No message of ${whose} was sent then: the last one is of ${nearest.message.sent_at.slice(0, 10)}`,
      contradicts: dateOf(nearest),
    };
  }
  const until = Math.max(match.end, time?.end ?? 0);
  const topic = topicAfter(text, until, match.rule);
  const told = inTime.findLast(({ message }) => tellsOf(message, topic, reading.language));
  if (!told) {
    const { at, message } = inTime.at(-1)!;
    const contradicts =
      message.message === ''
        ? dateOf(inTime.at(-1)!)
        : { source: `/thread/${at}/message`, quote: beginning(message.message) };
    return { why: `What ${whose} wrote says nothing of this`, contradicts };
  }
  return { told: dateOf(told), why: '' };
}

/** Its longest line, so that no greeting stands for it. */
const beginning = (text: string): string =>
  text
    .split('\n')
    .reduce((one, other) => (other.length > one.length ? other : one))
    .slice(0, 200);

/** A call or a meeting took place where a message of the thread says so. */
function judgeTalk(reading: Reading, sent: readonly Sent[], time: NamedTime | undefined): Judged {
  const rules = lexicons.talks(reading.language);
  for (const { at, message } of sent.toReversed()) {
    const normal = normaliseText(message.message);
    const [match] = rules.first(normal.folded);
    if (!match) continue;
    const day = Date.parse(message.sent_at);
    const then = timeOf(match, readTimes(normal.folded, day, reading.language));
    const spans = then?.spans ?? [[day - 14 * dayMs, day] as const];
    if (time && reading.writtenAt !== undefined && !spans.some(([first, last]) => overlaps(time, first, last)))
      continue;
    const [start, end] = normal.toOriginal(match.start, match.end);
    return { told: { source: `/thread/${at}/message`, quote: message.message.slice(start, end) }, why: '' };
  }
  return { why: 'The thread tells of no such call or meeting' };
}

const dayMs = 86_400_000;
/** Where somebody is, it may be another day. */
const zoneMs = 14 * 3_600_000;

const overlaps = ({ spans }: NamedTime, first: number, last: number): boolean =>
  spans.some(([from, to]) => from - zoneMs <= last && to + zoneMs >= first);

/** Nobody can tell of a relative time when it was written. */
const isInTime = ({ writtenAt }: Reading, { message }: Sent, time: NamedTime | undefined): boolean => {
  if (time === undefined || writtenAt === undefined) return true;
  const { first, last } = spanOfMoment(message.sent_at);
  return message.sent_at.includes('T')
    ? overlaps(time, first, last)
    : time.spans.some(([from, to]) => from <= last - 12 * 3_600_000 && to >= first + zoneMs);
};

/** The channel that words name: "my email", "my LinkedIn message". */
function channelIn(words: string): Channel | undefined {
  const said = new Set(words.match(/[\p{L}-]+/gu));
  return channelNames.find((name) => channels[name].nouns?.some((noun) => said.has(noun)));
}

/** The references of a reading, looked for once. */
export const referencesOf = (reading: Reading): Reference[] => reading.once(readReferences);

/** Whether [start, end) of a field overlaps what is said of earlier contact, true or not. */
export const speaksOfThread = (reading: Reading, field: FieldReading, start: number, end: number): boolean =>
  referencesOf(reading).some((one) => one.field === field && one.start < end && start < one.end);
