import { monitorEventLoopDelay } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { makeCases } from './adversarial/make-cases.ts';
import { type CaseResult, runCases } from './adversarial/run-cases.ts';

/**
 * npm run bench:adversarial [-- --every N] [--kind WORD] [--above MS]
 * 300 texts made to be slow, as long as the contract lets them be, each cut off after 10 s; every Nth of them, or those
 * whose name has the word, for a quick look. Lists the slowest ten, or all that take more than so many ms.
 */
const { values } = parseArgs({
  options: {
    every: { type: 'string', default: '1' },
    kind: { type: 'string', default: '' },
    above: { type: 'string' },
  },
});
const cutOffMs = 10_000;

const cases = makeCases().filter(({ name }, at) => at % Number(values.every) === 0 && name.includes(values.kind));
const results: CaseResult[] = [];
const loop = monitorEventLoopDelay({ resolution: 1 });
for await (const one of runCases(cases, cutOffMs)) {
  // The start of the thread, before the first text, is left out.
  if (results.length === 0) loop.enable();
  results.push(one);
  if (results.length % 20 === 0) console.error(`${results.length} of ${cases.length}`);
}
const totalOf = ({ timed }: CaseResult): number =>
  timed === null ? cutOffMs : timed.screen + timed.check + timed.repair;
const above = (ms: number): number => results.filter((one) => totalOf(one) > ms).length;
const ms = (nanoseconds: number): string => (nanoseconds / 1e6).toFixed(1);
const cell = (ms: number): string => ms.toFixed(0).padStart(7);

const slowest = results.toSorted((a, b) => totalOf(b) - totalOf(a));
const listed = slowest.slice(0, values.above === undefined ? 10 : above(Number(values.above)));
console.log(`slowest ${listed.length}, ms of processor time`.padEnd(52), '  total  screen   check  repair');
for (const one of listed)
  console.log(
    one.name.padEnd(52),
    one.timed === null
      ? `cut off after ${cutOffMs / 1000} s`
      : `${cell(totalOf(one))} ${cell(one.timed.screen)} ${cell(one.timed.check)} ${cell(one.timed.repair)}`,
  );
console.log(`
${results.length} texts, cut off: ${results.filter(({ timed }) => timed === null).length}
above 250 ms: ${above(250)} (goal 0)
above 50 ms: ${above(50)}
delay of the event loop: p99 ${ms(loop.percentile(99))} ms, p99.9 ${ms(loop.percentile(99.9))} ms (goal < 50), most ${ms(loop.max)} ms`);
