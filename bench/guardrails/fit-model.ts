import { writeFileSync } from 'node:fs';
import { type Features, type LinearModel, scoreWith } from '../../src/guardrails/linear-model.ts';
import { type CorpusRow, readCorpus } from './read-corpus.ts';

export interface Example {
  readonly id: string;
  /** Which file it comes from: an annotator. Examples of one are never scored by a model fitted to any of them. */
  readonly fold: number;
  readonly features: Features;
  readonly isTrue: boolean;
  /** How much the fit minds it, 1 unless said. */
  readonly weight?: number;
  readonly text: string;
}

/** Leaves out the features that fewer than `least` examples have. */
function prune(examples: readonly Example[], least: number): void {
  const counts = new Map<string, number>();
  for (const { features } of examples)
    for (const name of features.values.keys()) counts.set(name, (counts.get(name) ?? 0) + 1);
  for (const { features } of examples)
    for (const name of features.values.keys()) if (counts.get(name)! < least) features.values.delete(name);
}

/** Logistic regression with ridge, both classes of equal weight, by full-batch AdaGrad. */
function fitModel(examples: readonly Example[], ridge: number, rounds = 200): LinearModel {
  const index = new Map<string, number>([['bias', 0]]);
  const rows = examples.map(({ features, isTrue, weight = 1 }) => {
    const at: number[] = [0];
    const values: number[] = [1];
    const put = (name: string, value: number): void => {
      if (!index.has(name)) index.set(name, index.size);
      at.push(index.get(name)!);
      values.push(value);
    };
    for (const [name, value] of features.values) put(name, value);
    for (const [name, vector] of Object.entries(features.vectors))
      for (const [place, value] of vector.entries()) put(`${name}\u0000${place}`, value);
    return { at: Int32Array.from(at), values: Float64Array.from(values), isTrue, weight };
  });
  const positive = rows.filter((row) => row.isTrue).length;
  const weightOf = (isTrue: boolean): number =>
    rows.length / (2 * Math.max(1, isTrue ? positive : rows.length - positive));
  const weights = new Float64Array(index.size);
  const squares = new Float64Array(index.size);
  const gradient = new Float64Array(index.size);
  for (let round = 0; round < rounds; round += 1) {
    for (let at = 1; at < weights.length; at += 1) gradient[at] = ridge * weights[at]!;
    gradient[0] = 0;
    for (const { at, values, isTrue, weight } of rows) {
      let sum = 0;
      for (let place = 0; place < at.length; place += 1) sum += weights[at[place]!]! * values[place]!;
      const error = (1 / (1 + Math.exp(-sum)) - (isTrue ? 1 : 0)) * weightOf(isTrue) * weight;
      for (let place = 0; place < at.length; place += 1) gradient[at[place]!]! += error * values[place]!;
    }
    for (let at = 0; at < weights.length; at += 1) {
      squares[at]! += gradient[at]! ** 2;
      weights[at]! -= (0.3 * gradient[at]!) / Math.sqrt(squares[at]! + 1e-9);
    }
  }
  const values: Record<string, number> = {};
  const vectors: Record<string, number[]> = {};
  for (const [name, at] of index) {
    const [vector, place] = name.split('\u0000');
    const weight = Number(weights[at]!.toFixed(3));
    if (place !== undefined) {
      vectors[vector!] ??= [];
      vectors[vector!]![Number(place)] = weight;
    } else if (Math.abs(weight) >= 0.02) values[name] = weight;
  }
  return { values, vectors };
}

/** Keeps a model in src/guardrails/data, in the order of its names. */
function writeModel(name: string, { values, vectors }: LinearModel): void {
  const sorted = Object.fromEntries(Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1)));
  const path = new URL(`../../src/guardrails/data/${name}`, import.meta.url);
  writeFileSync(path, `${JSON.stringify({ values: sorted, vectors }).replaceAll(',"', ',\n"')}\n`);
}

/** Groups of annotators that are held out together: a fit for each of them alone would take twenty. */
const groups = 6;

