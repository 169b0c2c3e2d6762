import { isFinal } from '../contract/is-final.ts';
import { campaignRowOf } from '../ids.ts';
import type { AuditEvent } from '../store/audit-store.ts';
import type { RequestDoc, Store } from '../store/store.ts';
import type { ChainIssue } from './chain-issues.ts';
import { digestOf } from './create-event.ts';
import { finishedContent, submittedContent } from './event-content.ts';
import { isOnChain } from './is-on-chain.ts';
import { forgottenReviews, isOfReview, isReview, missingReviews } from './missing-reviews.ts';
import { reviewsOf } from './reviews-of.ts';

export interface DocumentReport {
  issues: ChainIssue[];
  /** Events whose content is still kept and was compared. */
  compared: number;
}

type Report = (reason: string, event?: AuditEvent) => void;

/**
 * Where a chain and the document that it is about do not agree. While the document says that an event is yet to come
 * (audit_pending), one that is missing is none.
 */
export async function documentIssues(
  store: Pick<Store, 'requests'>,
  doc: RequestDoc,
  chain: AuditEvent[],
): Promise<DocumentReport> {
  const issues: ChainIssue[] = [];
  const report: Report = (reason, event) =>
    void issues.push({ request_id: doc.request_id, ...(event ? { seq: event.seq } : {}), reason });
  const has = (type: AuditEvent['type']) => chain.some((event) => event.type === type);
  const isPending = doc.audit_pending !== undefined;

  if (!has('SUBMITTED') && !(isPending && !doc.audit_head)) report('has no SUBMITTED event');
  if (doc.audit_head && !isOnChain(doc.audit_head, chain))
    report(`its chain was cut or rewritten: event ${doc.audit_head.seq}, which the request names, is not on it`);
  for (const event of chain)
    if (event.tenant !== doc.tenant) report(`is of the tenant ${event.tenant}, the request of ${doc.tenant}`, event);
  checkStatus(doc, chain, isPending, report);
  checkPlace(doc, report);
  checkTimes(doc, chain, report);
  if (has('ERASED') || doc.erased_at) {
    checkErasure(doc, chain, isPending, report);
    return { issues, compared: 0 };
  }
  return { issues, compared: await compareContents(store, doc, chain, isPending, report) };
}

function checkStatus(doc: RequestDoc, chain: AuditEvent[], isPending: boolean, report: Report): void {
  const ends = chain.filter((event) => event.type === 'FINISHED' || event.type === 'RETRIED');
  for (const [place, event] of ends.entries()) {
    const follows = ends[place - 1]?.type;
    if (event.type === 'FINISHED' && follows === 'FINISHED') report('is a second end of the request', event);
    if (event.type === 'RETRIED' && follows !== 'FINISHED') report('takes an end back that is not on the chain', event);
  }
  const retried = ends.filter((event) => event.type === 'RETRIED').length;
  if (retried !== (doc.retries?.length ?? 0) && !isPending && !doc.erased_at)
    report(`has ${retried} RETRIED events, and says otherwise`);
  const last = ends.at(-1);
  const end = last?.type === 'FINISHED' ? last : undefined;
  if (!end) {
    if (isFinal(doc.status) && !isPending) report(`is ${doc.status}, but has no FINISHED event`);
  } else if (!isFinal(doc.status)) report(`says that the request has ended; it is ${doc.status}`, end);
  else if (end.status !== undefined && end.status !== doc.status)
    report(`says that the request ended as ${end.status}; it is ${doc.status}`, end);
}

/** A row of a campaign says in its id which one it is. */
function checkPlace({ request_id, campaign_id, row }: RequestDoc, report: Report): void {
  const place = campaignRowOf(request_id);
  if (campaign_id !== place?.campaignId || row !== place?.row)
    report(`says that it is row ${row ?? 'none'} of ${campaign_id ?? 'no campaign'}, which its id does not`);
}

/** Releases before 0.3 wrote the event of an acceptance a moment after it. */
const mostLaterMs = 60_000;

