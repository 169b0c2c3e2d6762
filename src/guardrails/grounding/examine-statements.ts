import type { Quantity } from '../document/quantities/quantity.ts';
import type { Sentence } from '../document/sentences.ts';
import type { Token } from '../document/tokenise.ts';
import { addVector, dimensions, relatedness, vectorOfWord } from '../document/word-vectors.ts';
import { createFeatureTally, type FeatureTally } from '../feature-tally.ts';
import { isOfSender as isOfSenderSource } from '../ledger/is-own-side.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Features, NumberedFeatures } from '../linear-model.ts';
import type { FieldReading, Reading } from '../reading.ts';
import { cuedClaims } from '../recognizers/cued-claims.ts';
import { findGreeting } from '../recognizers/missing-greeting.ts';
import { contentWords } from '../statements/content-words.ts';
import { readStatements } from '../statements/read-statements.ts';
import type { Statement } from '../statements/statement.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { align } from './align.ts';
import { clauseWords } from './clause-words.ts';
import { featureName } from './feature-names.ts';
import { findContradiction } from './find-contradictions.ts';
import { matchQuantity } from './quantities/find-support.ts';
import { isOfSender, unsourcedSenderWords } from './sender-words.ts';
import { sentenceFeatures } from './sentence-features.ts';
import { type Findings, statementFeatures } from './statement-features.ts';
import { unsourcedSpans } from './unsourced-spans.ts';
import { clauseFeatures, isNovel } from './wording-features.ts';

/** A statement against the request: what was found of it, and what the claim model is told. */
export interface Examined extends Findings {
  readonly statement: Statement;
  readonly features: NumberedFeatures;
  /** Whether it says a number that the sender's own facts give. */
  readonly isAnchored: boolean;
  /** Content words that the request does not have. */
  readonly novel: number;
  /** Those of its features that the model is told of the statements beside it too. */
  readonly telling: readonly string[];
}

/**
 * Every statement of a variant but its greeting, held against the facts of the request, with those of its features
 * that a vocabulary has. English.
 */
export function examineStatements(reading: Reading, vocabulary: Vocabulary): Examined[] {
  // One statement is examined after the other.
  const tally = createFeatureTally();
  const all = reading.fields.flatMap((field) => examineField(reading, field, vocabulary, tally));
  const ofBefore = vocabulary.after('before ');
  const ofAfter = vocabulary.after('after ');
  return all.map((one, at) => {
    for (const name of all[at - 1]?.telling ?? ['none']) tally.put(ofBefore.get(name), 1);
    for (const name of all[at + 1]?.telling ?? ['none']) tally.put(ofAfter.get(name), 1);
    const { features, values } = tally.take();
    const { features: own, values: ownValues, vectors } = one.features;
    return { ...one, features: { features: own.concat(features), values: ownValues.concat(values), vectors } };
  });
}

/** How near a word is to the request's, -1..1. */
type Nearness = (vector: number) => number;

function nearnessTo(ledger: Ledger): Nearness {
  const context = contextVectors(ledger);
  const known = new Map<number, number>();
  return (vector) => {
    const near = known.get(vector) ?? relatedness(vector, context);
    known.set(vector, near);
    return near;
  };
}

const tellingOfNeighbours = new Set([
  'hedged',
  'question',
  'conditional',
  'evaluative',
  'sender offers',
  'is ask',
  'reads',
]);

const isTelling = (name: string): boolean =>
  tellingOfNeighbours.has(name) || (name.startsWith('subject') && !name.includes('&'));

