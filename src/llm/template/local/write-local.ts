import { channels } from '../../../contract/channels.ts';
import type { Tone } from '../../../contract/personalize-request.ts';
import { foldText } from '../../../guardrails/document/fold-word.ts';
import { plainWordsOf } from '../../../guardrails/document/speech-by-language.ts';
import { languageOf } from '../../../guardrails/language/language-of.ts';
import { cleanCompany, cleanName } from '../clean-field.ts';
import { cleanOffer } from '../clean-offer.ts';
import { type Draft, ownOf, type Piece, saidOnce } from '../draft.ts';
import { capitalise, fillPhrase, isFillable, type Slots } from '../fill-phrase.ts';
import type { SettledRequest } from '../fits-channel.ts';
import { anotherAsk } from '../follow-up.ts';
import { parseGoal } from '../goal.ts';
import type { Hook } from '../hook.ts';
import { messageFacts } from '../message-facts.ts';
import type { LocalPhrasebook } from '../phrasebook.ts';
import { createPicker } from '../picker.ts';
import type { Style } from '../style.ts';
import { createChooser, inVoice, voicedPicker } from '../voiced.ts';
import { findLocalHooks } from './find-local-hooks.ts';
import { isDenied } from './is-denied.ts';
import { localCalls } from './local-calls.ts';

/** A sentence of its own: "Wir planen Routen", "nous aidons". */
const isSentence =
  /^(?:we|our|i|wir|unser\w*|ich|nous|notre|je|nosotros|nuestr\w+|noi|wij|onze|ons|nós|nosso|nossa|nasz\w*|my|offrons|ofrecemos|offriamo|oferecemos|oferujemy|ajudamos|ayudamos|aiutiamo|pomagamy)\s/iu;

/** The verb alone says "we": "Planificamos turnos", "Planujemy zmiany". */
const isPlural = /^\p{L}+(?:amos|emos|imos|iamo|ujemy|amy|emy|imy|ymy)\s/iu;

const structures = ['fact', 'check', 'role'] as const;

/** A first word that may lose its capital: an article, a preposition or a verb, but no German noun and no name. */
const lowerOffer = (text: string): string =>
  text.replace(
    /^(?:Ein|Eine|Einen|Der|Die|Das|Un|Une|Le|La|Les|Una|El|Los|Las|Il|Lo|I|Gli|Uno|Een|De|Het|Um|Uma|O|A|Os|As)\s/u,
    (word) => word.toLowerCase(),
  );

