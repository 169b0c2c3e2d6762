import { channels } from '../../../contract/channels.ts';
import { factText } from '../../../contract/fact.ts';
import { noteCharacters } from '../../../contract/measure-message.ts';
import type { Tone } from '../../../contract/personalize-request.ts';
import { anotherAsk } from '../another-ask.ts';
import { cleanCompany, cleanName } from '../clean-field.ts';
import { cleanOffer, furtherOffer } from '../clean-offer.ts';
import { type Draft, ownOf, type Piece, saidOnce } from '../draft.ts';
import { readsAlone } from '../english-topic.ts';
import { capitalise, fillPhrase, isFillable, type Slots } from '../fill-phrase.ts';
import { countWords, type SettledRequest } from '../fits-channel.ts';
import { goalOf } from '../goal.ts';
import type { Hook } from '../hook.ts';
import { messageFacts } from '../message-facts.ts';
import { createPicker, type Picker } from '../picker.ts';
import type { Style } from '../style.ts';
import { createChooser, inVoice, voicedPicker } from '../voiced.ts';
import { englishCalls } from './english-calls.ts';
import { findHooks } from './find-hooks.ts';
import { createNearness } from './nearness.ts';
import * as phrases from './phrases.ts';
import { readOffer } from './read-offer.ts';
import { senderFact } from './sender-fact.ts';

const position = (title: string, company: string): string =>
  `${title} ${/\b(founder|owner|president|chair\w*|ceo|dean)$/i.test(title) ? 'of' : 'at'} ${company}`;

/** A fact that is this much less near than the nearest does not open a message. */
const nearEnough = 0.9;

/** Which fact a variant begins with: the nearest, then others that are near; another start for another phrasing. */
function hookFor(hooks: readonly Hook[], index: number, shift: number): Hook | null {
  if (hooks.length === 0) return null;
  const near = hooks.filter(({ score }, at) => at < 2 || score > hooks[0]!.score - nearEnough).slice(0, 5);
  return near[(index + shift) % near.length]!;
}

/** What one can ask how it is done: the goal's own subject first, then keywords that name an activity. */
function topicsOf(about: string | null, keywords: readonly string[], nearness: (text: string) => number): string[] {
  const own = about !== null && readsAlone(about) && !/\d|\b(?:our|my|your|their)\b/.test(about) ? [about] : [];
  const done = keywords.filter((keyword) => readsAlone(keyword) && isActivity.test(keyword));
  return [...own, ...done.sort((a, b) => nearness(b) - nearness(a))];
}

/** What is bought rather than done. */
const isProduct =
  /(?:sensors?|software|tools?|apps?|systems?|platforms?|devices?|loggers?|dashboards?|tags?|cards?|bots?|gauges?|film|insurance|machines?|equipment|boards?|kits?|meters?|portals?|widgets?|plugins?|readers?|couches|mattresses|printers?|supply|starch|cartons|boxes|enclosures|seals|presses|insurance|tanks?|batteries|panels?)$/i;

const isActivity =
  /(?:ing|ment|tion|sion|ance|ence|ics|ship|ture|sales|care|support|logistics|procurement|compliance|maintenance|payroll|returns|claims|bookings|deliveries|reports|records|logs|schedules|rosters|rotas|changeovers|turnaround|traceability|security|safety|uptime|software|e-commerce|admissions)$/i;

interface Words {
  request: SettledRequest;
  index: number;
  style: Style;
  slots: Slots;
  pick: (list: Record<Tone, string[]> | string[], key: string) => string;
}

const stemsOf = (text: string): string[] =>
  (text.toLowerCase().match(/\p{L}{4,}/gu) ?? []).map((word) => word.slice(0, 5));

/** What names the fact that a message begins with: words of it, or a keyword that it shares; "paper" alone says too little. */
function subjectPhrase(hook: Hook | null, topic: string | undefined, keywords: readonly string[]): string | undefined {
  const found = hook?.phrase ?? undefined;
  if (found?.includes(' ')) return found;
  const said = new Set(stemsOf(hook?.clause ?? ''));
  return keywords.find((keyword) => readsAlone(keyword) && stemsOf(keyword).some((stem) => said.has(stem))) ?? topic;
}

