import type { ErasedCounts } from '../contract/erased.ts';
import { isFinal } from '../contract/is-final.ts';
import { DomainError } from '../errors.ts';
import type { DerivedRequest, RequestDoc } from '../store/store.ts';
import { type ErasureDeps, eraseRecords } from './erase-records.ts';

/** Replays and previews of these, and what was made from those in turn; the nearest first. */
async function derivedOf({ store }: ErasureDeps, tenant: string, requestIds: string[]): Promise<DerivedRequest[]> {
  const derived: DerivedRequest[] = [];
  let from = requestIds;
  while (from.length > 0) {
    const next = await store.requests.listDerived(tenant, from);
    derived.push(...next);
    from = next.map(({ request_id }) => request_id);
  }
  return derived;
}

export const noErasedCounts = (): ErasedCounts => ({
  requests: 0,
  touches: 0,
  replays: 0,
  previews: 0,
  prompts: 0,
  outputs: 0,
  webhook_bodies: 0,
  campaign_rows: 0,
  voice_samples: 0,
});

/**
 * Erases requests of one tenant, with everything that was made from them: replays, previews, and theirs
 * in turn. Returns when the first of them was erased, and how much went. Throws 'conflict', before anything is erased,
 * while one of those is being written; where one was submitted in the same moment, after it, and another call takes that. `end`: ends an
 * origin that has not ended, where there may be such, and gives what it was then.
 */
export async function eraseWithDerived(
  deps: ErasureDeps,
  tenant: string,
  origins: RequestDoc[],
  end: (origin: RequestDoc) => Promise<RequestDoc> = async (origin) => origin,
): Promise<{ erased_at?: string; erased: ErasedCounts }> {
  const ids = origins.map(({ request_id }) => request_id);
  const counts = noErasedCounts();
  const erase = async (doc: RequestDoc): Promise<string> => {
    const { erased_at, erased } = await eraseRecords(deps, doc);
    for (const [kind, count] of Object.entries(erased)) counts[kind as keyof ErasedCounts] += count;
    return erased_at;
  };
  /** The furthest first: what a crash leaves of them is found again through what they were made from. */
  const eraseAll = async (derived: DerivedRequest[]): Promise<void> => {
    const open = derived.find(({ status }) => !isFinal(status));
    if (open)
      throw new DomainError(
        'conflict',
        `${open.request_id}, which was made from it, is still ${open.status}; it can be erased once that has ended`,
      );
    for (const { request_id } of derived.reverse()) {
      const doc = await deps.store.requests.get(request_id, tenant);
      if (doc) await erase(doc);
    }
  };

  await eraseAll(await derivedOf(deps, tenant, ids));
  const times: string[] = [];
  for (const origin of origins) times.push(await erase(await end(origin)));
  // What was submitted meanwhile: from here on there is nothing to replay.
  const since = await derivedOf(deps, tenant, ids);
  await eraseAll(since.filter(({ erased_at }) => erased_at === undefined));
  return { ...(times[0] === undefined ? {} : { erased_at: times[0] }), erased: counts };
}
