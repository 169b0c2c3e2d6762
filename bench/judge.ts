import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { createConfig } from '../src/config/config.ts';
import { createGuardrails } from '../src/guardrails/create-guardrails.ts';
import { type JudgeMode, judgePolicy } from '../src/llm/judge-policy.ts';
import { readCorpus } from './guardrails/read-corpus.ts';
import { askModel } from './judge/ask-model.ts';
import { askedOnce, type BenchJudge, promptsOf } from './judge/bench-judge.ts';
import { answerAsLabelled } from './judge/fake-judge.ts';
import { measureJudge } from './judge/measure-judge.ts';

/**
 * npm run bench:judge [-- FILE...] [--model gpt-4o-mini] [--tokens-a-second 80] [--first-token-ms 500]
 *   [--target] [--write-prompts FILE] [--answers FILE]
 * What the second opinion costs and brings at bands of several widths, with a judge that answers as the corpus is
 * labelled: the most that a judge can bring, not what a model does. One variant a request. Tokens are counted by the
 * o200k vocabulary and priced by the list; the time is reckoned from the answer's tokens at the pace given, since no
 * provider is asked.
 * --target asks the first of LLM_TARGETS instead, once a message and for everything, with the keys of the environment.
 * --write-prompts writes what it would be asked, a line {"id","system","user"} a message, and measures nothing;
 * --answers reads what some model answered, a line {"id","answer"}: a message without an answer counts as one whose
 * judge said nothing, so that each statement asked about is unsupported.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    model: { type: 'string', default: 'gpt-4o-mini' },
    'tokens-a-second': { type: 'string', default: '80' },
    'first-token-ms': { type: 'string', default: '500' },
    target: { type: 'boolean', default: false },
    'write-prompts': { type: 'string' },
    answers: { type: 'string' },
  },
});

const corpus = new URL('../corpus/', import.meta.url).pathname;
const files =
  positionals.length > 0
    ? positionals
    : [
        ...['dev', 'own', 'prose', 'prose-2', 'languages', 'languages-2'].map((name) => `${corpus}${name}.jsonl`),
        ...globSync(`${corpus}annotators/*.jsonl`).sort(),
      ];
const rows = files.flatMap(readCorpus);
const guardrails = createGuardrails();
const model = values.model;

if (values['write-prompts'] !== undefined) {
  const prompts = promptsOf(guardrails, rows).map(({ id, prompt: { system, user } }) => ({ id, system, user }));
  writeFileSync(values['write-prompts'], prompts.map((one) => `${JSON.stringify(one)}\n`).join(''));
  console.log(`${prompts.length} prompts for ${rows.length} messages`);
  process.exit(0);
}

async function chooseJudge(): Promise<BenchJudge> {
  if (values.target) return askedOnce(guardrails, askModel(createConfig(process.env)));
  if (values.answers === undefined) return answerAsLabelled;
  const lines = readFileSync(values.answers, 'utf8').split('\n').filter(Boolean);
  const answers = new Map(lines.map((line) => JSON.parse(line) as { id: string; answer: unknown }).map(toText));
  return askedOnce(guardrails, async (id) => answers.get(id) ?? '');
}
const toText = ({ id, answer }: { id: string; answer: unknown }): [string, string] => [
  id,
  typeof answer === 'string' ? answer : JSON.stringify(answer),
];
const judge = await chooseJudge();

const settings: [name: string, mode: JudgeMode, from: number, to: number][] = [
  ['off', 'off', 0.5, 0.5],
  ['auto 0.45-0.55', 'auto', 0.45, 0.55],
  ['auto 0.35-0.65', 'auto', 0.35, 0.65],
  ['auto 0.25-0.75', 'auto', 0.25, 0.75],
  ['auto 0.10-0.90', 'auto', 0.1, 0.9],
  ['always', 'always', 0.35, 0.65],
];

const { unsure } = judgePolicy;
const isInForce = (from: number, to: number): boolean => from === unsure.from && to === unsure.to;

const percent = ({ hits, total }: { hits: number; total: number }): string =>
  `${((100 * hits) / Math.max(1, total)).toFixed(1)} %`;
const rate = Number(values['tokens-a-second']);
const wait = Number(values['first-token-ms']);

console.log(
  `${rows.length} messages, one a request; ${model} at its list price; ${rate} tokens a second; answers ` +
    (judge === answerAsLabelled ? 'as labelled' : 'of a model'),
);
console.log(
  '| band | calls | statements a call | tokens a call | USD a 1,000 requests | s a call | recall | false positives |',
);
console.log('|---|---|---|---|---|---|---|---|');
for (const [name, mode, from, to] of settings) {
  // What is asked once is asked within the band in force: wider ones would ask about more.
  if (judge !== answerAsLabelled && mode === 'auto' && !isInForce(from, to)) continue;
  const found = await measureJudge(rows, guardrails, { mode, band: { from, to }, model, judge });
  const { calls, statements, promptTokens, answerTokens, usd, messages, recall, falsePositives } = found;
  const of = (value: number, digits = 0): string => (calls === 0 ? '-' : (value / calls).toFixed(digits));
  const seconds = calls === 0 ? '-' : (wait / 1000 + answerTokens / calls / rate).toFixed(1);
  const cells = [
    name,
    percent({ hits: calls, total: messages }),
    of(statements, 1),
    `${of(promptTokens)} + ${of(answerTokens)}`,
    ((1000 * usd) / messages).toFixed(3),
    seconds,
    percent(recall),
    percent(falsePositives),
  ];
  console.log(`| ${cells.join(' | ')} |`);
}
