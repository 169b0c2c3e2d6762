import type { Context } from '../../context.ts';
import type { ImportReport } from '../../contract/campaign.ts';
import type { PersonalizeRequest } from '../../contract/personalize-request.ts';
import { DomainError } from '../../errors.ts';
import { unwrittenIssue } from '../../llm/written-languages.ts';
import type { CampaignDoc } from '../../store/store.ts';
import { suppressedBy } from '../../suppressions/suppressed-by.ts';
import { findCampaign } from '../find-campaign.ts';
import { rowRequest } from '../row-request.ts';
import { assertTakesRows, isFull, type NewRow, writeChunk } from './chunk-writer.ts';
import { createReport } from './create-report.ts';
import { createSample } from './create-sample.ts';
import { estimateUsage } from './estimate-usage.ts';
import { createKnownLeads } from './known-leads.ts';
import { leadKey } from './lead-key.ts';
import { parseRow } from './parse-row.ts';
import { readUpload, type UploadFormat } from './read-upload.ts';

export type ImportDeps = Pick<Context, 'store' | 'config' | 'guardrails' | 'llm' | 'logger' | 'clock'>;

export interface Upload {
  format: UploadFormat;
  bytes: AsyncIterable<Uint8Array>;
  dryRun: boolean;
  /** Column -> path, where the automatic names do not fit. */
  mapping: Record<string, string>;
}

/** Row numbers have 7 digits in request ids; this leaves room. */
const maxRows = 1_000_000;
const sampledRows = 64;

const isThin = ({ company_context: { summary, keywords, facts = [] } }: PersonalizeRequest): boolean =>
  summary === '' && keywords.length === 0 && facts.length === 0;

/**
 * Reads an upload in constant memory and appends its rows to a campaign, 500 at a time, but for
 * those of suppressed leads; a dry run only reports. A body
 * that breaks off throws, and keeps the chunks written before: sent again, their rows are left out as duplicates.
 * Throws 'conflict' for a campaign that has ended, 'invalid' for a header or a mapping that cannot work.
 */
export async function importLeads(
  deps: ImportDeps,
  tenant: string,
  campaignId: string,
  upload: Upload,
): Promise<ImportReport> {
  let campaign = await findCampaign(deps.store, tenant, campaignId);
  assertTakesRows(campaign);
  const known = createKnownLeads(deps.store);
  await known.readUpTo(campaign);
  const report = createReport();
  const sample = createSample<PersonalizeRequest>(sampledRows);
  let pending: NewRow[] = [];

  const flush = async () => {
    const read = pending;
    pending = [];
    const suppressed = await suppressedBy(
      deps.store,
      tenant,
      read.map(({ row }) => row),
    );
    const chunk = read.filter((_, index) => suppressed[index]!.length === 0);
    for (const [index, { line }] of read.entries()) if (suppressed[index]!.length > 0) report.suppressed(line);
    const left = read.length - chunk.length;
    if (left > 0 && !upload.dryRun) await deps.store.campaigns.addSuppressed(campaignId, left);
    const written = upload.dryRun
      ? { accepted: chunk, duplicates: [], campaign: withRows(campaign, chunk.length) }
      : await writeChunk(deps.store, campaign, known, chunk);
    campaign = written.campaign;
    for (const row of written.accepted) {
      sample.add(rowRequest(campaign, row.row));
      report.accept(row.line, row);
    }
    for (const { line } of written.duplicates) report.duplicate(line);
  };

  const { rows, encoding, columns } = readUpload(upload.format, upload.bytes, upload.mapping);
  try {
    for await (const raw of rows) {
      if ('issue' in raw) {
        report.reject(raw, [{ detail: raw.issue }]);
        continue;
      }
      report.mapped(raw.columns);
      const parsed = parseRow(raw.record, raw.columns.mapping, deps.clock.now(), (language) =>
        unwrittenIssue(language, deps.llm.targets),
      );
      if ('issues' in parsed) {
        report.reject(raw, parsed.issues);
        continue;
      }
      const key = leadKey(parsed.row);
      if (known.has(key)) report.duplicate(raw.line);
      else if (campaign.total_rows + pending.length >= maxRows)
        report.reject(raw, [{ detail: `a campaign holds at most ${maxRows} rows` }]);
      else {
        known.add(key);
        const request = rowRequest(campaign, parsed.row);
        pending.push({ line: raw.line, row: parsed.row, key, thin: isThin(request), cut: parsed.cut });
        if (isFull(pending)) await flush();
      }
    }
    await flush();
  } catch (error) {
    throw cutOff(error, upload.dryRun ? 0 : report.accepted);
  }
  deps.logger.info({ campaign_id: campaignId, rows: report.accepted, dry_run: upload.dryRun }, 'leads imported');
  const estimate = await estimateUsage(deps, sample.items, report.accepted);
  return report.build({
    campaign_id: campaignId,
    dry_run: upload.dryRun,
    estimate,
    columns: columns(),
    encoding: encoding(),
  });
}

const withRows = (campaign: CampaignDoc, rows: number): CampaignDoc => ({
  ...campaign,
  total_rows: campaign.total_rows + rows,
});

/** What a broken connection looks like to the one who reads from it. */
const brokenOff: ReadonlySet<string> = new Set(['ECONNRESET', 'ECONNABORTED', 'ERR_STREAM_PREMATURE_CLOSE', 'EPIPE']);

function cutOff(error: unknown, kept: number): unknown {
  if (!brokenOff.has((error as { code?: string }).code ?? '')) return error;
  const advice = `${kept} rows were kept; send the file again, and they are left out as duplicates`;
  return new DomainError('invalid', `The upload broke off: ${advice}`, { cause: error });
}
