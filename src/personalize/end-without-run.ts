import { sumUsage } from '../llm/sum-usage.ts';
import type { RequestDoc } from '../store/store.ts';
import { finalizeOpenCalls } from './finalize-open-calls.ts';
import { type FinishDeps, finishRequest, type RequestEnding } from './finish-request.ts';

/** Ends a request that no run wrote to its end; what runs that broke off have used counts. */
export async function endWithoutRun(
  deps: FinishDeps,
  doc: RequestDoc,
  ending: Pick<RequestEnding, 'status' | 'error'>,
): Promise<void> {
  const { outputs } = doc.attempts === 0 ? { outputs: [] } : await finalizeOpenCalls(deps, doc);
  await finishRequest(deps, doc, {
    ...ending,
    variants: [],
    usage: sumUsage(outputs.map(({ usage }) => usage)),
    prompts: [],
    outputs: [],
  });
}
