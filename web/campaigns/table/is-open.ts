import type { CampaignRow } from '../../../src/contract/campaign-rows.ts';

/** Written, and neither selected nor skipped: a reviewer has it still to do. */
export const isOpen = ({ status, selection, skipped_at, lead }: CampaignRow): boolean =>
  status === 'SUCCESS' && lead !== null && selection === null && skipped_at === null;
