import { channels } from '../../../contract/channels.ts';
import { factText } from '../../../contract/fact.ts';
import { baseLanguage } from '../../../contract/language.ts';
import type { Tone } from '../../../contract/personalize-request.ts';
import { foldText } from '../../../guardrails/document/fold-word.ts';
import { anotherAsk } from '../another-ask.ts';
import type { CallsToAction } from '../calls-to-action.ts';
import { cleanCompany, cleanName } from '../clean-field.ts';
import { cleanOffer, furtherOffer, lowerOffer, suitsLanguage } from '../clean-offer.ts';
import { type Draft, ownOf, type Piece, saidOnce } from '../draft.ts';
import { capitalise, fillPhrase, isFillable, type Slots } from '../fill-phrase.ts';
import { countWords, type SettledRequest } from '../fits-channel.ts';
import { goalOf } from '../goal.ts';
import { hasForeignTopics } from '../has-foreign-topics.ts';
import type { Hook } from '../hook.ts';
import { isDenied } from '../is-denied.ts';
import { type MessageFacts, messageFacts } from '../message-facts.ts';
import { type LocalPhrasebook, placedCompany } from '../phrasebook.ts';
import { createPicker } from '../picker.ts';
import type { Style } from '../style.ts';
import { isUnsendable } from '../unsendable.ts';
import { createChooser, inVoice, voicedPicker } from '../voiced.ts';
import { findLocalHooks } from './find-local-hooks.ts';
import { localCalls } from './local-calls.ts';

/** A sentence of its own: "Wir planen Routen", "nous aidons". */
const isSentence =
  /^(?:we|our|i|wir|unser\w*|ich|nous|notre|je|nosotros|nuestr\w+|noi|(?:il|la|i|le) nostr\w+|wij|onze|ons|nós|(?:[oa]s? )?noss[oa]s?|nasz\w*|my|offrons|ofrecemos|offriamo|oferecemos|oferujemy|ajudamos|ayudamos|aiutiamo|pomagamy)\s/iu;

/** The verb alone says "we": "Planificamos turnos", "Planujemy zmiany". */
const isPlural = /^\p{L}+(?:amos|emos|imos|iamo|ujemy|amy|emy|imy|ymy)\s/iu;

const structures = ['fact', 'check', 'role'] as const;

/** A fact of the sender, or a further sentence on the offer, as a sentence of its own where it is one. */
const asStated = (text: string): string | null =>
  isSentence.test(text) || isPlural.test(text) ? `${capitalise(text)}.` : null;

/** `ahead`: so many further on in the list than what the variant takes of it otherwise. */
type Pick = (list: Record<Tone, string[]> | string[], key: string, ahead?: number) => string;
type Structure = (typeof structures)[number];

/** What one variant is made of. */
interface Parts {
  book: LocalPhrasebook;
  pick: Pick;
  structure: Structure;
  hook: Hook | null;
  slots: Slots;
  index: number;
}

