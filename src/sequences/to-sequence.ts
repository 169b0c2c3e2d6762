import { waitOfRequest } from '../campaigns/wait-of.ts';
import { isFinal } from '../contract/is-final.ts';
import type { Usage } from '../contract/personalize-response.ts';
import type { CreateSequence, Sequence, SequenceSummary, SequenceTouch } from '../contract/sequence.ts';
import type { Wait } from '../contract/waits-for.ts';
import { sumUsage } from '../llm/sum-usage.ts';
import { present } from '../present.ts';
import type { SequenceDoc } from '../store/sequence-store.ts';
import type { RequestDoc } from '../store/store.ts';
import { delayOf, plannedAt, requestIdsOf } from './touch-requests.ts';
import { chosenText, isStale } from './touch-thread.ts';

type Requests = (RequestDoc | undefined)[];

const isThere = (request: RequestDoc | undefined): request is RequestDoc => request !== undefined;

const waiting = { variants: [], selection: null, skipped_at: null, input_flags: [], stale: false };

function toTouch(doc: SequenceDoc, input: CreateSequence, requests: Requests, at: number): SequenceTouch {
  const touch = input.touches[at]!;
  const request = requests[at];
  const place = {
    touch: at + 1,
    request_id: requestIdsOf(doc)[at]!,
    status: request?.status ?? (doc.status === 'RUNNING' ? ('QUEUED' as const) : ('CANCELED' as const)),
    channel: touch.channel,
    delay_days: delayOf(input, at),
    planned_at: request?.planned_at ?? plannedAt(input, doc.created_at, at),
    goal: touch.goal ?? input.goal,
    ...present('angle', touch.angle),
    tone: touch.tone ?? input.tone,
  };
  if (!request) return { ...place, ...waiting, ...(place.status === 'QUEUED' ? { waits_for: 'turn' as const } : {}) };
  return {
    ...place,
    stale: request.variants.length > 0 && isStale(input, at, request, requests.slice(0, at).filter(isThere)),
    ...present('text', chosenText(request)),
    variants: request.variants,
    selection: request.selection ?? null,
    skipped_at: request.skip?.skipped_at ?? null,
    input_flags: request.input_flags,
    ...waitOfRequest(request),
    ...present('error', request.error),
  };
}

/** The touches of a sequence as they stand; none after erasure. */
export const touchesOf = (doc: SequenceDoc, requests: Requests): SequenceTouch[] =>
  doc.input === null ? [] : doc.input.touches.map((_, at) => toTouch(doc, doc.input!, requests, at));

const ends = ({ error, finished_at, erased_at }: SequenceDoc) => ({
  ...present('error', error),
  ...present('finished_at', finished_at),
  ...present('erased_at', erased_at),
});

/** What the touch waits for that is next; nothing while it is being written. */
function waitOf(requests: Requests): Wait {
  const next = requests.filter(isThere).find(({ status }) => !isFinal(status));
  return next ? waitOfRequest(next) : {};
}

export function toSequence(doc: SequenceDoc, requests: Requests): Sequence {
  const usage: Usage = sumUsage(requests.filter(isThere).map((request) => request.usage));
  const { sequence_id, status, input, created_at } = doc;
  return {
    sequence_id,
    status,
    input,
    touches: touchesOf(doc, requests),
    usage,
    ...waitOf(requests),
    created_at,
    ...ends(doc),
  };
}

export function toSummary(doc: SequenceDoc, requests: Requests): SequenceSummary {
  const touches = touchesOf(doc, requests);
  const { sequence_id, status, input, created_at } = doc;
  const count = (is: (touch: SequenceTouch) => boolean) => touches.filter(is).length;
  return {
    sequence_id,
    status,
    lead_name: input ? [input.lead.first_name, input.lead.last_name].filter(Boolean).join(' ') : '',
    company_name: input?.lead.company_name ?? '',
    channels: touches.map(({ channel }) => channel),
    written: count(({ text }) => text !== undefined),
    selected: count(({ selection }) => selection !== null),
    stale: count(({ stale }) => stale),
    ...waitOf(requests),
    created_at,
    ...ends(doc),
  };
}
