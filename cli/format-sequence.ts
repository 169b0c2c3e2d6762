import type { Sequence, SequenceSummary } from '../packages/client/src/index.ts';
import { formatFlag } from './format-variants.ts';
import { formatWait } from './format-wait.ts';

type Touch = Sequence['touches'][number];

function formatTouch(touch: Touch): string {
  const { text, variants, selection, stale, skipped_at, error } = touch;
  const marks = [
    `${touch.status}${formatWait(touch)}`,
    ...(selection ? ['selected'] : []),
    ...(text?.edited ? ['edited'] : []),
    ...(skipped_at ? ['skipped'] : []),
    ...(stale ? ['STALE: an earlier touch is another text by now'] : []),
  ];
  const flags = selection?.risk_flags ?? variants[text?.variant_index ?? 0]?.risk_flags ?? [];
  const day = touch.planned_at.slice(0, 10);
  return [
    `--- Touch ${touch.touch}: ${touch.channel}, ${day} (+${touch.delay_days} d), ${marks.join(', ')} ---`,
    ...(error ? [error.message] : []),
    ...(text?.subject === undefined ? [] : [`Subject: ${text.subject}`, '']),
    ...(text ? [text.message] : []),
    ...(text?.footer ? ['', text.footer.text] : []),
    ...flags.map(formatFlag),
  ].join('\n');
}

/** A sequence as text: of each touch what is to be sent as things stand, or why there is nothing. */
export function formatSequence(sequence: Sequence): string {
  const { sequence_id, status, error, touches } = sequence;
  const head = `${sequence_id} ${status}${error ? `: ${error.message}` : ''}${formatWait(sequence)}`;
  return [head, ...touches.map(formatTouch)].join('\n\n');
}

export const formatSequenceSummary = (sequence: SequenceSummary): string =>
  [
    sequence.sequence_id,
    `${sequence.status}${formatWait(sequence)}`,
    `${sequence.written}/${sequence.channels.length} written`,
    `${sequence.selected} selected`,
    ...(sequence.stale > 0 ? [`${sequence.stale} stale`] : []),
    [sequence.lead_name, sequence.company_name].filter(Boolean).join(', '),
  ].join('\t');
