import type { LeadRow } from '../../contract/campaign.ts';
import type { RowFilter } from '../../contract/campaign-rows.ts';
import type { CampaignDoc } from '../../store/store.ts';
import { leadLines } from './lead-lines.ts';
import { searchedWords, wordsOf } from './row-words.ts';

/** Of every row without a request. */
export const undispatchedStatus = ({ status }: Pick<CampaignDoc, 'status'>) =>
  status === 'CANCELED' ? ('CANCELED' as const) : ('QUEUED' as const);

/**
 * Which rows without a request a filter means: none, all, or those that the function says. They have no text, no flag
 * and no decision of a reviewer.
 */
export function matchesUndispatched(
  campaign: Pick<CampaignDoc, 'status' | 'defaults'>,
  filter: RowFilter,
): 'none' | 'all' | ((row: LeadRow) => boolean) {
  const { q, status, language, selected, edited, skipped, flag, severity, reason, action_id, review } = filter;
  const asksForMore = flag ?? severity ?? reason ?? action_id ?? review;
  if (asksForMore !== undefined || selected || edited || skipped) return 'none';
  if (status !== undefined && status !== undispatchedStatus(campaign)) return 'none';
  const words = searchedWords(q ?? '');
  if (q && words.length === 0) return 'none';
  if (words.length === 0 && language === undefined) return 'all';
  return (row) => {
    if (language !== undefined && (row.language ?? campaign.defaults.language) !== language) return false;
    if (words.length === 0) return true;
    const own = wordsOf(leadLines(row.lead));
    return words.every((wanted) => own.some((one) => one.startsWith(wanted)));
  };
}
