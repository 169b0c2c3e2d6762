import type { CampaignResult } from '../../contract/campaign.ts';
import { csvLine } from './csv-line.ts';
import type { ExportField, Preset } from './export-presets.ts';
import { exportedText, reviewCells, reviewColumns } from './exported-text.ts';

function cellOf(result: CampaignResult, field: ExportField): string {
  if (field === 'email') return result.metadata?.email ?? '';
  if (field === 'subject' || field === 'message') return exportedText(result)?.[field] ?? '';
  return result.lead?.[field] ?? '';
}

/** Results as a tool imports them, one text a row. Rows without a text, and those that a reviewer skipped, are left out. */
export async function* presetCsv(
  { known, custom }: Preset,
  results: AsyncIterable<CampaignResult>,
): AsyncGenerator<string> {
  const columns = [...known, ...custom];
  yield csvLine([...columns.map(([name]) => name), 'request_id', ...reviewColumns]);
  for await (const result of results) {
    if (!exportedText(result) || result.skipped_at !== undefined) continue;
    yield csvLine([...columns.map(([, field]) => cellOf(result, field)), result.request_id, ...reviewCells(result)]);
  }
}
