// The table of a campaign: search and page turns at 100,000 rows against the same calls at 1,000, in the embedded store.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chunkRows } from '../src/campaigns/chunk-rows.ts';
import type { CampaignRowList } from '../src/contract/campaign-rows.ts';
import { keylessTenant, newCampaignId } from '../src/ids.ts';
import { createPgliteStore } from '../src/store/create-pglite-store.ts';
import { sampleCampaign } from '../test/contract/store-samples.ts';
import { startTestApi } from '../test/support/start-test-api.ts';
import { companyOf, fillCampaign, leadOf } from './support/fill-campaign.ts';

const many = Number(process.argv[2] ?? 100_000);
const few = 1_000;
const calls = 60;
const goal = 5;
const dataDir = mkdtempSync(join(tmpdir(), 'candor-bench-'));

let store = await createPgliteStore({ dataDir: join(dataDir, 'store') });

/** A draft, all of whose rows wait. */
async function draftOf(rows: number): Promise<string> {
  const campaign = sampleCampaign({ campaign_id: newCampaignId(), tenant: keylessTenant });
  await store.campaigns.insert(campaign);
  for (let seq = 0; seq * chunkRows < rows; seq += 1) {
    const first_row = seq * chunkRows + 1;
    const chunk = Array.from({ length: Math.min(chunkRows, rows - first_row + 1) }, (_, at) => leadOf(first_row + at));
    await store.campaigns.appendChunk({ campaign_id: campaign.campaign_id, seq, first_row, rows: chunk });
  }
  return campaign.campaign_id;
}

async function campaignOf(rows: number): Promise<string> {
  const id = newCampaignId();
  const counts = { total_rows: rows, fed_rows: rows };
  await store.campaigns.insert(
    sampleCampaign({ campaign_id: id, tenant: keylessTenant, status: 'RUNNING', ...counts }),
  );
  const started = performance.now();
  await fillCampaign(store, keylessTenant, id, rows);
  console.log(`${rows} rows put in, in ${((performance.now() - started) / 1_000).toFixed(0)} s`);
  return id;
}

let turn = 0;
/** As a reviewer asks; each time another row or page. */
const asked: Record<string, (rows: number) => string> = {
  'a page of all rows': (rows) => `offset=${(turn * 7_919) % rows}`,
  'a page of open rows': (rows) => `selected=false&skipped=false&offset=${(turn * 7_919) % rows}`,
  'a page of flagged rows': (rows) => `flag=MISSING_RELEVANCE&offset=${(turn * 7_919) % Math.floor(rows / 5)}`,
  'search: a company': (rows) => `q=${encodeURIComponent(companyOf(1 + ((turn * 7_919) % rows)))}`,
  'search: a last name': (rows) => `q=dragomir ${1 + ((turn * 7_919) % rows)}`,
  'search: the beginning of a number': () => `q=${100 + (turn % 900)}`,
  'search: a word of every tenth row': () =>
    `q=${['freight', 'fibre', 'dairy', 'timber', 'solar'][turn % 5]} ${turn % 90}`,
};

/** A word that most rows have is looked for rarely, and costs what counting all rows costs. */
const beside: typeof asked = { 'search: a word of every row': () => 'q=week' };

/** Rows that are not dispatched yet; the first search reads their words. */
const ofDrafts: typeof asked = {
  'a page of a draft': (rows) => `offset=${(turn * 7_919) % rows}`,
  'search in a draft: a company': (rows) => `q=${encodeURIComponent(companyOf(1 + ((turn * 7_919) % rows)))}`,
  'search in a draft: the beginning of a word': () => `q=${['frei', 'fib', 'dai', 'tim', 'sol'][turn % 5]}`,
};

async function timed(id: string, query: string): Promise<number> {
  const started = performance.now();
  const response = await fetch(`${api.url}/campaigns/${id}/rows?${query}`);
  const { items } = (await response.json()) as CampaignRowList;
  if (response.status !== 200 || items.length === 0)
    throw new Error(`${query}: ${response.status}, ${items?.length} rows`);
  return performance.now() - started;
}

const p95 = (times: number[]): number => times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)]!;

const [small, large] = [await campaignOf(few), await campaignOf(many)];
const [smallDraft, largeDraft] = [await draftOf(few), await draftOf(many)];
// Opening tidies, as every ten minutes do.
await store.close();
store = await createPgliteStore({ dataDir: join(dataDir, 'store') });
const api = await startTestApi({ store });
const all: { few: number[]; many: number[] } = { few: [], many: [] };
for (const [kinds, isCounted, ids] of [
  [asked, true, [small, large]],
  [ofDrafts, true, [smallDraft, largeDraft]],
  [beside, false, [small, large]],
] as const)
  for (const [name, query] of Object.entries(kinds)) {
    const times = { few: [] as number[], many: [] as number[] };
    for (let call = 0; call < calls; call += 1) {
      turn += 1;
      times.few.push(await timed(ids[0], query(few)));
      times.many.push(await timed(ids[1], query(many)));
    }
    if (isCounted) {
      all.few.push(...times.few);
      all.many.push(...times.many);
    }
    print(name, times);
    if (kinds === ofDrafts) console.log(`  the slowest of them: ${Math.max(...times.many).toFixed(0)} ms`);
  }
print('all search and page turns together', all);
console.log(`most memory of the process: ${(process.resourceUsage().maxRSS / 1_024).toFixed(0)} MB`);
await api.close();
await store.close();
rmSync(dataDir, { recursive: true, force: true });

function print(name: string, times: typeof all): void {
  const ratio = p95(times.many) / p95(times.few);
  const verdict = ratio <= goal ? 'reached' : 'not reached';
  console.log(
    `${name}, p95: ${p95(times.many).toFixed(1)} ms at ${many} rows; ${p95(times.few).toFixed(1)} ms at ${few}; ` +
      `ratio ${ratio.toFixed(2)} (goal <= ${goal}: ${verdict})`,
  );
}
