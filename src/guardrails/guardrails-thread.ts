import { workerData } from 'node:worker_threads';
import { runCompiled } from '../compiled-code.ts';
import type { PersonalizeRequest } from '../contract/personalize-request.ts';
import { returnMemory } from '../return-memory.ts';
import { type GuardrailsTask, markStart, type ThreadOptions } from './guardrails-task.ts';
import { warmUpRequest, warmUpTexts } from './warm-up.ts';

const { createGuardrails } = await runCompiled(() => import('./create-guardrails.ts'));

/** A thread of the pool: one engine, which knows the requests it was asked of last. */
const { freshnessDays, keptRequests } = workerData as ThreadOptions;
const engine = createGuardrails({ freshnessDays });

returnMemory();

// What is read at its first use is read before the first call, whose deadline it would use up.
engine.checkAll(warmUpRequest, warmUpTexts.slice(0, 1));

/** Those whose facts are kept read. */
const requests = new Map<string, PersonalizeRequest>();

/** The same object for the same request, so that the engine finds what it has read of it. */
function known(request: PersonalizeRequest): PersonalizeRequest {
  const key = JSON.stringify(request);
  const kept = requests.get(key) ?? request;
  requests.delete(key);
  requests.set(key, kept);
  const [oldest] = requests.keys();
  if (requests.size > keptRequests && oldest !== undefined) requests.delete(oldest);
  return kept;
}

export default function run({ call, given, start }: GuardrailsTask): unknown {
  markStart(start);
  const [request, ...rest] = given;
  return (engine[call] as (...all: unknown[]) => unknown)(known(request), ...rest);
}
