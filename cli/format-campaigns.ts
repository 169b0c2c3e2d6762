import type { Campaign } from '../packages/client/src/index.ts';

const columns: readonly (readonly [title: string, cell: (campaign: Campaign) => string])[] = [
  ['CAMPAIGN', ({ campaign_id }) => campaign_id],
  ['STATUS', ({ status, pause_reason }) => (pause_reason ? `${status} (${pause_reason})` : status)],
  ['WRITTEN', ({ counts }) => `${counts.succeeded} of ${counts.total}`],
  ['FAILED', ({ counts }) => String(counts.failed)],
  ['COST', ({ usage }) => `$${usage.cost_usd.toFixed(4)}`],
  ['CREATED', ({ created_at }) => created_at.slice(0, 16).replace('T', ' ')],
  ['NAME', ({ name }) => name.replaceAll(/\s+/g, ' ')],
];

/** Campaigns as lines of a table. */
export function formatCampaigns(campaigns: Campaign[]): string[] {
  if (campaigns.length === 0) return ['no campaigns yet'];
  const rows = [columns.map(([title]) => title), ...campaigns.map((one) => columns.map(([, cell]) => cell(one)))];
  const widths = columns.map((_, index) => Math.max(...rows.map((row) => row[index]!.length)));
  return rows.map((row) =>
    row
      .map((cell, index) => cell.padEnd(widths[index]!))
      .join('  ')
      .trimEnd(),
  );
}
