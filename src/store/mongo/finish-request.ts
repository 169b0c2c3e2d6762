import type { Filter } from 'mongodb';
import { inGroups } from '../../in-groups.ts';
import type { AuditEvent } from '../audit-store.ts';
import { newMark } from '../new-mark.ts';
import { storableText, toStorable } from '../storable.ts';
import type { Finished, RequestResult, RequestStore } from '../store.ts';
import { createAudit } from './audit.ts';
import type { Collections, StoredRequest } from './collections.ts';
import { open } from './open-request.ts';

/**
 * RequestStore.finish: the document, then its chain, then the head. A crash in between leaves audit_pending, for the
 * reconciling pass.
 */
export function createFinish(collections: Collections): RequestStore['finish'] {
  const { requests } = collections;
  const { append } = createAudit(collections);

  const write = async (requestId: string, result: RequestResult, mark: string, event?: AuditEvent) => {
    const settled: Filter<StoredRequest> = event
      ? { 'audit_head.hash': event.previous_hash, audit_pending: { $exists: false } }
      : {};
    const next = event ? { audit_next: { seq: event.seq, hash: event.hash } } : {};
    const written = await requests.updateOne(
      { _id: storableText(requestId), ...open, ...settled },
      {
        $set: { ...toStorable(result), ...next, audit_pending: mark },
        $unset: { waits_for: '', wait_reason: '', next_try_at: '' },
      },
    );
    return written.matchedCount === 1;
  };

  /** A later write has a mark of its own, and its head is then recorded by whoever made it. */
  const recordNext = inGroups(async (ended: { requestId: string; mark: string }[]) => {
    await requests.updateMany(
      {
        _id: { $in: ended.map(({ requestId }) => storableText(requestId)) },
        audit_pending: { $in: ended.map(({ mark }) => mark) },
      },
      { $rename: { audit_next: 'audit_head' }, $unset: { audit_pending: '' } },
    );
    return ended;
  });

  /** The request has ended, whatever becomes of its event: what fails here is the caller's to complete. */
  const record = async (event: AuditEvent, mark: string): Promise<Finished> => {
    try {
      if (!(await append(event))) return 'pending';
      await recordNext({ requestId: event.request_id, mark });
      return 'recorded';
    } catch {
      return 'pending';
    }
  };

  return async (requestId, result, event) => {
    const mark = newMark();
    if (event && (await write(requestId, result, mark, event))) return record(event, mark);
    return (await write(requestId, result, mark)) ? 'pending' : null;
  };
}
