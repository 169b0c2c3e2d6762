import type { Context } from '../../context.ts';
import { rowFacets } from './row-facets.ts';

const batchSize = 200;

/** Gives rows that an earlier release wrote what the table of their campaign finds them by. Returns how many. */
export async function addFacets({ store }: Pick<Context, 'store'>, signal: AbortSignal): Promise<number> {
  let added = 0;
  while (!signal.aborted) {
    const docs = await store.requests.listUnfaceted(batchSize);
    for (const doc of docs) await store.requests.setFacets(doc, rowFacets(doc));
    added += docs.length;
    if (docs.length < batchSize) break;
  }
  return added;
}
