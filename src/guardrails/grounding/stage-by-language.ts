import { computeEachOnce } from '../compute-once.ts';
import { exonyms } from '../data/exonyms.ts';
import { lexiconLanguages } from '../data/languages.ts';
import { tradeIdeas } from '../data/trade-words.ts';
import { isSameName } from '../document/same-name.ts';
import { splitSentences } from '../document/sentences.ts';
import { readEnglishBeside, readSpeech } from '../document/speech-by-language.ts';
import { stemByLanguage, withoutElision } from '../document/stem-by-language.ts';
import type { Token } from '../document/tokenise.ts';
import { isProseOfCompany } from '../ledger/kinds-of-source.ts';
import type { LedgerSource } from '../ledger/ledger-source.ts';
import { anyOf, readGroups } from '../lexicons/read-groups.ts';
import type { FieldReading, Reading } from '../reading.ts';
import { namesOfCountryByLanguage } from '../recognizers/sourced-by-language.ts';
import { contentStems, type LocalStatement } from '../statements/read-by-language.ts';
import type { SpeechRules } from '../statements/speech-rules.ts';
import { mustBeSupported } from '../statements/statement.ts';
import { andByLanguage } from './and-by-language.ts';
import { sharedStems } from './facts-by-language.ts';
import { isDeniedBefore, isGuess } from './guessed.ts';
import type { LocalFinding } from './local-finding.ts';

type Stage = 'plan' | 'weighed' | 'done' | 'all' | 'part' | 'only';

/** A sentence of the request, in whatever language it is. */
interface Told {
  readonly source: LedgerSource;
  readonly start: number;
  readonly end: number;
  readonly tokens: readonly Token[];
  readonly language: string;
  readonly stems: readonly string[];
  readonly says: (stage: Stage) => boolean;
}

/** What tells how far along a thing is and how much of it there is; lexicons/<language>/stages.yaml. */
const groups = new Map(lexiconLanguages.map((language) => [language, readGroups(language, 'stages')]));
const patterns = new Map(
  [...groups].flatMap(([language, stages]) =>
    stages.size === 0
      ? []
      : [
          [
            language,
            {
              plan: anyOf(stages.get('plan')),
              future: anyOf(stages.get('future')),
              weighed: anyOf(stages.get('weighed')),
              done: anyOf(stages.get('done')),
              all: anyOf(stages.get('all')),
              part: anyOf(stages.get('part')),
              only: anyOf(stages.get('only')),
            },
          ] as const,
        ],
  ),
);
const inEveryLanguage = (group: string): RegExp => anyOf([...groups.values()].flatMap((one) => one.get(group) ?? []));
/** "In buona parte" of what the request has as "solo". */
const inPart = inEveryLanguage('partly');
/** What a company must or is to do is still to come; of a message the same words guess. */
const isDue = inEveryLanguage('due');
/** Of two or of several places alike, where one is told. */
const inBoth = inEveryLanguage('everywhere');

const isFuture = ({ normal }: Pick<LedgerSource, 'normal'>, start: number, end: number, language: string): boolean =>
  patterns.get(language)?.future.test(normal.text.slice(start, end).toLowerCase()) ?? false;

function readTold({ ledger, language }: Reading): Told[] {
  return ledger.sources.filter(isProseOfCompany).flatMap((source) => {
    const spoken = readSpeech(source.tokens, language) > readEnglishBeside(source.tokens, language) ? language : 'en';
    const { folded } = source.normal;
    return splitSentences(source.normal, [...source.tokens]).map(({ start, end, from, to }): Told => {
      const text = folded.slice(start, end);
      return {
        source,
        start,
        end,
        tokens: source.tokens.slice(from, to),
        language: spoken,
        stems: spoken === language ? contentStems(source.tokens, from, to, language) : [],
        says: computeEachOnce(
          (stage: Stage) =>
            patterns.get(spoken)![stage].test(text) ||
            (stage === 'plan' && (isFuture(source, start, end, spoken) || isDue.test(text))),
        ),
      };
    });
  });
}

/** A name of a place weighs as much as two words: it stands in one sentence of a request. */
const weightOfName = 2;
const leastTie = 2;
/** Letters of a stem that is known by itself. */
const leastOwn = 8;

const otherNames = new Map<string, string[]>();
for (const names of [...exonyms, ...namesOfCountryByLanguage])
  for (const name of new Set(names)) otherNames.set(name, [...(otherNames.get(name) ?? []), ...names]);

const namesFor = (word: string): readonly string[] => [word, ...(otherNames.get(word) ?? [])];