/** Hook, bridge and ask of one variant in another language than English. `whole`: the request with what earlier messages told. */
export function writeLocal(
  request: SettledRequest,
  index: number,
  style: Style,
  book: LocalPhrasebook,
  whole: SettledRequest,
): Draft {
  const chooser = createChooser(request.voice);
  const base = voicedPicker(createPicker(style.seed), chooser);
  const picker = voicedPicker(createPicker(`${style.seed}#${index}`), chooser);
  const language = baseLanguage(request.language);
  const facts = messageFacts(request);
  const goal = goalOf(request);
  const offer = cleanOffer(request);
  const hooks = chooser.hooks(findLocalHooks(request, book, language, whole.company_context.summary));
  const isTight = channels[request.channel].layout === 'line' || request.constraints.max_words <= 40;
  const drawn = hooks.length === 0 ? null : hooks[(index + style.shift) % Math.min(hooks.length, 3)]!;
  // A phrase can only be asked about, and once is enough where words are few.
  const hook = drawn?.isFragment && index > 0 && isTight ? null : drawn;
  const slots = slotsOf(request, book, {
    hooks,
    hook,
    index: index + style.shift,
    offer,
    facts,
    isForeign: hasForeignTopics(whole),
  });
  const pick: Pick = (list, key, ahead = 0) => {
    const fillable = (Array.isArray(list) ? list : list[style.tone]).filter((phrase) => isFillable(phrase, slots));
    const fitting = chooser.lengths(fillable, (phrase) => fillPhrase(phrase, slots, picker, key), key);
    const said = fitting.length === 0 ? '' : fillPhrase(base.pick(fitting, key, index + ahead), slots, picker, key);
    return book.joinWords?.(said) ?? said;
  };
  const call = anotherAsk(request, (shift) =>
    joined(book, localCalls(book, goal, language, style.tone, base, index + shift)),
  );
  const parts: Parts = { book, pick, structure: structureOf(hook, style, index), hook, slots, index };
  const name = request.sender?.name ? cleanName(request.sender.name) : null;
  const senderCompany = request.sender?.company ? cleanCompany(request.sender.company) : null;
  const reason = index === 1 ? '' : pick(book.reasons, 'reason');
  const draft: Draft = {
    subject: subjectOf(request, book, slots, base, index + style.shift),
    greeting: pick(book.greetings, 'greeting') || book.plainGreeting,
    company: slots.company!,
    lowerOpening: (text, isOneLine) => (book.lowerAfterGreeting || isOneLine ? lowerAfter(text, book, slots) : text),
    pieces: saidOnce([
      ...opening(parts),
      ...bridge(parts, offer, request),
      { part: 'cta', text: call.chosen, rank: 0 },
      { part: 'cta', text: offer === null ? reason : '', rank: 6 },
      {
        part: 'cta',
        text: index === 0 || call.isReferral ? '' : pick(book.softeners, 'softener'),
        rank: index === 2 ? 5 : 8,
      },
      {
        part: 'cta',
        text: index < 2 || call.isReferral || offer === null ? '' : pick(book.softeners, 'softener', 1),
        rank: 9,
      },
    ]),
    shortOpeners: ownOf(
      book.shortOpeners
        .filter((phrase) => isFillable(phrase, slots))
        .map((phrase) => fillPhrase(phrase, slots, picker, 'short')),
      index,
    ),
    shortAsks: ownOf(call.short, index),
    spare: [pick(book.reasons, 'reason'), pick(book.softeners, 'softener')].filter(Boolean),
    closing: pick(book.closings, 'closing'),
    signature: [name, senderCompany].filter((line) => line !== null),
    words: style.words,
  };
  return inVoice(draft, request.voice, facts);
}

const joined = ({ joinWords }: LocalPhrasebook, call: CallsToAction): CallsToAction =>
  joinWords === undefined
    ? call
    : { ...call, chosen: joinWords(call.chosen), short: call.short.map((ask) => joinWords(ask)) };

function structureOf(hook: Hook | null, style: Style, index: number): Structure {
  if (hook?.isFragment) return 'check';
  if (style.asksFirst) return index === 2 ? 'role' : 'check';
  return structures[(index + style.turn) % 3]!;
}

interface Found {
  hooks: readonly Hook[];
  hook: Hook | null;
  index: number;
  offer: string | null;
  facts: MessageFacts;
  isForeign: boolean;
}

function slotsOf(
  request: SettledRequest,
  book: LocalPhrasebook,
  { hooks, hook, index, offer, facts, isForeign }: Found,
): Slots {
  const language = baseLanguage(request.language);
  const { summary } = request.company_context;
  const topics = facts.topics.filter((keyword) => !isDenied(keyword, summary));
  const drawn = topics.length === 0 ? undefined : topics[index % Math.min(topics.length, 3)]!;
  // A subject that names what the message begins with.
  const named = hook ? topics.find((keyword) => sharesWord(keyword, hook.clause)) : undefined;
  const [second, third] = hooks.filter((one) => one !== hook && !one.isFragment);
  const company = facts.company ?? book.yourCompany;
  const placed = placedCompany(book, facts.company);
  const title = facts.title === null ? null : book.title(facts.title);
  return {
    company,
    ...placed,
    ...(facts.first ? { first: facts.first, name: facts.last ? `${facts.first} ${facts.last}` : facts.first } : {}),
    ...(title === null ? {} : { title, position: book.position(facts.title!, placed) }),
    ...(drawn === undefined ? {} : { topic: book.topic(drawn, isForeign), keyword: named ?? drawn }),
    ...(hook ? { hook: hook.clause } : {}),
    ...(second ? { hook2: second.clause } : {}),
    ...(third ? { hook3: third.clause } : {}),
    ...(offer ? { offer: lowerOffer(offer, language) } : {}),
  };
}

const sharesWord = (keyword: string, clause: string): boolean =>
  foldText(keyword)
    .split(' ')
    .some((word) => word.length > 4 && foldText(clause).includes(word.slice(0, 5)));

