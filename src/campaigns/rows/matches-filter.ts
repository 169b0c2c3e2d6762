import type { RowFilter } from '../../contract/campaign-rows.ts';
import type { RequestDoc } from '../../store/store.ts';
import { rowFacets } from './row-facets.ts';
import { searchedWords } from './row-words.ts';

/** Whether a request is among the rows that a filter means. */
export function matchesFilter(doc: RequestDoc, filter: RowFilter): boolean {
  const { words, codes, severity } = rowFacets(doc);
  const { selection, skip } = doc;
  const isEdited = selection?.edited_message !== undefined || selection?.edited_subject !== undefined;
  const holds = <Value>(wanted: Value | undefined, given: Value | undefined) =>
    wanted === undefined || wanted === given;
  return (
    holds(filter.status, doc.status) &&
    holds(filter.severity, severity) &&
    holds(filter.selected, selection !== undefined) &&
    holds(filter.edited, isEdited) &&
    holds(filter.skipped, skip !== undefined) &&
    holds(filter.language, doc.input?.language) &&
    holds(filter.reason, doc.status === 'FAILED' ? doc.error?.code : undefined) &&
    holds(filter.action_id, selection?.action_id ?? skip?.action_id) &&
    (filter.flag === undefined || codes.includes(filter.flag)) &&
    searchedWords(filter.q ?? '').every((wanted) => words.some((one) => one.startsWith(wanted)))
  );
}
