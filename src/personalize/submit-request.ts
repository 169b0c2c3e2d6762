import { canonicalJson } from '../audit/canonical-json.ts';
import { completeChain } from '../audit/complete-chain.ts';
import { submittedEvent } from '../audit/submitted-event.ts';
import type { Context } from '../context.ts';
import type { PersonalizeRequest } from '../contract/personalize-request.ts';
import { DomainError } from '../errors.ts';
import { newRequestId } from '../ids.ts';
import { personalizeJob } from '../queue/jobs.ts';
import { sha256 } from '../sha256.ts';
import type { RequestDoc } from '../store/store.ts';
import { suppressedBy } from '../suppressions/suppressed-by.ts';
import { createRequestDoc } from './create-request-doc.ts';

export interface Submission {
  tenant: string;
  input: PersonalizeRequest;
  idempotencyKey?: string;
  replay?: { of: string } & NonNullable<RequestDoc['replay']>;
  /** See RequestDoc.preview_of. */
  previewOf?: string;
  /** See RequestDoc.planned_at. */
  plannedAt?: string;
  /** Of a sequence: its id is derived, and what its tenant's settings said is that of when the sequence was submitted. */
  touch?: { requestId: string };
}

type SubmitDeps = Pick<Context, 'store' | 'queues' | 'clock' | 'config' | 'guardrails' | 'logger'>;

/**
 * Accepts a request: stored first (the truth), then queued (a hint). A queue that is down does not lose it: the
 * reconciling pass enqueues what has no live job. Throws 'idempotency_mismatch' when the key was used for
 * another body, 'lead_suppressed' for a lead on the tenant's suppression list, 'invalid' for an unknown template, 'unavailable' when the store is down.
 */
export async function submitRequest(
  deps: SubmitDeps,
  submission: Submission,
): Promise<{ doc: RequestDoc; created: boolean }> {
  const { tenant, input, idempotencyKey, replay, previewOf, plannedAt, touch } = submission;
  const creating = createRequestDoc(deps, {
    requestId: touch?.requestId ?? newRequestId(),
    tenant,
    input,
    isInForce: replay !== undefined || touch !== undefined,
    plannedAt,
  });
  // It is read beside the suppression list, whose answer comes first.
  creating.catch(() => undefined);
  const [issues] = await suppressedBy(deps.store, tenant, [input]);
  if (issues!.length > 0)
    throw new DomainError('lead_suppressed', 'The lead is on the suppression list; nothing was written', {
      issues: issues!,
    });
  const doc = await creating;
  if (idempotencyKey !== undefined)
    doc.idempotency = { key: idempotencyKey, body_hash: sha256(canonicalJson({ input, replay })) };
  if (replay) {
    const { of, ...overrides } = replay;
    doc.replay_of = of;
    doc.replay = overrides;
  }
  if (previewOf !== undefined) doc.preview_of = previewOf;

  const inserted = await deps.store.requests.insert(doc, submittedEvent);
  if (!inserted.created && inserted.claimed_body_hash !== doc.idempotency?.body_hash)
    throw new DomainError('idempotency_mismatch', 'This Idempotency-Key was used with another body');
  const accepted = inserted.doc;
  if (inserted.created) await enqueue(deps, accepted.request_id);
  else await completeChain(deps.store, accepted.request_id);
  return { doc: accepted, created: inserted.created };
}

async function enqueue(deps: SubmitDeps, requestId: string): Promise<void> {
  try {
    await deps.queues.add(personalizeJob, {
      jobId: requestId,
      payload: { request_id: requestId },
      priority: 'now',
      isNew: true,
    });
  } catch (error) {
    deps.logger.warn({ err: error, request_id: requestId }, 'not queued; the reconciling pass will');
  }
}
