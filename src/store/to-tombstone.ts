import { newMark } from './new-mark.ts';
import type { RequestDoc } from './store.ts';

/** What erasure leaves of a request: ids, times, status and usage. Named one by one, so that a new field is dropped. */
export function toTombstone(doc: RequestDoc, erasedAt: string): RequestDoc {
  const { request_id, tenant, status, created_at, deadline_at, expires_at, started_at, finished_at } = doc;
  const { latency_ms, attempts, run, usage, campaign_id, row, replay_of, preview_of, template_id } = doc;
  const { template_arm, audit_head } = doc;
  const kept = {
    started_at,
    finished_at,
    latency_ms,
    run,
    campaign_id,
    row,
    replay_of,
    preview_of,
    template_id,
    template_arm,
    audit_head,
  };
  return {
    request_id,
    tenant,
    input: null,
    input_flags: [],
    status,
    created_at,
    deadline_at,
    expires_at,
    attempts,
    variants: [],
    usage,
    ...(Object.fromEntries(Object.entries(kept).filter(([, value]) => value !== undefined)) as Partial<RequestDoc>),
    erased_at: doc.erased_at ?? erasedAt,
    audit_pending: newMark(),
  };
}
