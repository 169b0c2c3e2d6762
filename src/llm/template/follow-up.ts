import { asksForSubject, subjectChannels } from '../../contract/channels.ts';
import type { ThreadMessage } from '../../contract/thread.ts';
import { foldText } from '../../guardrails/document/fold-word.ts';
import { findRefusal } from '../../guardrails/thread/find-refusal.ts';
import type { Draft, Piece } from './draft.ts';
import type { SettledRequest } from './fits-channel.ts';
import { parseGoal } from './goal.ts';
import { hasForeignTopics } from './has-foreign-topics.ts';
import { messageFacts } from './message-facts.ts';
import { ownTexts } from './own-texts.ts';
import { placedCompany } from './phrasebook.ts';
import { phrasebookOf } from './phrasebook-of.ts';
import { followUpPhrases } from './phrasebooks/follow-up.ts';
import type { FollowUpPhrases } from './phrasebooks/follow-up-phrases.ts';
import { saidOffer } from './said-offer.ts';

const wordsOf = (text: string): string[] => foldText(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/** Pronouns that keep their capital: "Le ho scritto", "I wrote". */
const courteous = /^(?:(?:Le|La) (?:ho|scrivo|ringrazio)|I )/;

/** What adds nothing to a second message: those of this rank and above. */
const dispensable = 5;
/** Words of a follow-up to those of a first message. */
const shorter = 0.75;

/**
 * A draft as a follow-up, shorter and under the subject of the thread. After a message of the sender it begins with that
 * one and says in a line what it offered; after an answer it thanks, asks and leaves the time open; a refusal gets a
 * farewell and nothing else.
 */
export function asFollowUp(request: SettledRequest, draft: Draft, index: number): Draft {
  const { thread } = request;
  const last = thread?.at(-1);
  const phrases = phrasesOf(request);
  if (!thread || !last || !phrases) return draft;
  const follow: FollowUp = { request, phrases, last, turn: index + ownTexts(request).length };
  const subject = subjectOf(request, thread) ?? draft.subject;
  if (findRefusal(request) !== null) return farewell(follow, { ...draft, subject });
  const kept = last.from === 'lead' ? afterAnswer(follow, draft) : draft.pieces;
  const fresh = withoutRepeats(follow, kept);
  const offer = last.from === 'lead' ? null : saidOffer(request, last, isBare(fresh));
  // What the opening recalls is not offered once more.
  const pieces = offer === null ? fresh : fresh.filter(({ rank, text }) => rank === 0 || !text.includes(offer));
  const opening = openingOf(follow, offer, pieces);
  return {
    ...draft,
    lowerOpening: lowerOpeningOf(request, opening),
    subject,
    pieces: [
      { part: 'opener', text: opening, rank: 1 },
      ...tieOf(follow, [asksForSubject(request) ? subject : '', opening, ...pieces.map(({ text }) => text)]),
      ...pieces,
    ],
    words: Math.round(draft.words * shorter),
  };
}

/** What is known of the message that is followed. */
interface FollowUp {
  request: SettledRequest;
  phrases: FollowUpPhrases;
  last: ThreadMessage;
  /** Moves on in the lists, so that neither variants nor the messages of a thread say the same. */
  turn: number;
}

const isBare = (pieces: readonly Piece[]): boolean => !pieces.some(({ part, text }) => part !== 'cta' && text !== '');

/** Nothing is said twice in the same words, but for the ask where there is no other. */
function withoutRepeats({ request }: FollowUp, pieces: readonly Piece[]): Piece[] {
  const earlier = ownTexts(request).map(foldText);
  return pieces.filter(
    ({ rank, text }) =>
      rank === 0 || (rank < dispensable && !earlier.some((one) => one.includes(foldText(text).slice(1)))),
  );
}

const lowerOpeningOf = (request: SettledRequest, opening: string): Draft['lowerOpening'] => {
  const isLower = phrasebookOf(request.language)?.lowerAfterGreeting === true;
  const keeps = courteous.test(opening);
  return (text, isOneLine) =>
    (isLower || isOneLine) && !keeps && text.startsWith(opening) ? text[0]!.toLowerCase() + text.slice(1) : text;
};

const pickFrom = <Item>(list: readonly Item[], turn: number): Item => list[turn % list.length]!;

/** An ask to which a colleague's name is the answer, not an aside. */
const asksForPerson =
  /(?<!\p{L})(?:who|whom|introduce|wer|wen|namen?|qui|nom|quién|nombre|chi|nome|wie|naam|quem|kto|kim|kogo|nazwisko|osob\p{L}+|persona|pessoa|personne|persoon|person)(?!\p{L})/iu;

/** Whoever has answered is not asked how things are done: the ask, whenever it suits. */
function afterAnswer({ request, phrases, turn }: FollowUp, { pieces }: Draft): Piece[] {
  const company = messageFacts(request).company;
  const book = phrasebookOf(request.language, request.voice?.formality);
  const at = book ? placedCompany(book, company).at : '';
  const [ask, ...rest] = pieces.filter(({ part }) => part === 'cta');
  const { meeting, isDated } = parseGoal(request.goal);
  const isOpen = meeting !== null && meeting !== 'event' && !isDated;
  const open = isOpen ? pickFrom(phrases.later, turn) : asksForPerson.test(ask!.text) ? '' : phrases.colleague;
  const later = open.replace('{company}', () => company ?? book?.yourCompany ?? 'you').replace('{at}', () => at);
  return [ask!, { part: 'cta', text: later, rank: 1 }, ...rest.filter(({ rank }) => rank === 0)];
}

/** A message that only closes: nothing is asked, offered or left open. */
function farewell({ request, phrases, last, turn }: FollowUp, draft: Draft): Draft {
  const refused = request.thread?.findLast(({ from }) => from === 'lead') ?? last;
  const day = dayOf(refused.sent_at, request.language);
  const [thanks, respect, wish] = pickFrom(phrases.farewells, turn).map((text) => dated(phrases, text, day));
  const isInSteps = request.mode === 'MULTI_STEP';
  return {
    ...draft,
    lowerOpening: lowerOpeningOf(request, thanks!),
    pieces: [
      { part: 'opener', text: thanks!, rank: 1 },
      ...(isInSteps ? [{ part: 'body' as const, text: respect!, rank: 1 }] : []),
      { part: 'cta', text: isInSteps ? wish! : `${respect} ${wish}`, rank: 0 },
    ],
    shortOpeners: [],
    shortAsks: [`${respect} ${wish}`, respect!],
    spare: [],
  };
}

/** English where the letter is English too; undefined for a language that has a phrasebook alone. */
const phrasesOf = ({ language, voice }: SettledRequest): FollowUpPhrases | undefined =>
  followUpPhrases(language, voice?.formality) ?? (phrasebookOf(language) ? undefined : followUpPhrases('en'));

/** A question that names the company, where nothing else of the message is about the lead. */
function tieOf({ request, phrases: { tie } }: FollowUp, texts: readonly string[]): Piece[] {
  const { company, title, topics } = messageFacts(request);
  const said = texts.join(' ').toLowerCase();
  if (company === null || [company, title, ...topics].some((one) => one && said.includes(one.toLowerCase()))) return [];
  return [{ part: 'opener', text: tie.replace('{company}', () => company), rank: 1 }];
}

const dated = (phrases: FollowUpPhrases, text: string, day: string): string =>
  text.replace('{of}', () => phrases.of(day)).replace('{on}', () => phrases.on(day));

function openingOf({ request, phrases, last, turn }: FollowUp, offer: string | null, pieces: readonly Piece[]): string {
  const day = dayOf(last.sent_at, request.language);
  if (last.from === 'lead') return dated(phrases, pickFrom(phrases.thanks, turn), day);
  if (offer !== null) return dated(phrases, pickFrom(phrases.recap, turn), day).replace('{offer}', () => offer);
  const topic = topicOf(request, last);
  // "My note was about records. How do you handle records?" says it twice.
  const isSaid = topic === undefined || pieces.some(({ text }) => text.includes(topic));
  return dated(phrases, pickFrom(isSaid ? phrases.plain : phrases.about, turn), day).replace(
    '{topic}',
    () => topic ?? '',
  );
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
  return topic === undefined || !book ? topic : book.topic(topic, hasForeignTopics(request));
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
