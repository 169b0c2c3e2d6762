import { generateRequest } from '../personalize/generate-request.ts';
import type { GenerateDeps } from '../personalize/writing-run.ts';
import { admitRow } from './admit-row.ts';

/** One run of a request, where its campaign admits it: see admitRow and generateRequest. */
export async function runRequest(deps: GenerateDeps, requestId: string, signal: AbortSignal): Promise<void> {
  const { admitted, budgeted } = await admitRow(deps, requestId);
  if (admitted) await generateRequest(deps, requestId, budgeted, signal);
}