/** Scores every example by a model fitted to other annotators alone; the best score of each message. */
function crossValidate(
  examples: readonly Example[],
  ridge: number,
): { scored: { example: Example; score: number }[]; withIt: Set<string>; best: Map<string, number> } {
  const groupOf = ({ fold }: Example): number => fold % groups;
  const scored = [...new Set(examples.map(groupOf))].flatMap((group) => {
    const score = scoreWith(
      fitModel(
        examples.filter((one) => groupOf(one) !== group),
        ridge,
      ),
    );
    return examples
      .filter((one) => groupOf(one) === group)
      .map((example) => ({ example, score: score(example.features) }));
  });
  const withIt = new Set(examples.filter((one) => one.isTrue).map((one) => one.id));
  const best = new Map<string, number>();
  for (const { example, score } of scored)
    if (example.isTrue || !withIt.has(example.id)) best.set(example.id, Math.max(best.get(example.id) ?? -99, score));
  return { scored: scored.sort((a, b) => b.score - a.score), withIt, best };
}

interface Judged {
  readonly id: string;
  /** Whether the message has what is looked for. */
  readonly isTrue: boolean;
  /** Whether it has no issue at all. */
  readonly isClean: boolean;
  readonly best: number;
}

/** Recall of messages and the share of clean ones raised, by threshold. */
function printCurve(judged: readonly Judged[]): void {
  const withIt = judged.filter((one) => one.isTrue);
  const without = judged.filter((one) => !one.isTrue);
  const clean = without.filter((one) => one.isClean);
  const share = (of: readonly Judged[], threshold: number): string =>
    `${((100 * of.filter((one) => one.best > threshold).length) / of.length).toFixed(1)}%`;
  for (let threshold = -1; threshold <= 3.01; threshold += 0.25)
    console.log(
      `threshold ${threshold.toFixed(2)}: recall ${share(withIt, threshold)}, raised ${share(without, threshold)}, of clean messages ${share(clean, threshold)}`,
    );
}

export interface Fit {
  /** Further messages to fit to, each with the fold of the message that it was made of. */
  more?(given: readonly { row: CorpusRow; fold: number }[]): { row: CorpusRow; fold: number }[];
  /** What a message has to be told apart; `fold` is the place of its file. */
  examplesOf(row: CorpusRow, fold: number): Example[];
  /** Features that fewer examples have are left out. */
  readonly least: number;
  readonly ridge: number;
  /** What the examples are, and what those are called that are looked for. */
  readonly examples: string;
  readonly found: string;
  /** With --errors, examples scored above or below these on the wrong side are printed. */
  readonly raisedAbove: number;
  readonly missedBelow: number;
  /** Where --write keeps the model, in src/guardrails/data. */
  readonly model: string;
}

/** Fits to the files named on the command line, one hand each, and prints what a cross-validation finds, by message. */
export function fitFromFiles(fit: Fit): void {
  const args = process.argv.slice(2);
  const given = args
    .filter((one) => !one.startsWith('--'))
    .flatMap((path, fold) => readCorpus(path).map((row) => ({ row, fold })));
  const rows = [...given, ...(fit.more?.(given) ?? [])];
  const examples = rows.flatMap(({ row, fold }) => fit.examplesOf(row, fold));
  prune(examples, fit.least);
  const positive = examples.filter((one) => one.isTrue).length;
  console.log(`${examples.length} ${fit.examples} of ${rows.length} messages, ${positive} ${fit.found}`);
  const { best, withIt, scored } = crossValidate(examples, fit.ridge);
  printCurve(
    rows.map(({ row }) => ({
      id: row.id,
      isTrue: withIt.has(row.id),
      isClean: row.expect.length === 0,
      best: best.get(row.id) ?? -99,
    })),
  );
  if (args.includes('--errors')) {
    for (const { example, score } of scored)
      if (!example.isTrue && score > fit.raisedAbove)
        console.log(`raised ${score.toFixed(2)} ${example.id} ${example.text}`);
    for (const { example, score } of scored.toReversed())
      if (example.isTrue && score < fit.missedBelow)
        console.log(`missed ${score.toFixed(2)} ${example.id} ${example.text}`);
  }
  if (args.includes('--write')) writeModel(fit.model, fitModel(examples, fit.ridge));
}
