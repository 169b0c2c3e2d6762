import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { extname } from 'node:path';
import { Readable } from 'node:stream';
import type { Campaign, CandorClient, CreateCampaign } from '../../packages/client/src/index.ts';
import { createCampaignSchema } from '../../src/contract/campaign.ts';
import { parse } from '../../src/contract/parse.ts';
import { formatImport } from '../format-import.ts';
import { readJson } from '../read-json.ts';
import type { Terminal } from '../terminal.ts';
import { messageFrom, type RequestFlags } from './request-options.ts';

export interface RunFlags extends RequestFlags {
  out?: string;
  name?: string;
  config?: string;
  dryRun?: boolean;
  map: string[];
  budget?: number;
}

const contentTypes: Record<string, string> = {
  '.csv': 'text/csv',
  '.tsv': 'text/csv',
  '.json': 'application/json',
  '.ndjson': 'application/x-ndjson',
  '.jsonl': 'application/x-ndjson',
};

/**
 * A campaign of the leads of a file, started; null for a dry run and where no row is accepted, of which nothing is kept.
 * Exits 2 where rows are rejected.
 */
export async function startCampaign(
  client: CandorClient,
  terminal: Terminal,
  leads: string,
  flags: RunFlags,
): Promise<Campaign | null> {
  const contentType = contentTypes[extname(leads).toLowerCase()];
  if (!contentType) throw new Error(`${leads}: must end in ${Object.keys(contentTypes).join(', ')}`);
  await stat(leads);
  const mapping = mappingFrom(flags.map);
  const { campaign_id: id } = await client.campaigns.create(await campaignFrom(flags, leads, terminal));
  let accepted = 0;
  try {
    const report = await client.campaigns.addLeads(id, Readable.toWeb(createReadStream(leads)) as ReadableStream, {
      contentType,
      ...(flags.dryRun ? { dryRun: true } : {}),
      ...(mapping ? { mapping } : {}),
    });
    for (const line of formatImport(report, leads)) terminal.note(line);
    if (report.rejected > 0) terminal.exitCode(2);
    accepted = flags.dryRun ? 0 : report.accepted;
  } finally {
    if (accepted === 0) await client.campaigns.remove(id);
  }
  if (accepted === 0) return null;
  const started = await client.campaigns.start(id);
  terminal.note(`campaign ${id} started`);
  return started;
}

async function campaignFrom(flags: RunFlags, leads: string, terminal: Terminal): Promise<CreateCampaign> {
  if (flags.config) return parse(createCampaignSchema, await readJson(terminal, flags.config));
  return parse(createCampaignSchema, {
    name: flags.name ?? leads,
    defaults: await messageFrom(flags, terminal),
    ...(flags.budget === undefined ? {} : { budget_usd: flags.budget }),
  });
}

function mappingFrom(pairs: string[]): Record<string, string> | undefined {
  if (pairs.length === 0) return undefined;
  return Object.fromEntries(
    pairs.map((pair) => {
      const at = pair.lastIndexOf('=');
      if (at < 1) throw new Error(`--map ${pair}: write column=path, e.g. "Firm=lead.company_name"`);
      return [pair.slice(0, at), pair.slice(at + 1)];
    }),
  );
}