/** The times of a document are those of its events. */
function checkTimes(doc: RequestDoc, chain: AuditEvent[], report: Report): void {
  const end = isFinal(doc.status) ? chain.findLast(({ type }) => type === 'FINISHED') : undefined;
  const times: [event: AuditEvent | undefined, at: string | undefined, laterMs: number][] = [
    [chain.find(({ type }) => type === 'SUBMITTED'), doc.created_at, mostLaterMs],
    [end, doc.finished_at, 0],
    [chain.find(({ type }) => type === 'ERASED'), doc.erased_at, 0],
  ];
  for (const [event, at, laterMs] of times) {
    if (!event || at === undefined) continue;
    const later = Date.parse(event.at) - Date.parse(at);
    if (!(later >= 0 && later <= laterMs)) report(`is of ${event.at}; the request says ${at}`, event);
  }
}

function checkErasure(doc: RequestDoc, chain: AuditEvent[], isPending: boolean, report: Report): void {
  const erased = chain.find((event) => event.type === 'ERASED');
  if (!erased) {
    if (!isPending) report('is erased, but has no ERASED event');
  } else if (!doc.erased_at || doc.input || doc.variants.length > 0 || doc.selection)
    report('says ERASED, but the personal data is still there', erased);
}

/** Returns how many events were compared with what is stored. */
async function compareContents(
  { requests }: Pick<Store, 'requests'>,
  doc: RequestDoc,
  chain: AuditEvent[],
  isPending: boolean,
  report: Report,
): Promise<number> {
  let compared = 0;
  const compare = (event: AuditEvent, content: unknown, differs: string) => {
    compared += 1;
    if (digestOf(event.salt, content) !== event.digest) report(differs, event);
  };
  let finished = 0;
  for (const event of chain) {
    if (event.salt === '') report('has lost its salt, so that nothing can be compared with it', event);
    else if (event.type === 'SUBMITTED')
      compare(event, submittedContent(doc), 'what is stored as its input differs from what was recorded');
    else if (event.type === 'FINISHED') {
      const ended = endOf(doc, finished);
      finished += 1;
      if (!ended) continue;
      const prompts = await requests.listPrompts(doc.request_id);
      const outputs = await requests.listOutputs(doc.request_id);
      const differs = 'what is stored as its result, prompts or outputs differs from what was recorded';
      compare(event, finishedContent(ended, prompts, outputs), differs);
    }
  }
  return compared + compareReviews(doc, chain, isPending, report);
}

/** What is kept of the end of that number, from 0: of those that a retry took back, what the retry says. */
function endOf(doc: RequestDoc, number: number): Parameters<typeof finishedContent>[0] | undefined {
  const retry = doc.retries?.[number];
  if (retry) return { ...retry, variants: [] };
  return isFinal(doc.status) ? doc : undefined;
}

/** The last decision is how the request stands; those before it are kept with it since release 0.3. */
function compareReviews(doc: RequestDoc, chain: AuditEvent[], isPending: boolean, report: Report): number {
  const last = chain.findLast(isReview);
  const reviews = reviewsOf(doc);
  const stored = reviews.at(-1);
  const isMissing = missingReviews(reviews, chain).some((review) => review !== stored);
  if (isMissing && !isPending) report('keeps a decision of a reviewer that was not recorded');
  if (!isPending)
    for (const event of forgottenReviews(reviews, chain))
      if (event !== last) report('is a decision of a reviewer that the request no longer keeps', event);
  if (!last) {
    if (stored && !isPending)
      report(stored.selection ? 'has a selection, but no SELECTED event' : `is ${stored.type}, but has no such event`);
  } else if (isPending || last.salt === '') return 0;
  else if (last.type === 'SELECTED' && !doc.selection)
    report('says that a variant was selected; the request has no selection', last);
  else if (!stored || (last.type === 'SKIPPED' && !doc.skip))
    report('is a decision of a reviewer that the request does not have', last);
  else if (!isOfReview(last, stored)) {
    report('what is stored as the selection differs from what was recorded', last);
    return 1;
  } else return 1;
  return 0;
}
