import type { CampaignPreview } from '../../src/contract/campaign-rows.ts';
import { formatCost } from '../shell/format-cost.ts';
import { formatMinutes } from './format-minutes.ts';

type Estimate = CampaignPreview['estimate'];

const range = ({ low, high }: { low: number; high: number }, format: (value: number) => string): string =>
  format(low) === format(high) ? format(low) : `${format(low)} to ${format(high)}`;

export const describeCost = ({ cost_usd }: Estimate): string => range(cost_usd, formatCost);

/** Undefined where it is not known. */
export const describeTime = ({ duration_seconds }: Estimate): string | undefined =>
  duration_seconds && range(duration_seconds, formatMinutes);
