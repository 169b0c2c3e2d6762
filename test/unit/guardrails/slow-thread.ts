import { existsSync, writeFileSync } from 'node:fs';
import { threadId } from 'node:worker_threads';
import type { VariantText } from '../../../src/contract/personalize-response.ts';
import { type GuardrailsTask, markStart } from '../../../src/guardrails/guardrails-task.ts';

const holdFor = (milliseconds: number): void => {
  const end = Date.now() + milliseconds;
  while (Date.now() < end);
};

const empty = { risk_flags: [], grounding: [], verdicts: [] };

let calls = 0;

/** Whether no thread has been here before: tells by a file, which outlives them. */
function isFirst(file: string): boolean {
  if (existsSync(file)) return false;
  writeFileSync(file, '');
  return true;
}

/** A thread whose checks find nothing, and take as long as their text says. */
export default function run({ call, given, start }: GuardrailsTask): unknown {
  markStart(start);
  calls += 1;
  const texts = [given[1]].flat() as VariantText[];
  for (const { message } of texts) {
    if (message === 'hold the thread') holdFor(60_000);
    const [todo, file] = message.split(' once: ');
    if (todo === 'hold' && file && isFirst(file)) holdFor(60_000);
    if (todo === 'die' && file && isFirst(file)) process.exit(1);
    if (message === 'take 100 ms') holdFor(100);
    if (message === 'get no processor') Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 700);
    if (message === 'die') process.exit(1);
  }
  if (texts[0]?.message === 'how many calls') return { ...empty, risk_flags: [{ message: String(calls) }] };
  if (texts[0]?.message === 'which thread') return { ...empty, risk_flags: [{ message: String(threadId) }] };
  return call === 'checkAll' ? texts.map(() => empty) : empty;
}