/** "Espagne", and "l'Espagne" behind its article. */
const hasCapital = (text: string): boolean => /^(?:\p{L}{1,4}['’])?\p{Lu}\p{Ll}/u.test(text);

/** What a sentence of the request has that no other one has, found once for all statements. */
interface OnlyHere {
  readonly names: ReadonlySet<string>;
  readonly ideas: readonly (typeof tradeIdeas)[number][];
}

function findOnlyHere(reading: Reading): {
  readonly of: (one: Told) => OnlyHere;
  /** Of a stem the sentences that have it, two at most. */
  readonly holding: (stem: string) => readonly Told[];
} {
  const { ledger, language } = reading;
  const all = reading.once(readTold);
  const sentencesWith = new Map<string, number>();
  for (const { tokens } of all)
    for (const folded of new Set(tokens.map((token) => token.folded)))
      sentencesWith.set(folded, (sentencesWith.get(folded) ?? 0) + 1);
  const isHereAlone = (folded: string): boolean => sentencesWith.get(folded) === 1 && !ledger.company.has(folded);
  const told = tradeIdeas.map((words) => ({
    words,
    by: all.filter(({ tokens }) => tokens.some(({ folded }) => begins(folded, words.get('en')!))),
  }));
  return {
    of: computeEachOnce(
      (one: Told): OnlyHere => ({
        names: new Set(
          one.tokens
            .slice(1)
            .filter(({ text, folded }) => hasCapital(text) && folded.length > 3 && isHereAlone(folded))
            .map(({ folded }) => withoutElision(folded)),
        ),
        ideas: told.flatMap(({ words, by }) => (by.length === 1 && by[0] === one ? [words] : [])),
      }),
    ),
    holding: computeEachOnce((stem: string) => {
      const found: Told[] = [];
      for (const one of all)
        if (found.length < 2 && sharedStems([stem], one.stems, language).length > 0) found.push(one);
      return found;
    }),
  };
}

/** Words of a clause as far as they may tie it to a sentence of the request. */
interface TyingWords {
  readonly own: readonly Token[];
  readonly capitals: readonly Token[];
  readonly stems: readonly string[];
}

function tyingWords(tokens: readonly Token[], { language, ledger }: Reading): TyingWords {
  const own = tokens.filter(({ folded }) => !ledger.company.has(folded));
  const company = new Set([...ledger.company].map((word) => stemByLanguage(word, language)));
  return {
    own,
    capitals: own.filter(({ text }) => hasCapital(text)),
    stems: [...new Set(contentStems(own, 0, own.length, language).filter((stem) => !company.has(stem)))],
  };
}

/** How much the words of a clause have of a sentence of the request that no other sentence has. */
function tieOf({ own, capitals, stems }: TyingWords, one: Told, reading: Reading): number {
  const { language } = reading;
  const { of, holding } = reading.once(findOnlyHere);
  const { names, ideas } = of(one);
  const isNamed = ({ folded }: Token): boolean =>
    namesFor(withoutElision(folded)).some((name) => names.has(name)) ||
    // Names of places have endings too; short forms are of people, and none of the inflecting languages but Polish is read.
    (language === 'pl' && [...names].some((name) => isSameName(folded, name, 'cs')));
  const named =
    names.size === 0
      ? 0
      : capitals.filter((token) => isNamed(token) && (language !== 'de' || isPlace(token.folded, names))).length;
  if (one.language !== 'en' || language === 'en') {
    const shared = sharedStems(stems, one.stems, language);
    // A long word that no other sentence has ties as a name does.
    const isOwn = (stem: string): boolean => stem.length >= leastOwn && holding(stem).every((other) => other === one);
    return shared.length + (named > 0 || shared.some(isOwn) ? weightOfName - 1 : 0);
  }
  const idea = ideas.some((words) => own.some(({ folded }) => begins(folded, words.get(language) ?? [])));
  return named * weightOfName + (idea ? weightOfName : 0);
}

const startsWith = ({ source }: RegExp): RegExp => new RegExp(`^\\P{L}{0,3}${source}`, 'u');

/** "Die Halle, die Sie ...", "w rozlewni, którą Pan ...": what a relative clause tells is told of the noun before it. */
const opensRelative = /^(?:die|den|das|dem|der|welche[rnsm]?|dat|que|qui|dont|che|cui|(?:\p{L}{1,3} )?ktor\p{L}+) /u;

const begins = (word: string, starts: readonly string[]): boolean =>
  starts.some((start) => word.startsWith(start) && (start.length > 4 || word.length <= start.length + 4));

/** Every German noun has a capital; a name is one that the request has in that very form, or that lists know. */
const isPlace = (word: string, names: ReadonlySet<string>): boolean => names.has(word) || namesFor(word).length > 1;

/** "Uitsluitend", "per intero": all of whatever its clause tells. */
const isAdverb =
  /(?:ment|lich|mente|schliesslich|durchweg|komplett|completo|intero|volledig|geheel|compleet|uitsluitend|calosci|calkowicie|wylacznie|apenas)$/;
/** Words from "all" to what there is all of: "alle unsere Werkstätten". */
const reachOfAll = 4;

/** "Tutti i vostri ospiti" of guests that the fact tells of; in "il rumore copre tutto" there is all of nothing. */
function countsAll(
  { tokens }: FieldReading,
  { text, start, to }: LocalStatement,
  fact: Told,
  all: RegExp,
  { language }: Reading,
): boolean {
  const match = all.exec(text);
  if (!match) return false;
  if (fact.language !== language || isAdverb.test(match[0])) return true;
  const at = tokens.findIndex((token) => token.start >= start + match.index);
  const near = contentStems(tokens, Math.max(0, at), Math.min(to, at + reachOfAll), language);
  return sharedStems(near, fact.stems, language).length > 0;
}

/** "Déjà certifiés ISO 22000": the sentence that plans one thing tells another as done, and the clause has more of that. */
function isOfDonePart(
  { own, stems }: TyingWords,
  { source, start, end, language: spoken }: Told,
  language: string,
): boolean {
  const text = source.normal.folded.slice(start, end);
  const cuts = [...text.matchAll(andByLanguage[spoken]!)].map(({ index }) => start + index);
  if (cuts.length === 0) return false;
  const edges = [start, ...cuts, end];
  const said = new Set(own.map(({ folded }) => folded).filter((word) => word.length > 2));
  const most = { plan: -1, other: -1 };
  edges.slice(1).forEach((to, at) => {
    const from = edges[at]!;
    const tokens = source.tokens.filter((token) => token.start >= from && token.end <= to);
    const isPlan =
      patterns.get(spoken)!.plan.test(source.normal.folded.slice(from, to)) || isFuture(source, from, to, spoken);
    const same = tokens.filter(
      ({ folded, shape }) => said.has(folded) && (shape === 'digit' || shape === 'upper'),
    ).length;
    const shared =
      spoken === language ? sharedStems(stems, contentStems(tokens, 0, tokens.length, language), language).length : 0;
    const kind = isPlan ? 'plan' : 'other';
    most[kind] = Math.max(most[kind], same + shared);
  });
  return most.plan >= 0 && most.other > most.plan;
}

/** What the request has told otherwise: how far a thing is, or how much of it. */
const stageOf = (fact: Told): 'stage' | 'extent' => (fact.says('plan') ? 'stage' : 'extent');

/** What is planned told as done, a part told as all, and all told as a part. */
export function findOtherStage(
  reading: Reading,
  field: FieldReading,
  statements: readonly LocalStatement[],
  rules: SpeechRules,
): LocalFinding[] {
  const own = patterns.get(reading.language);
  if (!own) return [];
  const told = reading.once(readTold);
  return statements.flatMap((one, at): LocalFinding[] => {
    if (isDeniedBefore(one, own.all, rules) || one.about === 'sender' || field.name === 'subject') return [];
    if (one.status === 'conditional' || one.status === 'asked' || one.status === 'proposed') return [];
    const sentence = field.normal.folded.slice(one.sentence.start, one.sentence.end);
    const { start: from, end: until } = one.sentence;
    const isToCome = own.plan.test(sentence) || isFuture(field, from, until, reading.language);
    const before = statements[at - 1];
    // "Cuarenta alumnos, todos para el carné C": so much of what stands before the comma.
    const isRelative =
      before?.sentence === one.sentence && (opensRelative.test(one.text) || startsWith(own.all).test(one.text));
    if (one.about !== 'lead' && !isRelative && rules.general.test(one.text)) return [];
    const tokens = field.tokens.slice(isRelative ? before.from : one.from, one.to);
    const words = tyingWords(tokens, reading);
    const isGuessed = isGuess(sentence, own.weighed, rules);
    const isOtherwise = (fact: Told): boolean => {
      // What is thought of is no plan: "l'arrivée prochaine" of what is "à l'étude".
      if (fact.says('weighed') && mustBeSupported(one.status) && isToCome && !isGuessed) return true;
      if (fact.says('plan'))
        return own.done.test(one.text) && !isToCome && !isOfDonePart(words, fact, reading.language);
      if (!mustBeSupported(one.status)) return false;
      if (fact.says('part') && !fact.says('all'))
        return countsAll(field, one, fact, own.all, reading) && !own.part.test(one.text);
      if (fact.says('only') && inBoth.test(one.text) && !own.only.test(sentence)) return true;
      return fact.says('only') && inPart.test(one.text);
    };
    const against = told.find((fact) => isOtherwise(fact) && tieOf(words, fact, reading) >= leastTie);
    if (!against) return [];
    const [start, end] = against.source.normal.toOriginal(against.start, against.end);
    const contradicts = { source: against.source.pointer, quote: against.source.raw.slice(start, end).trim() };
    return [{ start: one.start, end: one.end, rule: `other-${stageOf(against)}`, contradicts, score: 0.9 }];
  });
}