function examineField(reading: Reading, field: FieldReading, vocabulary: Vocabulary, tally: FeatureTally): Examined[] {
  const { ledger } = reading;
  const nearness = ledger.once(nearnessTo);
  const named = vocabulary.after('');
  const cued = vocabulary.after('cued ');
  const { tags } = field;
  const unsourced = unsourcedSpans(reading, field);
  const greeted = field.name === 'message' ? (findGreeting(reading) ?? 0) : 0;
  const statements = readStatements(reading, field);
  const bySentence = Map.groupBy(statements, ({ sentence }) => sentence);
  const ofSentence = new Map<Sentence, string[]>();
  for (const [sentence, { length }] of bySentence) ofSentence.set(sentence, sentenceFeatures(field, sentence, length));
  return statements.flatMap((statement, at): Examined[] => {
    const { clause, sentence } = statement;
    if (clause.to <= greeted) return [];
    const tokens = field.tokens.slice(clause.from, clause.to);
    const own = tags.slice(clause.from, clause.to);
    const findings: Findings = {
      alignment: align(contentWords(field, clause.from, clause.to), ledger.facts),
      against: findContradiction(statement, ledger.facts, ledger.company),
      senderWords: isOfSender(statement, statements[at - 1], ledger) ? unsourcedSenderWords(statement, ledger) : null,
    };
    statementFeatures(statement, tokens, own, findings, (stem) => ledger.contextStems.has(stem), vocabulary, tally);
    const isNew = tokens.map((token) => isNovel(reading, token));
    const { features, novel } = clauseFeatures(reading, field, sentence, clause, tags, unsourced);
    for (const name of features) tally.put(named.get(name), 1);
    for (const name of ofSentence.get(sentence)!) tally.put(named.get(name), 1);
    clauseWords(tokens, own, isNew, vocabulary, tally);
    for (const { name, start, end } of cuedClaims(reading, sentence))
      if (start < clause.end && end > clause.start) tally.put(cued.get(name), 1);
    const novelVectors = vectorsIn(tokens.filter((_, place) => isNew[place]));
    addRelatedness(
      (name, value) => tally.put(named.get(name), value),
      novelVectors,
      isNew.filter(Boolean).length - novelVectors.length,
      nearness,
    );
    const isAnchored =
      findings.senderWords !== null &&
      field.quantities.some(
        (said) => said.start >= clause.start && said.end <= clause.end && isSendersNumber(said, ledger),
      );
    const telling = [featureName('s:status ', statement.status), ...new Set(features.filter(isTelling))];
    return [
      {
        ...findings,
        statement,
        isAnchored,
        novel,
        telling,
        features: { ...tally.take(), vectors: vectorsOf(tokens, novelVectors) },
      },
    ];
  });
}

function isSendersNumber(said: Quantity, ledger: Ledger): boolean {
  const known = matchQuantity(said, ledger);
  return known !== null && isOfSenderSource(known.source);
}

/** Vectors of the words that tell what the lead's company is and does. */
const contextVectors = (ledger: Ledger): number[] => {
  const vectors = new Set<number>();
  for (const { pointer, tokens } of ledger.sources)
    if (/^\/(?:company_context|industry|goal|lead\/(?:title|company_name|facts))/.test(pointer))
      for (const { word } of tokens) {
        const vector = word.isFunctionWord ? undefined : vectorOfWord(word);
        if (vector !== undefined) vectors.add(vector);
      }
  return [...vectors].slice(0, mostContext);
};

/** Words of the context that a new word is held against; a summary of two pages has fewer. */
const mostContext = 400;

const unknownWords = ['unknown words 0', 'unknown words 1', 'unknown words 2'];
const farWords = ['far words 0', 'far words 1', 'far words 2', 'far words 3'];

/** How near the new words are to the request's: a paraphrase keeps to its company. */
function addRelatedness(
  put: (name: string, value: number) => void,
  novel: readonly number[],
  unknown: number,
  nearness: Nearness,
): void {
  const all = novel.map(nearness);
  put('related words', all.length);
  put(unknownWords[Math.min(unknown, 2)]!, 1);
  put(farWords[Math.min(all.filter((one) => one < 0.35).length, 3)]!, 1);
  if (all.length === 0) return;
  put('related least', Math.min(...all));
  put('related most', Math.max(...all));
  put('related mean', all.reduce((sum, one) => sum + one, 0) / all.length);
  put(
    'distance',
    all.reduce((sum, one) => sum + Math.max(0, 0.6 - one), 0),
  );
}

function vectorsIn(tokens: readonly Token[]): number[] {
  const vectors: number[] = [];
  for (const { word } of tokens) {
    const vector = vectorOfWord(word);
    if (vector !== undefined) vectors.push(vector);
  }
  return vectors;
}

function vectorsOf(tokens: FieldReading['tokens'], novelVectors: readonly number[]): Features['vectors'] {
  const novel = new Float64Array(dimensions);
  for (const vector of novelVectors) addVector(novel, vector, 1);
  const content = new Float64Array(dimensions);
  const all = vectorsIn(tokens.filter(({ word }) => !word.isFunctionWord));
  for (const vector of all) addVector(content, vector, 1 / all.length);
  return { novel, content };
}
