import type { CorpusRow } from '../../bench/guardrails/read-corpus.ts';
import { labelledItems } from './labelled-items.ts';
import { factsOfRequest, type Group, type Item } from './training-group.ts';

/** Two messages of a request are twins where at least this share of the false one's sentences stands in the true one too. */
const SHARED = 0.5;

/**
 * Messages of prose as groups, one a request and its twins: what twins have in common stands once, and each false
 * sentence stands before the true one in its place. A message without a twin is a group of its own.
 */
export function proseGroups(rows: readonly CorpusRow[]): Group[] {
  const left = new Set(rows);
  const groups: Group[] = [];
  const add = (row: CorpusRow, items: Item[]): void => {
    groups.push({ id: row.id, source: 'prose', facts: factsOfRequest(row.request), items });
  };
  for (const wrong of rows.filter(({ expect }) => expect.length > 0)) {
    const twin = twinOf(wrong, left);
    if (twin === undefined) continue;
    left.delete(wrong);
    left.delete(twin);
    add(wrong, paired(wrong, twin));
  }
  for (const row of left) add(row, labelledItems(row));
  return groups;
}

function twinOf(wrong: CorpusRow, rows: Iterable<CorpusRow>): CorpusRow | undefined {
  const asked = JSON.stringify(wrong.request);
  const own = labelledItems(wrong).map(({ text }) => text);
  let best: { row: CorpusRow; shared: number } | undefined;
  for (const row of rows) {
    if (row.expect.length > 0 || JSON.stringify(row.request) !== asked) continue;
    const texts = new Set(labelledItems(row).map(({ text }) => text));
    const shared = own.filter((text) => texts.has(text)).length;
    if (shared >= own.length * SHARED && shared > (best?.shared ?? 0)) best = { row, shared };
  }
  return best?.row;
}

/** A sentence of the false twin that has no fault marked and is not the true one's (an ask for something else) is left out. */
function paired(wrong: CorpusRow, twin: CorpusRow): Item[] {
  const falses = labelledItems(wrong);
  const trues = labelledItems(twin);
  const wrongTexts = new Set(falses.map(({ text }) => text));
  const faults = falses.filter(({ label }) => label === 1);
  const own = trues.filter(({ text }) => !wrongTexts.has(text));
  return [
    ...trues.filter(({ text }) => wrongTexts.has(text)),
    ...faults.flatMap((fault, at): Item[] => {
      const one = own[at];
      return one === undefined ? [fault] : [fault, { ...one, kind: 'base', twin: true }];
    }),
    ...own.slice(faults.length),
  ];
}
