import { csvLine } from '../../campaigns/results/csv-line.ts';
import type { SequenceResult } from '../../contract/sequence.ts';
import { type SequencePreset, type TouchField, touchFields } from './sequence-presets.ts';

type Touch = SequenceResult['touches'][number];

const ownColumns = ['sequence_id', 'status', 'approved', 'selected', 'stale', 'skipped', 'flags'];

/** A touch that a reviewer left out keeps its columns, empty, so that the steps of all leads stand in one place. */
function touchCell(touch: Touch | undefined, field: TouchField): string {
  if (touch?.message === undefined || touch.skipped) return '';
  switch (field) {
    case 'subject':
      return touch.subject ?? '';
    case 'body':
      return touch.message;
    case 'delay':
      return String(touch.delay_days);
    case 'channel':
      return touch.channel;
  }
}

const numbersOf = (touches: Touch[], is: (touch: Touch) => boolean): string =>
  touches
    .filter(is)
    .map(({ touch }) => touch)
    .join(' ');

function toCells(result: SequenceResult, { lead }: SequencePreset, most: number): string[] {
  const { touches } = result;
  return [
    ...lead.map(([, field]) => (field === 'email' ? result.metadata?.email : result.lead?.[field]) ?? ''),
    ...Array.from({ length: most }, (_, at) => touchFields.map((field) => touchCell(touches[at], field))).flat(),
    result.sequence_id,
    result.status,
    String(result.approved),
    numbersOf(touches, ({ selected }) => selected),
    numbersOf(touches, ({ stale }) => stale),
    numbersOf(touches, ({ skipped }) => skipped),
    [...new Set(touches.flatMap(({ flags }) => flags))].join(' '),
  ];
}

/**
 * One line for each sequence, with the columns of at most `most` touches; sequences that no text is to be sent of are
 * left out. `selected`, `stale` and `skipped` name touches by their numbers.
 */
export async function* sequencesCsv(
  preset: SequencePreset,
  most: number,
  results: AsyncIterable<SequenceResult> | Iterable<SequenceResult>,
): AsyncGenerator<string> {
  const touchColumns = Array.from({ length: most }, (_, at) =>
    touchFields.map((field) => preset.column(field, at + 1)),
  ).flat();
  yield csvLine([...preset.lead.map(([column]) => column), ...touchColumns, ...ownColumns]);
  for await (const result of results)
    if (result.touches.some(({ message, skipped }) => message !== undefined && !skipped))
      yield csvLine(toCells(result, preset, most));
}
