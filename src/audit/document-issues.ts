import { isFinal } from '../contract/is-final.ts';
import type { AuditEvent } from '../store/audit-store.ts';
import type { RequestDoc, Store } from '../store/store.ts';
import type { ChainIssue } from './chain-issues.ts';
import { digestOf } from './create-event.ts';
import { finishedContent, submittedContent } from './event-content.ts';
import { isOnChain } from './is-on-chain.ts';

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
  if (has('ERASED') || doc.erased_at) {
    checkErasure(doc, chain, isPending, report);
    return { issues, compared: 0 };
  }
  return { issues, compared: await compareContents(store, doc, chain, isPending, report) };
}

function checkStatus(doc: RequestDoc, chain: AuditEvent[], isPending: boolean, report: Report): void {
  const finished = chain.filter((event) => event.type === 'FINISHED');
  if (finished.length > 1) report('is a second end of the request', finished[1]);
  const [end] = finished;
  if (!end) {
    if (isFinal(doc.status) && !isPending) report(`is ${doc.status}, but has no FINISHED event`);
  } else if (!isFinal(doc.status)) report(`says that the request has ended; it is ${doc.status}`, end);
  else if (end.status !== undefined && end.status !== doc.status)
    report(`says that the request ended as ${end.status}; it is ${doc.status}`, end);
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
  for (const event of chain) {
    if (event.salt === '') report('has lost its salt, so that nothing can be compared with it', event);
    else if (event.type === 'SUBMITTED')
      compare(event, submittedContent(doc), 'what is stored as its input differs from what was recorded');
    else if (event.type === 'FINISHED') {
      const prompts = await requests.listPrompts(doc.request_id);
      const outputs = await requests.listOutputs(doc.request_id);
      const differs = 'what is stored as its result, prompts or outputs differs from what was recorded';
      compare(event, finishedContent(doc, prompts, outputs), differs);
    }
  }
  const selected = chain.findLast((event) => event.type === 'SELECTED');
  if (!selected) {
    if (doc.selection && !isPending) report('has a selection, but no SELECTED event');
  } else if (!doc.selection) report('says that a variant was selected; the request has no selection', selected);
  else if (!isPending && selected.salt !== '')
    compare(selected, doc.selection, 'what is stored as the selection differs from what was recorded');
  return compared;
}