function subjectOf(
  { request, index, style, slots }: Words,
  hook: Hook | null,
  topic: string | undefined,
  keywords: readonly string[],
  picker: Picker,
): string {
  const shown = channels[request.channel].subject?.shown ?? 60;
  const phrase = subjectPhrase(hook, topic, keywords);
  const isCounted = /^(?:\d|one |two |three |four |five |six |seven |eight |nine |ten |eleven |twelve )/i.test(
    phrase ?? '',
  );
  const given: Slots =
    phrase === undefined ? slots : { ...slots, phrase, owned: isCounted ? `your ${phrase}` : phrase };
  const fitting = [...phrases.subjects, ...phrases.plainSubjects]
    .filter((text) => isFillable(text, given))
    .map((text) => capitalise(fillPhrase(text, given, picker, 'subject')))
    .filter((text) => text.length <= shown && countWords(text) <= 6 && countWords(text) >= 2);
  const named = fitting.filter((text) => phrase !== undefined && text.toLowerCase().includes(phrase.toLowerCase()));
  const list = named.length > 0 ? named : fitting;
  return list.length === 0 ? capitalise(phrase ?? 'a question') : picker.pick(list, 'subject', index + style.shift);
}

/** Hook, bridge and ask of one variant; `index` decides structure and length. */
export function writeEnglish(request: SettledRequest, index: number, style: Style): Draft {
  const chooser = createChooser(request.voice);
  const base = voicedPicker(createPicker(style.seed), chooser);
  const picker = voicedPicker(createPicker(`${style.seed}#${index}`), chooser);
  const facts = messageFacts(request);
  const company = facts.company ?? 'your company';
  const goal = goalOf(request);
  const offerText = cleanOffer(request);
  const senderCompany = request.sender?.company ? cleanCompany(request.sender.company) : null;
  const offer = offerText === null ? null : readOffer(offerText, senderCompany);
  const nearness = createNearness(`${request.goal} ${offerText ?? ''}`);
  const topics = topicsOf(goal.about, facts.topics, nearness);
  const topic = topics[0];
  const hooks = chooser.hooks(findHooks(request));
  // One line holds one fact: a variant without one of its own asks or names the role; so does the second of a short letter.
  const isLine = channels[request.channel].layout === 'line' || noteCharacters(request) !== null;
  const isTight = isLine || (request.constraints.max_words <= 40 && index === 1);
  const hook = isTight && index >= hooks.length ? null : hookFor(hooks, index, style.shift);
  const [second = null, third = null] = hooks.filter(
    (one) => one !== hook && !one.isFragment && one.clause.length < 110,
  );
  const slots: Slots = {
    company,
    ...(facts.first ? { first: facts.first } : {}),
    ...(facts.title ? { title: facts.title, position: position(facts.title, company) } : {}),
    ...(topic === undefined ? {} : { topic }),
    ...(hook ? { hook: hook.clause } : {}),
    ...(second ? { hook2: second.clause } : {}),
    ...(third ? { hook3: third.clause } : {}),
    ...(offer ? { offer: offer.clause } : {}),
    ...(offer?.thing ? { thing: offer.thing } : {}),
    ...(senderCompany ? { sender: senderCompany } : {}),
  };
  const pick: Words['pick'] = (list, key) => {
    const fillable = (Array.isArray(list) ? list : list[style.tone]).filter((phrase) => isFillable(phrase, slots));
    const fitting = chooser.lengths(fillable, (phrase) => fillPhrase(phrase, slots, picker, key), key);
    return fitting.length === 0 ? '' : fillPhrase(base.pick(fitting, key, index), slots, picker, key);
  };
  const words: Words = { request, index, style, slots, pick };
  const call = anotherAsk(request, (shift) =>
    englishCalls(goal, style.tone, { topic, hasOffer: offer !== null }, base, index + shift),
  );
  const name = request.sender?.name ? cleanName(request.sender.name) : null;
  const structure = style.asksFirst
    ? (['check', 'check', 'role'] as const)[index % 3]!
    : structures[(index + style.turn) % 3]!;
  const draft: Draft = {
    subject: subjectOf(words, hook, topic, facts.topics, base),
    greeting: pick(phrases.greetings, 'greeting') || 'Hello,',
    company,
    lowerOpening: (text) => text,
    pieces: saidOnce([
      ...opening(words, structure, hook),
      ...bridge(words, structure, hook, (request.sender?.facts ?? []).map(factText)),
      ...(index === 2 ? longer(words, structure, hook) : []),
      { part: 'cta', text: call.chosen, rank: 0 },
      { part: 'cta', text: index === 0 ? '' : pick(phrases.softeners, 'softener'), rank: index === 2 ? 5 : 8 },
      { part: 'cta', text: index === 2 ? pick(phrases.softeners, 'further') : '', rank: 9 },
    ]),
    shortOpeners: [
      ...(hook && !hook.isFragment ? [`${hook.clause}.`] : []),
      ...ownOf(
        phrases.shortOpeners
          .filter((phrase) => isFillable(phrase, slots))
          .map((phrase) => fillPhrase(phrase, slots, picker, 'short')),
        index,
      ),
    ],
    shortAsks: ownOf(call.short, index),
    spare: [
      pick(phrases.howQuestions, 'how'),
      pick(phrases.reasons, 'reason'),
      pick(phrases.softeners, 'softener'),
    ].filter(Boolean),
    closing: pick(phrases.closings, 'closing'),
    signature: [name, senderCompany].filter((line) => line !== null),
    words: style.words,
  };
  return inVoice(draft, request.voice, facts);
}

