import type { ErasedCounts } from '../packages/client/src/index.ts';

/** One, and several. */
const names: Record<keyof ErasedCounts, [string, string]> = {
  requests: ['request', 'requests'],
  touches: ['touch', 'touches'],
  replays: ['replay', 'replays'],
  previews: ['preview', 'previews'],
  prompts: ['prompt', 'prompts'],
  outputs: ['output', 'outputs'],
  webhook_bodies: ['webhook body', 'webhook bodies'],
  campaign_rows: ['campaign row', 'campaign rows'],
  voice_samples: ['voice sample', 'voice samples'],
};

/** When it was erased, and how much went by this call, by kind. */
export function formatErased(id: string, { erased_at, erased }: { erased_at: string; erased: ErasedCounts }): string {
  const kinds = Object.entries(names).flatMap(([kind, [one, several]]) => {
    const count = erased[kind as keyof ErasedCounts];
    return count === 0 ? [] : [`${count} ${count === 1 ? one : several}`];
  });
  return `${id} was erased at ${erased_at}: ${kinds.join(', ') || 'nothing was left to erase'}`;
}
