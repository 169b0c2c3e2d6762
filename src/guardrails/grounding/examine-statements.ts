import type { Quantity } from '../document/quantities/quantity.ts';
import { addVector, dimensions, relatedness, vectorOf } from '../document/word-vectors.ts';
import { isOfSender as isOfSenderSource } from '../ledger/is-own-side.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Features } from '../linear-model.ts';
import type { FieldReading, Reading } from '../reading.ts';
import { cuedClaims } from '../recognizers/cued-claims.ts';
import { findGreeting } from '../recognizers/missing-greeting.ts';
import { contentWords } from '../statements/content-words.ts';
import { readStatements } from '../statements/read-statements.ts';
import type { Statement } from '../statements/statement.ts';
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
  readonly features: Features;
  /** Whether it says a number that the sender's own facts give. */
  readonly isAnchored: boolean;
  /** Content words that the request does not have. */
  readonly novel: number;
  /** Those of its features that the model is told of the statements beside it too. */
  readonly telling: readonly string[];
}

/** Every statement of a variant but its greeting, held against the facts of the request. English. */
export function examineStatements(reading: Reading): Examined[] {
  const nearness = reading.ledger.once(nearnessTo);
  const all = reading.fields.flatMap((field) => examineField(reading, field, nearness));
  for (const [at, { features }] of all.entries())
    for (const [name, index] of [
      ['before ', at - 1],
      ['after ', at + 1],
    ] as const)
      for (const feature of all[index]?.telling ?? ['none']) features.values.set(featureName(name, feature), 1);
  return all;
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

function examineField(reading: Reading, field: FieldReading, nearness: Nearness): Examined[] {
  const { ledger } = reading;
  const { tags } = field;
  const unsourced = unsourcedSpans(reading, field);
  const greeted = field.name === 'message' ? (findGreeting(reading) ?? 0) : 0;
  const statements = readStatements(reading, field);
  const bySentence = Map.groupBy(statements, ({ sentence }) => sentence);
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
    const values = statementFeatures(statement, tokens, own, findings, (stem) => ledger.contextStems.has(stem));
    const isNew = tokens.map((token) => isNovel(reading, token));
    const { features, novel } = clauseFeatures(reading, field, sentence, clause, tags, unsourced);
    const around = sentenceFeatures(field, sentence, bySentence.get(sentence)!.length);
    for (const name of [...features, ...around, ...clauseWords(tokens, own, isNew)]) values.set(name, 1);
    for (const { name, start, end } of cuedClaims(reading, sentence))
      if (start < clause.end && end > clause.start) values.set(featureName('cued ', name), 1);
    const novelVectors = tokens.flatMap((token, place) => (isNew[place] ? (vectorOf(token.folded) ?? []) : []));
    addRelatedness(values, novelVectors, isNew.filter(Boolean).length - novelVectors.length, nearness);
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
        features: { values, vectors: vectorsOf(tokens, novelVectors) },
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
      for (const { folded, word } of tokens) {
        const vector = word.isFunctionWord ? undefined : vectorOf(folded);
        if (vector !== undefined) vectors.add(vector);
      }
  return [...vectors].slice(0, mostContext);
};

/** Words of the context that a new word is held against; a summary of two pages has fewer. */
const mostContext = 400;

/** How near the new words are to the request's: a paraphrase keeps to its company. */
function addRelatedness(
  values: Map<string, number>,
  novel: readonly number[],
  unknown: number,
  nearness: Nearness,
): void {
  const all = novel.map(nearness);
  values.set('related words', all.length);
  values.set(`unknown words ${Math.min(unknown, 2)}`, 1);
  values.set(`far words ${Math.min(all.filter((one) => one < 0.35).length, 3)}`, 1);
  if (all.length === 0) return;
  values.set('related least', Math.min(...all));
  values.set('related most', Math.max(...all));
  values.set('related mean', all.reduce((sum, one) => sum + one, 0) / all.length);
  values.set(
    'distance',
    all.reduce((sum, one) => sum + Math.max(0, 0.6 - one), 0),
  );
}

function vectorsOf(tokens: FieldReading['tokens'], novelVectors: readonly number[]): Features['vectors'] {
  const novel = new Float64Array(dimensions);
  for (const vector of novelVectors) addVector(novel, vector, 1);
  const content = new Float64Array(dimensions);
  const all = tokens.flatMap((token) => (token.word.isFunctionWord ? [] : (vectorOf(token.folded) ?? [])));
  for (const vector of all) addVector(content, vector, 1 / all.length);
  return { novel, content };
}
