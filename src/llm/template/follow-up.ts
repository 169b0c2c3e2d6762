import { subjectChannels } from '../../contract/channels.ts';
import type { ThreadMessage } from '../../contract/thread.ts';
import { foldText } from '../../guardrails/document/fold-word.ts';
import { plainWordsOf } from '../../guardrails/document/speech-by-language.ts';
import type { Draft, Piece } from './draft.ts';
import type { SettledRequest } from './fits-channel.ts';
import { isDenied } from './is-denied.ts';
import { messageFacts } from './message-facts.ts';
import { ownTexts } from './own-texts.ts';
import { phrasebookOf } from './phrasebook-of.ts';
import { type FollowUpPhrases, followUpPhrases } from './phrasebooks/follow-up.ts';

const wordsOf = (text: string): string[] => foldText(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/** Share of the words of a fact that an earlier message has, from which on it was told. */
const mostSaid = 0.7;

/** Whether an earlier message of the sender says what a text says. */
function saidBefore(request: SettledRequest): (text: string) => boolean {
  const plain = plainWordsOf(request.language.split('-')[0]!.toLowerCase());
  const names = new Set(wordsOf(request.lead.company_name));
  const said = ownTexts(request).map((text) => new Set(wordsOf(text)));
  return (text) => {
    const words = wordsOf(text).filter((word) => word.length > 2 && !plain.has(word) && !names.has(word));
    return (
      words.length > 0 &&
      said.some((earlier) => words.filter((word) => earlier.has(word)).length >= mostSaid * words.length)
    );
  };
}

/** The request without the facts, the topics and the offer that earlier messages told: a follow-up has others. */
export function withFreshFacts(request: SettledRequest): SettledRequest {
  if (ownTexts(request).length === 0) return request;
  const isSaid = saidBefore(request);
  const fresh = (texts: readonly string[]): string[] => texts.filter((text) => !isSaid(text));
  const { company_context: context, sender } = request;
  const summary = fresh(context.summary.split(/(?<=[.!?])\s+|\n+|(?<=[;:])\s/u)).join(' ');
  // What the summary denies is no topic, whether that sentence is told or not.
  const known = context.keywords.filter((keyword) => !isDenied(keyword, context.summary));
  const keywords = fresh(known);
  return {
    ...request,
    company_context: {
      ...context,
      summary: /^[\p{L}\p{N}].*$/su.test(summary) ? summary : '',
      keywords: keywords.length > 0 ? keywords : known,
      ...(context.tech_stack ? { tech_stack: fresh(context.tech_stack) } : {}),
    },
    ...(sender ? { sender: withoutSaidOffer(sender, isSaid) } : {}),
  };
}

type Sender = NonNullable<SettledRequest['sender']>;

function withoutSaidOffer(sender: Sender, isSaid: (text: string) => boolean): Sender {
  if (sender.offer === undefined || !isSaid(sender.offer)) return sender;
  const { offer: _, ...rest } = sender;
  return rest;
}

/** Pronouns that keep their capital: "Le ho scritto". */
const courteous = /^(?:Le|La) (?:ho|scrivo|ringrazio)/;

/** What adds nothing to a second message: those of this rank and above. */
const dispensable = 5;
/** Words of a follow-up to those of a first message. */
const shorter = 0.75;

/** A draft as a follow-up: it begins with the message before, is shorter, and answers under its subject. */
export function asFollowUp(request: SettledRequest, draft: Draft, index: number): Draft {
  const { thread } = request;
  const last = thread?.at(-1);
  const phrases = phrasesOf(request);
  if (!thread || !last || !phrases) return draft;
  const earlier = ownTexts(request).map(foldText);
  const opening = openingOf(request, phrases, last, index + earlier.length);
  // Nothing is said twice in the same words, but for the ask where there is no other.
  const pieces = draft.pieces.filter(
    ({ rank, text }) =>
      rank === 0 || (rank < dispensable && !earlier.some((one) => one.includes(foldText(text).slice(1)))),
  );
  const isLower = phrasebookOf(request.language)?.lowerAfterGreeting === true && !courteous.test(opening);
  return {
    ...draft,
    lowerOpening: (text) => (isLower && text.startsWith(opening) ? text[0]!.toLowerCase() + text.slice(1) : text),
    subject: subjectOf(request, thread) ?? draft.subject,
    pieces: [
      { part: 'opener', text: opening, rank: 1 },
      ...tieOf(request, phrases, [opening, ...pieces.map(({ text }) => text)]),
      ...pieces,
    ],
    words: Math.round(draft.words * shorter),
  };
}

/** English where the letter is English too; undefined for a language that has a phrasebook alone. */
const phrasesOf = ({ language }: SettledRequest): FollowUpPhrases | undefined =>
  followUpPhrases(language) ?? (phrasebookOf(language) ? undefined : followUpPhrases('en'));

/** A question that names the company, where nothing else of the message is about the lead. */
function tieOf(request: SettledRequest, { tie }: FollowUpPhrases, texts: readonly string[]): Piece[] {
  const { company, title, topics } = messageFacts(request);
  const said = texts.join(' ').toLowerCase();
  if (company === null || [company, title, ...topics].some((one) => one && said.includes(one.toLowerCase()))) return [];
  return [{ part: 'opener', text: tie.replace('{company}', () => company), rank: 1 }];
}

function openingOf(request: SettledRequest, phrases: FollowUpPhrases, last: ThreadMessage, turn: number): string {
  const informal = request.voice?.formality === 'INFORMAL' ? phrases.informal : undefined;
  const told: Pick<FollowUpPhrases, 'about' | 'plain' | 'thanks'> = { ...phrases, ...informal };
  const topic = last.from === 'sender' ? topicOf(request, last) : undefined;
  const list = last.from === 'lead' ? told.thanks : topic === undefined ? told.plain : told.about;
  const day = dayOf(last.sent_at, request.language);
  return list[turn % list.length]!.replace('{of}', () => phrases.of(day))
    .replace('{on}', () => phrases.on(day))
    .replace('{topic}', () => topic ?? '');
}

/** "24 November" as the language writes it; bare English as in Britain. */
const dayOf = (sentAt: string, language: string): string =>
  new Intl.DateTimeFormat(/^en$/i.test(language) ? 'en-GB' : language, {
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  }).format(new Date(`${sentAt.slice(0, 10)}T00:00:00Z`));

/** The first topic of the request that the message speaks of, as it stands in a sentence. */
function topicOf(request: SettledRequest, { subject, message }: ThreadMessage): string | undefined {
  const said = ` ${wordsOf(`${subject ?? ''} ${message}`).join(' ')} `;
  const topic = messageFacts(request).topics.find((one) => said.includes(` ${wordsOf(one).join(' ')} `));
  const book = phrasebookOf(request.language, request.voice?.formality);
  return topic === undefined || !book ? topic : book.topic(topic, false);
}

const prefix = /^(?:(?:re|aw|sv|tr|odp|antw)\s?:\s*)+/iu;

/** "Re: " and the subject of the last message that has one, where the channel has subjects that are written. */
function subjectOf({ channel }: SettledRequest, thread: readonly ThreadMessage[]): string | undefined {
  if (!subjectChannels.includes(channel)) return undefined;
  const bare = thread
    .findLast(({ subject }) => subject !== undefined)
    ?.subject?.replace(prefix, '')
    .trim();
  return bare && bare.length <= mostOfSubject ? `Re: ${bare}` : undefined;
}

/** Characters that leave room for "Re: " in the shortest limit of a subject. */
const mostOfSubject = 190;
