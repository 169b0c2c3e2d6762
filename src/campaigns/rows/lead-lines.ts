import type { LeadRow } from '../../contract/campaign.ts';

/** Who a lead is, by which it is searched: names, title and places, not what is known of it. */
export function leadLines({ facts: _, ...lines }: LeadRow['lead']): (string | undefined)[] {
  return Object.values(lines);
}