/** What the longest letter has beside the others: whom it is for, and that the writer cannot know. */
function longer({ pick }: Words, structure: Structure, hook: Hook | null): Piece[] {
  const role = pick(phrases.titleRoles, 'role');
  return [
    { part: 'body', text: structure === 'role' || !hook || hook.isFragment ? '' : role, rank: 8, opens: true },
    { part: 'body', text: pick(phrases.admissions, 'admission'), rank: 6 },
  ];
}

/** How a message begins: with a fact, with the question whether it is one, or with the reader's role. */
const structures = ['fact', 'check', 'role'] as const;
type Structure = (typeof structures)[number];

/** "You also publish …": a second fact after the first. */
const also = (clause: string): string =>
  clause.startsWith('you ') && !/^you (?:are|were|also|now) /.test(clause)
    ? clause.replace('you ', 'you also ')
    : clause;

/** Both facts in one question, where it stays short. */
const twoInOne = (slots: Slots): string | null =>
  slots.hook && slots.hook2 && /^you/.test(slots.hook2) && countWords(slots.hook) + countWords(slots.hook2) <= 26
    ? `${slots.hook}, and that ${slots.hook2}`
    : null;

/** Beside a tool that the reader uses, a letter says what the company does; one line has no room for both. */
const isBesideFact = ({ channel }: SettledRequest, hook: Hook, { hook2 }: Slots): boolean =>
  hook.isTech === true && hook2 !== undefined && channels[channel].layout !== 'line';

