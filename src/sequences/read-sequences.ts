import type { z } from 'zod';
import type { Context } from '../context.ts';
import type { Sequence, SequenceList, sequenceListQuerySchema } from '../contract/sequence.ts';
import { findSequence } from './find-sequence.ts';
import { toSequence, toSummary } from './to-sequence.ts';
import { readTouches } from './touch-requests.ts';

/** A sequence with its touches as they stand. Throws 'not_found'. */
export async function getSequence(deps: Pick<Context, 'store'>, tenant: string, sequenceId: string): Promise<Sequence> {
  const doc = await findSequence(deps.store, tenant, sequenceId);
  const [requests] = await readTouches(deps.store, [doc]);
  return toSequence(doc, requests!);
}

/** The tenant's sequences, newest first. */
export async function listSequences(
  { store }: Pick<Context, 'store'>,
  tenant: string,
  { cursor, limit, status }: z.output<typeof sequenceListQuerySchema>,
): Promise<SequenceList> {
  const page = await store.sequences.list(tenant, { status }, cursor, limit);
  const requests = await readTouches(store, page.items);
  return { items: page.items.map((doc, at) => toSummary(doc, requests[at]!)), next_cursor: page.next_cursor };
}
