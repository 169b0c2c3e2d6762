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

/** How much went by a call, by kind. */
export function countsInWords(erased: ErasedCounts): string {
  const kinds = Object.entries(names).flatMap(([kind, [one, several]]) => {
    const count = erased[kind as keyof ErasedCounts];
    return count === 0 ? [] : [`${count} ${count === 1 ? one : several}`];
  });
  return kinds.join(', ') || 'nothing was left to erase';
}

/** When it was erased, and how much went by this call. */
export const formatErased = (id: string, { erased_at, erased }: { erased_at: string; erased: ErasedCounts }): string =>
  `${id} was erased at ${erased_at}: ${countsInWords(erased)}`;