/** Hook, bridge and ask of one variant in another language than English. */
export function writeLocal(request: SettledRequest, index: number, style: Style, book: LocalPhrasebook): Draft {
  const chooser = createChooser(request.voice);
  const base = voicedPicker(createPicker(style.seed), chooser);
  const picker = voicedPicker(createPicker(`${style.seed}#${index}`), chooser);
  const language = request.language.split('-')[0]!.toLowerCase();
  const facts = messageFacts(request);
  const company = facts.company ?? book.yourCompany;
  const goal = parseGoal(request.goal);
  const offer = cleanOffer(request);
  const hooks = chooser.hooks(findLocalHooks(request, book, language));
  const isTight = channels[request.channel].layout === 'line' || request.constraints.max_words <= 40;
  const drawn = hooks.length === 0 ? null : hooks[(index + style.shift) % Math.min(hooks.length, 3)]!;
  // A phrase can only be asked about, and once is enough where words are few.
  const hook = drawn?.isFragment && index > 0 && isTight ? null : drawn;
  const second = hooks.find((one) => one !== hook && !one.isFragment) ?? null;
  const isForeign = (languageOf(request.company_context.summary) ?? language) !== language;
  const topics = facts.topics.filter((keyword) => !isDenied(keyword, request.company_context.summary));
  const topic = topics.length === 0 ? undefined : topics[(index + style.shift) % Math.min(topics.length, 3)];
  const slots: Slots = {
    company,
    ...(facts.first ? { first: facts.first, name: facts.last ? `${facts.first} ${facts.last}` : facts.first } : {}),
    ...(facts.title ? { title: facts.title, position: book.position(facts.title, company) } : {}),
    ...(topic === undefined ? {} : { topic: book.topic(topic, isForeign) }),
    ...(hook ? { hook: hook.clause } : {}),
    ...(second ? { hook2: second.clause } : {}),
    ...(offer ? { offer: lowerOffer(offer) } : {}),
  };
  const pick = (list: Record<Tone, string[]> | string[], key: string): string => {
    const fillable = (Array.isArray(list) ? list : list[style.tone]).filter((phrase) => isFillable(phrase, slots));
    const fitting = chooser.lengths(fillable, (phrase) => fillPhrase(phrase, slots, picker, key), key);
    return fitting.length === 0 ? '' : fillPhrase(base.pick(fitting, key, index), slots, picker, key);
  };
  const structure = hook?.isFragment
    ? 'check'
    : style.asksFirst
      ? index === 2
        ? 'role'
        : 'check'
      : structures[(index + style.turn) % 3]!;
  const call = anotherAsk(request, (shift) => localCalls(book, goal, language, style.tone, base, index + shift));
  const name = request.sender?.name ? cleanName(request.sender.name) : null;
  const senderCompany = request.sender?.company ? cleanCompany(request.sender.company) : null;
  const pieces = saidOnce([
    ...opening(book, pick, structure, hook, index),
    ...bridge(book, pick, structure, hook, offer, second !== null && index > 0),
    ...(index === 2 ? longer(book, pick, structure, hook) : []),
    { part: 'cta', text: call.chosen, rank: 0 },
    { part: 'cta', text: index === 0 ? '' : pick(book.softeners, 'softener'), rank: index === 2 ? 5 : 8 },
    { part: 'cta', text: index === 2 ? pick(book.softeners, 'further') : '', rank: 9 },
  ]);
  const draft: Draft = {
    subject: subjectOf(request, book, slots, base, index + style.shift),
    greeting: pick(book.greetings, 'greeting') || book.plainGreeting,
    lowerOpening: (text) => (book.lowerAfterGreeting ? lowerAfter(text, [company, facts.title ?? ''], language) : text),
    pieces,
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

type Pick = (list: Record<Tone, string[]> | string[], key: string) => string;
type Structure = (typeof structures)[number];

/** What the longest letter has beside the others: whom it is for, how it is done, and that the writer cannot know. */
function longer(book: LocalPhrasebook, pick: Pick, structure: Structure, hook: Hook | null): Piece[] {
  const role = pick(book.roles, 'role') || pick(book.plainRoles, 'role');
  return [
    { part: 'body', text: structure === 'role' || !hook ? '' : role, rank: 7, opens: true },
    { part: 'body', text: structure === 'fact' ? '' : pick(book.howQuestions, 'how'), rank: 8 },
    { part: 'body', text: pick(book.admissions, 'admission'), rank: 6 },
  ];
}

function opening(book: LocalPhrasebook, pick: Pick, structure: Structure, hook: Hook | null, index: number): Piece[] {
  const plain = pick(book.plainQuestions, 'plain');
  const question = pick(book.howQuestions, 'how') || plain;
  const role = pick(book.roles, 'role') || pick(book.plainRoles, 'role');
  if (!hook)
    return structure === 'role' && role !== ''
      ? [
          { part: 'opener', text: role, rank: 1 },
          { part: 'opener', text: index === 0 ? '' : plain, rank: 4 },
        ]
      : [
          { part: 'opener', text: question, rank: 1 },
          { part: 'opener', text: index === 0 ? '' : pick(book.plainRoles, 'role'), rank: 6 },
        ];
  if (structure === 'check') {
    const checks = !hook.isFragment
      ? book.checks
      : hook.isSentence
        ? book.checks.filter((text) => text.includes(':'))
        : book.fragmentChecks;
    const before = index === 0 ? '' : pick(book.plainRoles, 'role');
    return [
      { part: 'opener', text: before, rank: 4 },
      { part: 'opener', text: pick(checks, 'check'), rank: 1, opens: true },
    ];
  }
  const fact: Piece = { part: 'opener', text: `${capitalise(hook.clause)}.`, rank: 1 };
  if (structure === 'fact') return [fact, { part: 'opener', text: index === 0 ? '' : question, rank: 5 }];
  return [{ part: 'opener', text: role, rank: 4 }, fact];
}

function bridge(
  book: LocalPhrasebook,
  pick: Pick,
  structure: Structure,
  hook: Hook | null,
  offer: string | null,
  hasSecond: boolean,
): Piece[] {
  const isAnswer = structure === 'check' && hook !== null;
  const second: Piece = { part: 'body', text: hasSecond && !isAnswer ? pick(['{Hook2}.'], 'second') : '', rank: 6 };
  if (offer === null) return [second, { part: 'body', text: pick(book.reasons, 'reason'), rank: 6, opens: true }];
  const said =
    isSentence.test(offer) || isPlural.test(offer)
      ? `${capitalise(offer)}.`
      : pick(isAnswer ? book.answers : book.offers, 'offer');
  return [second, { part: 'body', text: said, rank: 2, opens: true }];
}

/** A sentence after "Guten Tag Ada," goes on in lower case, unless it begins with a name, a noun or "Sie". */
const lowerAfter = (text: string, names: string[], language: string): string =>
  names.some((name) => name !== '' && text.startsWith(name)) || !isPlainStart(text, language)
    ? text
    : text[0]!.toLowerCase() + text.slice(1);

/** Small words; a noun or a name keeps its capital, and so does a German "Sie". */
const isPlainStart = (text: string, language: string): boolean =>
  language.startsWith('de')
    ? /^(?:Als|Bei|Beim|Bist|Darf|Dein|Die|Der|Das|Du|Dürfte|Ein|Eine|Es|Falls|Gibt|Habe|Hast|Hätte|Hätten|Hättest|Ich|In|Ist|Kannst|Können|Könnten|Magst|Man|Möchten|Möchtest|Passt|Sind|Stimmt|Über|Verstehe|Was|Wären|Wärst|Wen|Wenn|Wer|Wie|Wo|Wollen|Unser)\s/u.test(
        text,
      )
    : !/^(?:Państwa|Państwo|Panu|Pani|Pan|Lei)(?!\p{L})/u.test(text) &&
      plainWordsOf(language.split('-')[0]!).has(foldText(/^\p{L}*/u.exec(text)![0]));

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
      .filter((text) => text.length <= shown);
  const named = fill(book.subjects);
  const list = named.length > 0 ? named : fill(book.plainSubjects);
  return list.length === 0 ? capitalise(slots.company ?? book.yourCompany) : picker.pick(list, 'subject', shift);
}
