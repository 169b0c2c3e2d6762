import { setTimeout as sleep } from 'node:timers/promises';
import { createGuardrailsPool } from '../../src/guardrails/create-guardrails-pool.ts';
import { readCorpus } from '../guardrails/read-corpus.ts';
import type { Case } from './make-cases.ts';

/** What a server does with one text, in ms of processor time of the whole process, which does nothing else. */
interface Timed {
  /** Looking at the request, on the event loop. */
  readonly screen: number;
  readonly check: number;
  readonly repair: number;
}

export interface CaseResult {
  readonly name: string;
  /** Null where the cut-off ended its check. */
  readonly timed: Timed | null;
}

/** Messages as they come; one text again and again would be read once, since what was found of it is kept. */
const usual = ['dev', 'own', 'prose'].flatMap((name) => readCorpus(`corpus/${name}.jsonl`));

/** Ms of processor time, all threads together. */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}

/** Checks one after another in the pool that a server has, of one thread, each cut off after `cutOffMs`. */
export async function* runCases(cases: readonly Case[], cutOffMs: number): AsyncGenerator<CaseResult> {
  const guardrails = createGuardrailsPool({ threads: 1, deadlineMs: cutOffMs });
  const run = async ({ request, variant }: Case['input']): Promise<Timed | null> => {
    const start = processorTime();
    guardrails.screen(request);
    guardrails.sanitise(request);
    const screened = processorTime();
    const { risk_flags: flags } = await guardrails.check(request, variant);
    const checked = processorTime();
    if (flags.some(({ rule }) => rule === 'engine/deadline')) return null;
    await guardrails.repair(request, variant, flags);
    return { screen: screened - start, check: checked - screened, repair: processorTime() - checked };
  };
  /** Warm, as a server is: the first checks of a thread read its word lists, and run before V8 has compiled them. */
  const warmUp = async (): Promise<void> => {
    for (const { request, variant } of usual) await run({ request, variant });
  };
  await warmUp();
  for (const { name, input } of cases) {
    const timed = await run(input);
    yield { name, timed };
    if (timed === null) await warmUp();
    await sleep(5);
  }
  await guardrails.close();
}
