import { parse } from 'csv-parse/sync';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sampledRows } from '../../src/campaigns/review/sampled-rows.ts';
import { campaignRequestId, keylessTenant } from '../../src/ids.ts';
import { dispatchCampaigns } from '../../src/orchestration/dispatch-campaigns.ts';
import { cleanVariants } from '../support/example-request.ts';
import { runQueuedJobs } from '../support/run-queued-jobs.ts';
import { createScriptedLlm } from '../support/scripted-llm.ts';
import { shareStore } from '../support/share-store.ts';
import { startTestApi, type TestApi } from '../support/start-test-api.ts';
import { campaignInput, runningCampaign } from '../support/start-test-campaign.ts';

const shared = shareStore();
const [clean] = cleanVariants;
/** A stock phrase is a warning; nothing else differs. */
const dull = {
  ...clean!,
  message: clean!.message.replace('\n\nBest,', '\n\nI hope this email finds you well.\n\nBest,'),
};
const rows = 20;
const dullRow = 7;
let api: TestApi;
beforeEach(async () => {
  const llm = createScriptedLlm(({ prompt }) => [
    JSON.stringify(prompt).includes(`Dragomir ${dullRow}"`) || JSON.stringify(prompt).includes(`Dragomir ${dullRow}\\`)
      ? dull
      : clean!,
  ]);
  api = await startTestApi({ store: await shared.fresh(), llm }, { CAMPAIGN_WINDOW: '100' });
});
afterEach(() => api.close());

async function written(review?: { riskiest_percent: number; sample_percent: number }): Promise<string> {
  const { campaign_id: id } = await runningCampaign(api.ctx, keylessTenant, rows, review ? { review } : {});
  await dispatchCampaigns(api.ctx);
  await runQueuedJobs(api.ctx);
  return id;
}
const get = async (path: string) => (await api.call('GET', path)).json;
const numbersOf = async (id: string, query: string): Promise<number[]> =>
  (await get(`/campaigns/${id}/rows?limit=100&${query}`)).items.map(({ row }: { row: number }) => row);
const decide = async (id: string, row: number, action: 'select' | 'skip', json: object = { variant_index: 0 }) => {
  const path = `/personalize/${campaignRequestId(id, row)}/${action}`;
  expect((await api.call('POST', path, action === 'select' ? { json } : {})).status).toBe(200);
};

describe('the risk of a variant', () => {
  it('is stored and exported, and orders rows: the flagged one comes first', async () => {
    const id = await written();
    const risky = (await get(`/personalize/${campaignRequestId(id, dullRow)}`)).variants[0];
    const usual = (await get(`/personalize/${campaignRequestId(id, 1)}`)).variants[0];
    expect(risky.risk_flags.map(({ code }: { code: string }) => code)).toContain('TELLTALE_PHRASE');
    expect(risky.review.risk).toBeGreaterThan(usual.review.risk);
    expect((await numbersOf(id, 'sort=risk&order=desc'))[0]).toBe(dullRow);
    const csv = await api.call('GET', `/campaigns/${id}/results?format=csv`);
    const lines = parse(csv.text, { columns: true }) as Record<string, string>[];
    expect(lines[dullRow - 1]!.review_risk).toBe(String(risky.review.risk));
  });
});

describe('what is to be reviewed', () => {
  it('is the riskiest rows and a sample of the others, the same one every time', async () => {
    const id = await written({ riskiest_percent: 5, sample_percent: 40 });
    const sample = sampledRows(id, rows, 40).filter((row) => row !== dullRow);
    expect(await numbersOf(id, 'review=riskiest')).toEqual([dullRow]);
    expect(await numbersOf(id, 'review=sample')).toEqual(sample);
    expect(await numbersOf(id, 'review=planned')).toEqual([dullRow, ...sample].sort((a, b) => a - b));
    expect((await numbersOf(id, 'review=planned&sort=risk&order=desc'))[0]).toBe(dullRow);
    const parts = (await get(`/campaigns/${id}/rows?limit=100`)).items.map(
      ({ row, review_part }: { row: number; review_part?: string }) => [row, review_part],
    );
    expect(parts).toEqual(
      Array.from({ length: rows }, (_, at) => at + 1).map((row) => [
        row,
        row === dullRow ? 'riskiest' : sample.includes(row) ? 'sample' : 'rest',
      ]),
    );
    const rest = await numbersOf(id, 'review=rest');
    expect(rest).toHaveLength(rows - 1 - sample.length);
    const { json } = await api.call('POST', `/campaigns/${id}/rows/select`, {
      json: { variant_index: 0, filter: { review: 'rest' } },
    });
    expect(json.changed).toBe(rest.length);
    expect(await numbersOf(id, 'selected=true')).toEqual(rest);
    expect(await numbersOf(id, 'review=sample')).toEqual(sample);
  });

  it('is a setting of the campaign, shown with it, and refused where it is wrong or missing', async () => {
    const { json } = await api.call('POST', '/campaigns', {
      json: { ...campaignInput(), review: { riskiest_percent: 10 } },
    });
    expect(json.review).toEqual({ riskiest_percent: 10, sample_percent: 5 });
    const wrong = await api.call('POST', '/campaigns', {
      json: { ...campaignInput(), review: { riskiest_percent: 101, sample_percent: -1 } },
    });
    expect(wrong.json.errors.map(({ pointer }: { pointer: string }) => pointer).sort()).toEqual([
      ...['/review/riskiest_percent', '/review/sample_percent'],
    ]);
    const id = (await api.call('POST', '/campaigns', { json: campaignInput() })).json.campaign_id;
    expect((await api.call('GET', `/campaigns/${id}/rows?review=planned`)).status).toBe(409);
    expect((await api.call('GET', `/campaigns/${id}/results?review=planned`)).status).toBe(409);
    expect((await api.call('GET', `/campaigns/${id}/review-report`)).status).toBe(409);
  });
});

describe('the report of a review', () => {
  it('bounds the errors left by what was found in the sample; actions on many rows are no review', async () => {
    const id = await written({ riskiest_percent: 5, sample_percent: 100 });
    const report = () => get(`/campaigns/${id}/review-report`);
    expect(await report()).toMatchObject({
      rows,
      riskiest: { rows: 1, reviewed: 0 },
      sample: { rows: 19, reviewed: 0 },
      rest: { rows: 0 },
      residual: { confidence: 0.95, sample_errors: 0, rate_at_most: 1, unreviewed: 19, errors_at_most: 19 },
    });
    await decide(id, dullRow, 'skip');
    for (let row = 8; row < 16; row += 1) await decide(id, row, 'select');
    await decide(id, 16, 'skip');
    await decide(id, 17, 'select', { variant_index: 0, edited_message: `${clean!.message} ` });
    const reviewed = await report();
    expect(reviewed).toMatchObject({
      riskiest: { rows: 1, reviewed: 1, edited: 0, skipped: 1 },
      sample: { rows: 19, reviewed: 10, edited: 1, skipped: 1 },
      residual: { sample_errors: 2, unreviewed: 9, errors_at_most: 7 },
    });
    // Of 2 in 10, one-sided: the upper end of the two-sided interval at 90 %.
    expect(reviewed.residual.rate_at_most).toBeCloseTo(0.507, 3);
    await api.call('POST', `/campaigns/${id}/rows/select`, { json: { variant_index: 0 } });
    expect(await report()).toEqual(reviewed);
  });

  it('is of a campaign of the caller only', async () => {
    expect((await api.call('GET', '/campaigns/cmp_no/review-report')).status).toBe(404);
  });
});
