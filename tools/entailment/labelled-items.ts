import type { CorpusRow } from '../../bench/guardrails/read-corpus.ts';
import { baseOf } from '../../bench/mutants/bases.ts';
import type { Item } from './training-group.ts';

/** What a model of meaning is to see; numbers are the ledger's, and the other codes are not about truth. */
const judged = new Set(['UNSOURCED_CLAIM', 'UNSOURCED_ENTITY', 'FALSE_FAMILIARITY', 'COMMITMENT']);
const notJudged = new Set(['UNSOURCED_NUMBER', 'FORBIDDEN_PHRASE', 'PLACEHOLDER', 'PROMPT_LEAK']);

/** The sentences of a labelled message. One whose only fault is of another kind teaches nothing and is left out. */
export function labelledItems(row: CorpusRow): Item[] {
  return baseOf(row).sentences.flatMap((sentence): Item[] => {
    const spans = row.expect.flatMap(({ code, evidence }): [number, number, string][] => {
      const at = evidence === '' ? -1 : row.variant.message.indexOf(evidence);
      if (at < 0 || at >= sentence.end || at + evidence.length <= sentence.start) return [];
      return [
        [Math.max(0, at - sentence.start), Math.min(sentence.text.length, at + evidence.length - sentence.start), code],
      ];
    });
    const positive = spans.filter(([, , code]) => judged.has(code));
    if (positive.length === 0 && spans.some(([, , code]) => notJudged.has(code))) return [];
    if (sentence.text.split(/\s+/u).length < 4) return [];
    const label = positive.length > 0 ? 1 : 0;
    return [
      {
        text: sentence.text,
        label,
        kind: 'labelled',
        spans: positive.map(([from, to]): [number, number] => [from, to]),
      },
    ];
  });
}
