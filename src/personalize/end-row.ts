import { submittedEvent } from '../audit/submitted-event.ts';
import { isoTime } from '../clock.ts';
import { isFinal } from '../contract/is-final.ts';
import { expiresAt } from '../retention/expires-at.ts';
import type { RequestDoc } from '../store/store.ts';
import { endWithoutRun } from './end-without-run.ts';
import { finalizeOpenCalls, reportUsage } from './finalize-open-calls.ts';
import type { FinishDeps } from './finish-request.ts';

/** A request without anything of the lead, in the place of a row that is not dispatched. */
function placeholderOf({ clock, config }: FinishDeps, row: RequestDoc): RequestDoc {
  const now = clock.now();
  return {
    ...row,
    input: null,
    status: 'QUEUED',
    created_at: isoTime(now),
    deadline_at: isoTime(now + config.requests.deadlineMs),
    expires_at: expiresAt({ clock, config }, 'requests'),
  };
}

/**
 * Ends a row of a campaign CANCELED wherever it is, so that it can be erased, and gives it as it was then, with the lead
 * that it was about. One that is not dispatched becomes a request without any data, so that dispatch finds its place
 * taken. One that is being written is left by its run at the next step: it can begin no further call, nothing it brings
 * is stored, and what its calls may have used is settled. One that has ended stays as it is.
 */
export async function endRow(deps: FinishDeps, row: RequestDoc): Promise<RequestDoc> {
  // Left by an erasure that made no request of it.
  if (row.erased_at) return row;
  const { requests } = deps.store;
  const { request_id: id } = row;
  if (!(await requests.get(id))) await requests.insertMany([placeholderOf(deps, row)], submittedEvent);
  const standing = (await requests.get(id)) ?? row;
  if (!isFinal(standing.status)) {
    await endWithoutRun(deps, standing, { status: 'CANCELED' });
    // Begun between the two steps of that; since then none can be.
    await finalizeOpenCalls(deps, standing);
    await reportUsage(deps, id);
  }
  const ended = (await requests.get(id)) ?? standing;
  return { ...ended, input: ended.input ?? row.input };
}