function opening({ request, pick, index, slots }: Words, structure: Structure, hook: Hook | null): Piece[] {
  const isShort = index === 0;
  const role = pick(phrases.roles, 'role') || pick(phrases.plainRoles, 'role');
  if (!hook) {
    const asked =
      (isProduct.test(slots.topic ?? '')
        ? pick(phrases.lookQuestions, 'look')
        : pick(phrases.openingQuestions, 'how')) || pick(phrases.plainQuestions, 'plain');
    const titled = pick(phrases.titleRoles, 'role');
    if (structure === 'check' && titled !== '')
      return [
        { part: 'opener', text: titled, rank: 1 },
        { part: 'opener', text: isShort ? '' : asked, rank: 4 },
      ];
    if (structure === 'role' && role !== '')
      return [
        { part: 'opener', text: role, rank: 1 },
        { part: 'opener', text: isShort ? '' : slots.topic ? pick(phrases.followUps, 'follow') : asked, rank: 4 },
      ];
    return [
      { part: 'opener', text: asked, rank: 1 },
      { part: 'opener', text: isShort ? '' : pick(phrases.titleRoles, 'role'), rank: 6 },
    ];
  }
  if (hook.isFragment)
    return [
      { part: 'opener', text: isShort ? '' : pick(phrases.titleRoles, 'role'), rank: 4 },
      {
        part: 'opener',
        text: pick(hook.clause.includes(slots.company!) ? phrases.checks : phrases.fragmentChecks, 'check'),
        rank: 1,
      },
    ];
  const isAlone = !isBesideFact(request, hook, slots);
  if (structure === 'check' && !hook.clause.startsWith('at ') && (isShort || isAlone)) {
    const both = index === 2 ? twoInOne(slots) : null;
    const text = pick(phrases.checks, 'check');
    return [
      { part: 'opener', text: both && / that /.test(text) ? text.replace(hook.clause, () => both) : text, rank: 1 },
    ];
  }
  const fact: Piece = {
    part: 'opener',
    text: pick(
      (structure === 'role' && !isShort) || hook.clause.startsWith('at ') || hook.clause.includes(slots.company!)
        ? ['{Hook}.']
        : phrases.statements,
      'fact',
    ),
    rank: 1,
  };
  const second: Piece = {
    part: 'opener',
    text: isShort || !slots.hook2 ? '' : `${capitalise(also(slots.hook2))}.`,
    rank: isAlone ? (index === 2 ? 5 : 7) : 1,
  };
  const third: Piece = {
    part: 'opener',
    text: index === 2 && slots.hook3 ? `${capitalise(slots.hook3)}.` : '',
    rank: 7,
  };
  if (structure === 'fact') return [fact, second, third];
  return [{ part: 'opener', text: isShort ? '' : pick(phrases.titleRoles, 'role'), rank: 4 }, fact, second, third];
}

function bridge(
  { request, pick, index, slots }: Words,
  structure: Structure,
  hook: Hook | null,
  facts: readonly string[],
): Piece[] {
  const question: Piece = {
    part: 'body',
    text: index > 0 && hook ? pick(phrases.howQuestions, 'how') : '',
    rank: index === 2 ? 4 : 6,
  };
  if (!slots.offer)
    return [question, { part: 'body', text: index === 0 ? '' : pick(phrases.reasons, 'reason'), rank: 6, opens: true }];
  const isChecked = structure === 'check' && hook !== null && !hook.clause.startsWith('at ');
  const isAnswer = hook?.isFragment || (isChecked && (index === 0 || !isBesideFact(request, hook, slots)));
  const said = isAnswer
    ? pick(phrases.answers, 'answer')
    : pick(slots.thing && slots.sender && index !== 1 ? phrases.offersOfThing : phrases.offers, 'offer');
  const stated = facts.map(senderFact).filter((one) => one !== null);
  const more = furtherOffer(request);
  const isLong = index === 2;
  return [
    ...(isAnswer ? [] : [question]),
    { part: 'body', text: said, rank: 2, opens: true },
    { part: 'body', text: more !== null && index > 0 ? `${more}.` : '', rank: isLong ? 4 : 7 },
    { part: 'body', text: stated[0] && isLong ? `${capitalise(stated[0])}.` : '', rank: 5 },
    { part: 'body', text: stated[1] && isLong ? `${capitalise(stated[1])}.` : '', rank: 6 },
    { part: 'body', text: index === 2 ? pick(phrases.reasons, 'reason') : '', rank: 8 },
  ];
}
