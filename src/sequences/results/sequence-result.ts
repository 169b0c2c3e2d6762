import { withFooter } from '../../compliance/create-footer.ts';
import type { SequenceResult, SequenceTouch } from '../../contract/sequence.ts';
import type { SequenceDoc } from '../../store/sequence-store.ts';
import type { RequestDoc } from '../../store/store.ts';
import { touchesOf } from '../to-sequence.ts';

function resultOf({
  text,
  selection,
  variants,
  skipped_at,
  ...touch
}: SequenceTouch): SequenceResult['touches'][number] {
  const { touch: number, request_id, status, channel, delay_days, planned_at, stale, error } = touch;
  const flags = selection?.risk_flags ?? variants[text?.variant_index ?? 0]?.risk_flags ?? [];
  return {
    touch: number,
    request_id,
    status,
    channel,
    delay_days,
    planned_at,
    stale,
    ...(text?.subject === undefined ? {} : { subject: text.subject }),
    ...(text ? { message: withFooter(text.message, text.footer), variant: text.variant_index + 1 } : {}),
    selected: selection !== null,
    edited: text?.edited ?? false,
    skipped: skipped_at !== null,
    flags: [...new Set(flags.map(({ code }) => code))],
    ...(error ? { error } : {}),
  };
}

/** A sequence as it is exported and told of: the text of each touch that is to be sent as things stand. */
export function sequenceResult(doc: SequenceDoc, requests: (RequestDoc | undefined)[]): SequenceResult {
  const touches = touchesOf(doc, requests).map(resultOf);
  return {
    sequence_id: doc.sequence_id,
    status: doc.status,
    approved: touches.length > 0 && touches.every(({ selected, skipped, stale }) => (selected || skipped) && !stale),
    lead: doc.input?.lead ?? null,
    ...(doc.input?.metadata ? { metadata: doc.input.metadata } : {}),
    touches,
    ...(doc.error ? { error: doc.error } : {}),
  };
}
