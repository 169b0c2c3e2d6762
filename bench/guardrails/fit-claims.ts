import { writeFileSync } from 'node:fs';
import { findGreeting } from '../../src/guardrails/checks/check-greeting.ts';
import { splitClauses } from '../../src/guardrails/claims/clause.ts';
import { clauseFeatures } from '../../src/guardrails/claims/clause-features.ts';
import { saysNew } from '../../src/guardrails/claims/open-claims.ts';
import { unsourcedSpans } from '../../src/guardrails/claims/unsourced-spans.ts';
import { buildLedger } from '../../src/guardrails/ledger/build-ledger.ts';
import { readVariant } from '../../src/guardrails/reading.ts';
import { tagWords } from '../../src/guardrails/text/tag-words.ts';
import { type CorpusRow, readCorpus } from './read-corpus.ts';

/**
 * Fits the weights of the clause classifier: node bench/guardrails/fit-claims.ts FILE... Logistic regression over
 * structural features, with ridge; prints figures of a 5-fold cross-validation by message. Never fit on set-aside.
 */
interface Example {
  id: string;
  fold: number;
  features: string[];
  isClaim: boolean;
  weight: number;
  text: string;
}

const claimCodes = new Set(['UNSOURCED_CLAIM']);
const ignoredCodes = new Set(['FALSE_FAMILIARITY', 'PROMPT_LEAK', 'FORBIDDEN_PHRASE', 'PLACEHOLDER']);

/** All messages to one company fall into one fold, so that nothing of its context is known beforehand. */
const foldOf = (row: CorpusRow): number =>
  [...row.request.lead.company_name].reduce((sum, char) => (sum * 31 + char.codePointAt(0)!) % 9973, 7) % 5;

function examplesOf(row: CorpusRow): Example[] {
  const reading = readVariant(row.request, row.variant, buildLedger(row.request));
  return reading.fields.flatMap((field) => {
    const tags = tagWords(field.normal, field.tokens);
    const unsourced = unsourcedSpans(reading, field);
    const greeted = field.name === 'message' ? (findGreeting(reading) ?? 0) : 0;
    return field.sentences.flatMap((sentence) =>
      splitClauses(field.normal, field.tokens, tags, sentence).flatMap((clause): Example[] => {
        if (clause.to <= greeted || !saysNew(reading, field, clause)) return [];
        const [start, end] = field.normal.toOriginal(clause.start, clause.end);
        const overlap = (codes: Set<string>) =>
          row.expect.some((label) => {
            if (!codes.has(label.code) || label.evidence === '') return false;
            const at = field.raw.indexOf(label.evidence);
            if (at < 0) return false;
            const shared = Math.min(end, at + label.evidence.length) - Math.max(start, at);
            return shared > 0.5 * Math.min(end - start, label.evidence.length);
          });
        const isClaim = overlap(claimCodes);
        if (!isClaim && overlap(ignoredCodes)) return [];
        const { features } = clauseFeatures(reading, field, sentence, clause, tags, unsourced);
        return [{ id: row.id, fold: foldOf(row), features, isClaim, weight: 1, text: clause.text }];
      }),
    );
  });
}

function fitWeights(examples: Example[], ridge: number): Map<string, number> {
  const weights = new Map<string, number>();
  const squares = new Map<string, number>();
  const positive = examples.filter((one) => one.isClaim).length;
  const balance = Math.sqrt((examples.length - positive) / Math.max(1, positive));
  for (let round = 0; round < 150; round += 1) {
    const gradient = new Map<string, number>();
    for (const { features, isClaim } of examples) {
      const score = features.reduce((sum, name) => sum + (weights.get(name) ?? 0), 0);
      const error = (1 / (1 + Math.exp(-score)) - (isClaim ? 1 : 0)) * (isClaim ? balance : 1);
      for (const name of features) gradient.set(name, (gradient.get(name) ?? 0) + error);
    }
    for (const [name, value] of gradient) {
      const slope = value + (name === 'bias' ? 0 : ridge * (weights.get(name) ?? 0));
      squares.set(name, (squares.get(name) ?? 0) + slope * slope);
      weights.set(name, (weights.get(name) ?? 0) - (0.5 * slope) / Math.sqrt(squares.get(name)! + 1e-8));
    }
  }
  return weights;
}

const scoreOf = (weights: Map<string, number>, features: string[]): number =>
  features.reduce((sum, name) => sum + (weights.get(name) ?? 0), 0);

const rows = process.argv
  .slice(2)
  .filter((one) => !one.startsWith('--'))
  .flatMap((path) => readCorpus(path));
const examples = rows.flatMap((row) => examplesOf(row));
const ridge = 8;
const scored: { example: Example; score: number }[] = [];
for (let fold = 0; fold < 5; fold += 1) {
  const weights = fitWeights(
    examples.filter((one) => one.fold !== fold),
    ridge,
  );
  for (const example of examples)
    if (example.fold === fold) scored.push({ example, score: scoreOf(weights, example.features) });
}
const withClaim = new Set(
  rows.filter((row) => row.expect.some((label) => label.code === 'UNSOURCED_CLAIM')).map((row) => row.id),
);
const best = new Map<string, number>();
for (const { example, score } of scored) {
  if (withClaim.has(example.id) && !example.isClaim) continue;
  best.set(example.id, Math.max(best.get(example.id) ?? -99, score));
}
console.log(
  `${examples.length} clauses, ${examples.filter((one) => one.isClaim).length} claims, ${withClaim.size} messages with a claim of ${rows.length}`,
);
for (const threshold of [-1, -0.5, 0, 0.25, 0.5, 0.75, 1, 1.25, 1.5, 2]) {
  const recall = [...withClaim].filter((id) => (best.get(id) ?? -99) > threshold).length / withClaim.size;
  const clean = rows.filter((row) => !withClaim.has(row.id));
  const strict = clean.filter((row) => row.expect.length === 0);
  const raised = clean.filter((row) => (best.get(row.id) ?? -99) > threshold).length / clean.length;
  const raisedStrict = strict.filter((row) => (best.get(row.id) ?? -99) > threshold).length / strict.length;
  console.log(
    `threshold ${threshold}: recall ${(recall * 100).toFixed(1)}%, raised ${(raised * 100).toFixed(1)}%, of clean messages ${(raisedStrict * 100).toFixed(1)}%`,
  );
}
if (process.argv.includes('--errors')) {
  for (const { example, score } of scored.sort((a, b) => b.score - a.score))
    if (!example.isClaim && score > 0.3)
      console.log(
        `raised ${score.toFixed(2)} ${example.id} ${example.text}   ${example.features.filter((name) => !name.includes('&')).join(' ')}`,
      );
  for (const { example, score } of scored.sort((a, b) => a.score - b.score))
    if (example.isClaim && score < 0.3)
      console.log(
        `missed ${score.toFixed(2)} ${example.id} ${example.text}   ${example.features.filter((name) => !name.includes('&')).join(' ')}`,
      );
}
if (process.argv.includes('--write')) {
  const weights = fitWeights(examples, ridge);
  const kept = Object.fromEntries(
    [...weights]
      .filter(([, value]) => Math.abs(value) > 0.02)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, value]) => [name, Number(value.toFixed(3))]),
  );
  writeFileSync(
    new URL('../../src/guardrails/data/claim-weights.json', import.meta.url),
    `${JSON.stringify(kept, null, 2)}\n`,
  );
}
