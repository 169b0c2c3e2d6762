import type { Token } from '../document/tokenise.ts';
import type { FeatureTally } from '../feature-tally.ts';
import { isSuperlative, quantifierRank, quantifiersOf, stageRank } from '../statements/degree.ts';
import { mustBeSupported, type Statement } from '../statements/statement.ts';
import type { Vocabulary } from '../vocabulary.ts';
import type { AlignedWord, Alignment } from './align.ts';
import type { Contradiction } from './contradiction.ts';
import type { Fact } from './fact.ts';
import { featureName } from './feature-names.ts';

/** What was found of a statement before a model is asked. */
export interface Findings {
  readonly alignment: Alignment;
  readonly against: Contradiction | null;
  /** Null where the statement is not about the sender. */
  readonly senderWords: readonly Token[] | null;
}

const loose = new Set(['none', 'near', 'narrower', 'opposite']);
const kinships = ['same', 'synonym', 'derived', 'broader', 'narrower', 'opposite', 'near', 'none'] as const;
/** How much less a missing word counts that is near one of the request. */
const nearness = 0.7;
const most = 4;

const lack = (one: AlignedWord): number =>
  one.weight * (one.kinship === 'near' ? 1 - one.nearness * nearness : one.kinship === 'narrower' ? 0.6 : 1);

/**
 * Puts what the claim model is told of how far the request supports a statement: how it is said and of whom, what of it the
 * request lacks, how near the nearest fact comes and whether polarity, degree and stage agree with it. `isHad` says
 * whether the request has a stem.
 */
export function statementFeatures(
  statement: Statement,
  tokens: readonly Token[],
  tags: readonly string[],
  { alignment, against, senderWords }: Findings,
  isHad: (stem: string) => boolean,
  vocabulary: Vocabulary,
  tally: FeatureTally,
): void {
  const isHeld = mustBeSupported(statement.status);
  const side = statement.about === 'writer' ? 'sender' : statement.about;
  const gate = featureName(isHeld ? 'held:' : 'open:', side);
  const ofAny = vocabulary.after('s:');
  const ofGate = vocabulary.after(featureName(featureName('s:', gate), ' '));
  const put = (name: string, value = 1): void => tally.put(ofAny.get(name), value);
  /** Twice: of any statement, and of one that is said so of whom it is said. */
  const both = (name: string, value = 1): void => {
    tally.put(ofAny.get(name), value);
    tally.put(ofGate.get(name), value);
  };
  put(featureName('about ', statement.about));
  put(featureName('status ', statement.status));
  put(featureName('statusRule ', statement.statusRule));
  put(featureName('tense ', statement.tense));
  put(gate);
  tally.put(ofGate.get(featureName('tense ', statement.tense)), 1);
  const { words, total } = alignment;
  const missing = words.filter((one) => loose.has(one.kinship));
  const covered = total === 0 ? 1 : alignment.covered / total;
  const best = total === 0 ? 1 : alignment.bestCover / total;
  both(
    'missing',
    Math.min(
      missing.reduce((sum, one) => sum + lack(one), 0),
      most,
    ),
  );
  both('most missing', Math.max(0, ...missing.map(lack)));
  both('cover', covered);
  both('best', best);
  both('scatter', covered - best);
  both('content', Math.min(words.length, 2 * most));
  const plain = tokens.filter((token) => token.shape !== 'digit' && !token.word.isFunctionWord && token.word.isPlain);
  both('plain', plain.length);
  // Words of plain speech make a statement too: "you lost a customer", "nobody has time".
  for (const tag of ['NOUN', 'VERB', 'ADJ', 'ADV'])
    both(
      featureName('plain anew ', tag),
      plain.filter(({ index, stem }) => tags[index - statement.clause.from] === tag && !isHad(stem)).length,
    );
  for (const kinship of kinships) {
    const count = words.filter((one) => one.kinship === kinship).length;
    if (count > 0) both(kinship, Math.min(count, most));
  }
  for (const one of missing) both(featureName('missing ', tags[one.token.index - statement.clause.from]!), one.weight);
  for (const kind of newModifiers(statement, alignment)) both(featureName('modifier anew ', kind));
  compareWith(alignment.best, best, statement, both);
  if (against) put(featureName('against ', against.rule));
  if (senderWords) put('of sender');
  if (senderWords && senderWords.length > 0) put('sender unsourced', Math.min(senderWords.length, most));
}

/** Strong enough that the noun is one of the request's. */
const known = new Set(['same', 'synonym', 'broader']);
/** How far before a modifier "your" may stand: "your two small electric vans". */
const reach = 4;

/** "Electric vans" where the request has vans and nothing electric, and whether they are said to be the lead's. */
function newModifiers({ field, clause }: Statement, { words }: Alignment): string[] {
  return words.flatMap((one) => {
    const { index } = one.token;
    const noun = words.find(({ token }) => token.index === index + 1);
    if (!loose.has(one.kinship) || (one.nearness > 0.6 && one.kinship === 'near')) return [];
    if (!noun || !known.has(noun.kinship) || !/^[\s-]$/.test(noun.token.gap)) return [];
    const before = field.tokens.slice(Math.max(clause.from, index - reach), index);
    return [before.some(({ folded, isPossessive }) => folded === 'your' || isPossessive) ? 'of yours' : 'of any'];
  });
}

/** Below this share of a statement the nearest fact is too far for its polarity or degree to tell anything. */
const leastBest = 0.35;

function compareWith(
  fact: Fact | null,
  best: number,
  { clause, isNegative, quantifiers, stage }: Statement,
  put: (name: string, value?: number) => void,
): void {
  if (isNegative) put('negative');
  if (isSuperlative(clause.text) && !(fact && isSuperlative(fact.text))) put('superlative anew');
  if (!fact || best < leastBest) return;
  const isFactNegative = fact.negated.size > 0;
  if (isNegative !== isFactNegative) put(isNegative ? 'negated anew' : 'negation lost', best);
  const rank = (all: readonly (keyof typeof quantifierRank)[]): number =>
    Math.max(quantifierRank.some, ...all.map((one) => quantifierRank[one]));
  const known = rank(quantifiersOf(fact.source.tokens.slice(fact.sentence.from, fact.sentence.to)));
  if (rank(quantifiers) > known) put('degree raised', rank(quantifiers) - known);
  const told = fact.parts.map((part) => part.stage).find((one) => one !== null);
  if (told === 'considered' || told === 'planned' || told === 'partial') {
    put(featureName('fact ', told), best);
    if (stage === null || stageRank[stage] > stageRank[told]) put(featureName('raised from ', told), best);
  }
  if (stage === 'past' && told !== 'past') put('ended anew', best);
  if (told === 'past' && stage !== 'past') put('revived', best);
}
