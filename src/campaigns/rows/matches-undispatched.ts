import type { RowFilter } from '../../contract/campaign-rows.ts';
import type { StoredLeadRow } from '../../store/blank-lead-row.ts';
import type { CampaignDoc } from '../../store/store.ts';
import { leadLines } from './lead-lines.ts';
import { searchedWords, wordsOf } from './row-words.ts';

/** Of a row that is not dispatched: canceled with its campaign, or by its erasure. */
export const undispatchedStatus = (
  { status }: Pick<CampaignDoc, 'status'>,
  { erased_at }: Pick<StoredLeadRow, 'erased_at'>,
) => (status === 'CANCELED' || erased_at !== undefined ? ('CANCELED' as const) : ('QUEUED' as const));

/**
 * Which rows that are not dispatched a filter means: none, all, or those that the function says. They have no text, no
 * flag and no decision of a reviewer; erased ones have neither words nor a language.
 */
export function matchesUndispatched(
  campaign: Pick<CampaignDoc, 'status' | 'defaults'>,
  filter: RowFilter,
): 'none' | 'all' | ((row: StoredLeadRow) => boolean) {
  const { q, status, language, selected, edited, skipped, flag, severity, reason, action_id, review } = filter;
  const asksForMore = flag ?? severity ?? reason ?? action_id ?? review;
  if (asksForMore !== undefined || selected || edited || skipped) return 'none';
  const statuses = campaign.status === 'CANCELED' ? ['CANCELED'] : ['QUEUED', 'CANCELED'];
  if (status !== undefined && !statuses.includes(status)) return 'none';
  const words = searchedWords(q ?? '');
  if (q && words.length === 0) return 'none';
  const isOfAny = status === undefined || campaign.status === 'CANCELED';
  if (words.length === 0 && language === undefined && isOfAny) return 'all';
  return (row) => {
    if (!isOfAny && undispatchedStatus(campaign, row) !== status) return false;
    if (words.length === 0 && language === undefined) return true;
    if (row.erased_at !== undefined) return false;
    if (language !== undefined && (row.language ?? campaign.defaults.language) !== language) return false;
    if (words.length === 0) return true;
    const own = wordsOf(leadLines(row.lead));
    return words.every((wanted) => own.some((one) => one.startsWith(wanted)));
  };
}