function opening({ book, pick, structure, hook, slots, index }: Parts): Piece[] {
  const plain = pick(book.plainQuestions, 'plain');
  const asked = pick(book.howQuestions, 'how');
  const question = asked || plain;
  // "As the owner, you are the right person. Are you the right person?"
  const hasTopic = asked !== '';
  const plainRole = pick(book.plainRoles, 'role');
  const role = pick(book.roles, 'role') || plainRole;
  const isShort = index === 0;
  if (!hook)
    return structure === 'role' && role !== ''
      ? [
          { part: 'opener', text: role, rank: 1 },
          { part: 'opener', text: isShort || !hasTopic ? '' : plain, rank: 4 },
        ]
      : [
          { part: 'opener', text: question, rank: 1 },
          { part: 'opener', text: isShort || !hasTopic ? '' : plainRole, rank: 6 },
        ];
  const second: Piece = { part: 'opener', text: isShort || !slots.hook2 ? '' : `${capitalise(slots.hook2)}.`, rank: 4 };
  const third: Piece = {
    part: 'opener',
    text: index < 2 || !slots.hook3 ? '' : `${capitalise(slots.hook3)}.`,
    rank: 5,
  };
  if (structure === 'check')
    return [
      { part: 'opener', text: isShort ? '' : plainRole, rank: hook.isFragment ? 4 : 6 },
      { part: 'opener', text: index === 2 && !hook.isFragment ? second.text : '', rank: 4 },
      {
        part: 'opener',
        text: pick(hook.isFragment ? book.fragmentChecks : book.checks, 'check'),
        rank: 1,
        opens: true,
      },
    ];
  const fact: Piece = {
    part: 'opener',
    text: pick(structure === 'role' ? ['{Hook}.'] : statementsFor(book, hook, slots), 'fact'),
    rank: 1,
  };
  if (structure === 'fact')
    return [fact, second, third, { part: 'opener', text: isShort ? '' : question, rank: index === 2 ? 4 : 6 }];
  return [{ part: 'opener', text: role, rank: isShort ? 4 : 3 }, fact, second, third];
}

function bridge(
  { book, pick, structure, hook, slots, index }: Parts,
  offer: string | null,
  request: SettledRequest,
): Piece[] {
  const admission: Piece = { part: 'body', text: index === 2 ? pick(book.admissions, 'admission') : '', rank: 7 };
  if (offer === null) return [admission];
  const isAnswer = structure === 'check' && hook !== null;
  const said = asStated(offer) ?? pick(isAnswer ? book.answers : book.offers, 'offer');
  const more = furtherOffer(request);
  const fact =
    index === 0 ? undefined : request.sender?.facts.map(factText).find((text) => suitsAsFact(text, request.language));
  const stated = fact === undefined ? '' : (asStated(fact) ?? fillFact(pick, book, slots, fact));
  return [
    { part: 'body', text: said, rank: 2, opens: true },
    { part: 'body', text: index === 0 || more === null ? '' : `${more}.`, rank: index === 2 ? 4 : 7 },
    { part: 'body', text: stated, rank: index === 2 ? 5 : 7 },
    admission,
  ];
}

/** A fact that names the company needs no lead-in that does. */
const statementsFor = ({ statements }: LocalPhrasebook, { clause }: Hook, { company }: Slots): string[] =>
  company !== undefined && clause.includes(company)
    ? statements.filter((phrase) => !/\{(?:company|of|to)\}/u.test(phrase))
    : statements;

const suitsAsFact = (text: string, language: string): boolean =>
  suitsLanguage(text, language) && text.length <= 120 && !isUnsendable(text) && !/[.!?]\s/u.test(text);

const fillFact = (pick: Pick, book: LocalPhrasebook, slots: Slots, fact: string): string => {
  slots.fact = fact.replace(/[.\s]+$/u, '');
  return pick(book.senderFacts, 'fact of the sender');
};

/** A sentence after "Guten Tag Ada," goes on in lower case, unless it begins with a name, a noun or "Sie". */
function lowerAfter(text: string, book: LocalPhrasebook, { company, title, hook }: Slots): string {
  if (hook && text.startsWith(capitalise(hook))) return hook + text.slice(hook.length);
  const isName = [company, title].some((name) => name && text.startsWith(capitalise(name)));
  return isName || book.capitals.test(text)
    ? text
    : text.replace(/^\p{Lu}(?=\p{Ll}|\s)/u, (letter) => letter.toLowerCase());
}

function subjectOf(
  request: SettledRequest,
  book: LocalPhrasebook,
  slots: Slots,
  picker: ReturnType<typeof createPicker>,
  shift: number,
): string {
  const shown = channels[request.channel].subject?.shown ?? 60;
  const fill = (phrases: string[]): string[] =>
    phrases
      .filter((text) => isFillable(text, slots))
      .map((text) => capitalise(fillPhrase(text, slots, picker, 'subject')))
      .filter((text) => text.length <= shown && countWords(text) <= 6);
  const named = fill(book.subjects);
  // Three variants have three subjects.
  const list = named.length < 3 ? [...named, ...fill(book.plainSubjects)] : named;
  return list.length === 0 ? capitalise(slots.company ?? book.yourCompany) : picker.pick(list, 'subject', shift);
}
