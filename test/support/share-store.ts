import { afterAll, beforeAll } from 'vitest';
import { createPgliteStore } from '../../src/store/create-pglite-store.ts';
import type { Store } from '../../src/store/store.ts';

export interface SharedStore {
  /** A copy whose methods a test may replace. Campaigns of earlier tests are paused. */
  fresh(): Promise<Store>;
}

/** One in-memory store for a whole file: starting one takes seconds. Tests tell their data apart by id and tenant. */
export function shareStore(): SharedStore {
  let store: Store;
  beforeAll(async () => {
    store = await createPgliteStore({});
  });
  afterAll(() => store.close());
  return {
    async fresh() {
      for (const { campaign_id } of await store.campaigns.listRunning())
        await store.campaigns.setStatus(campaign_id, ['RUNNING'], 'PAUSED');
      return {
        ...store,
        requests: { ...store.requests },
        campaigns: { ...store.campaigns },
        deliveries: { ...store.deliveries },
        endpoints: { ...store.endpoints },
        audit: { ...store.audit },
      };
    },
  };
}
