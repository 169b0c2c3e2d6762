import type { CampaignRowList } from '../../../src/contract/campaign-rows.ts';

/** How many rows match, as people read it: "10,000+" where more match than were counted. */
export const totalText = ({ total, total_is_least }: Pick<CampaignRowList, 'total' | 'total_is_least'>): string =>
  `${total.toLocaleString()}${total_is_least ? '+' : ''}`;
