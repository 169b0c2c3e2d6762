import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createProgram } from '../../cli/create-program.ts';
import { campaignRequestId, keylessTenant } from '../../src/ids.ts';
import { LlmError } from '../../src/llm/llm.ts';
import { dispatchCampaigns } from '../../src/orchestration/dispatch-campaigns.ts';
import { selectVariant } from '../../src/personalize/select-variant.ts';
import { cleanVariants } from '../support/example-request.ts';
import { createRecordedTerminal } from '../support/recorded-terminal.ts';
import { runQueuedJobs } from '../support/run-queued-jobs.ts';
import { createScriptedLlm } from '../support/scripted-llm.ts';
import { shareStore } from '../support/share-store.ts';
import { startTestApi, type TestApi } from '../support/start-test-api.ts';
import { runningCampaign } from '../support/start-test-campaign.ts';

const shared = shareStore();
let api: TestApi;
let isDown: boolean;
let folder: string;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'candor-rows-'));
  isDown = false;
  const llm = createScriptedLlm(() => {
    if (isDown) throw new LlmError('bad_request', 'the model is gone');
    return cleanVariants.slice(0, 1);
  });
  api = await startTestApi({ store: await shared.fresh(), llm });
});
afterEach(async () => {
  await api.close();
  rmSync(folder, { recursive: true, force: true });
});

async function recorded(...args: string[]) {
  const terminal = createRecordedTerminal('');
  const env = { CANDOR_URL: api.url };
  await createProgram({ env, terminal }).parseAsync(['node', 'candor', 'campaign', ...args]);
  return terminal;
}
const candor = async (...args: string[]) => (await recorded(...args)).printed;

async function written(rows: number): Promise<string> {
  const { campaign_id: id } = await runningCampaign(api.ctx, keylessTenant, rows);
  await dispatchCampaigns(api.ctx);
  await runQueuedJobs(api.ctx);
  return id;
}

describe('candor campaign results', () => {
  it('prints or saves the rows that match, with the columns of a tool', async () => {
    const id = await written(3);
    await selectVariant(api.ctx, keylessTenant, campaignRequestId(id, 2), { variant_index: 0 });
    const text = (await candor('results', id, '--search', 'dragomir')).join('\n');
    const printed = parse(text, { columns: true }) as Record<string, string>[];
    expect(printed.map(({ row }) => row)).toEqual(['1', '2', '3']);
    const lines = await candor('results', id, '--approved', '--output', 'ndjson');
    expect(lines.map((line) => JSON.parse(line).row)).toEqual([2]);
    const out = join(folder, 'approved.csv');
    await candor('results', id, '--approved', '--preset', 'lemlist', '--out', out);
    const saved = parse(readFileSync(out, 'utf8'), { columns: true });
    expect(saved).toMatchObject([
      { email: 'lead2@telvora.ro', lastName: 'Dragomir 2', selected: 'true', variant: '1' },
    ]);
    await expect(candor('results', id, '--preset', 'hubspot', '--out', join(folder, 'x.ndjson'))).rejects.toThrow(
      'CSV',
    );
  });
});

describe('candor campaign review-report', () => {
  it('says how far the review is, and what may be left; without the setting, what is missing', async () => {
    const review = { riskiest_percent: 0, sample_percent: 100 };
    const { campaign_id: id } = await runningCampaign(api.ctx, keylessTenant, 3, { review });
    await dispatchCampaigns(api.ctx);
    await runQueuedJobs(api.ctx);
    expect((await candor('review-report', id)).at(-1)).toContain('no row of the sample is reviewed');
    for (const row of [1, 2])
      await selectVariant(api.ctx, keylessTenant, campaignRequestId(id, row), { variant_index: 0 });
    expect(await candor('review-report', id)).toEqual([
      'riskiest 0 %: 0 of 0 rows reviewed, 0 edited, 0 skipped',
      'sample, 100 % of the others: 2 of 3 rows reviewed, 0 edited, 0 skipped',
      'rest: 0 of 0 rows reviewed, 0 edited, 0 skipped',
      'at most 77.6 % errors outside of the riskiest, so at most 1 in the 1 unreviewed rows there (95.0 % confidence)',
    ]);
    expect(JSON.parse((await candor('review-report', id, '--output', 'json')).join(''))).toMatchObject({ rows: 3 });
    await expect(candor('review-report', await written(1))).rejects.toThrow('without "review"');
  });
});

describe('candor campaign failures and retry', () => {
  it('tell why rows failed, and queue those of one reason again', async () => {
    isDown = true;
    const id = await written(2);
    expect(await candor('failures', id)).toEqual(['2\tllm_bad_request\tsuch as: the model is gone']);
    isDown = false;
    const [told] = await candor('retry', id, '--reason', 'llm_bad_request');
    expect(told).toBe('2 rows are queued again');
    await runQueuedJobs(api.ctx);
    expect(await candor('failures', id)).toEqual(['no row failed']);
  });

  it('refuse a reason that nobody knows, with those there are, and change nothing', async () => {
    isDown = true;
    const id = await written(1);
    for (const command of ['retry', 'results']) {
      const { printed, noted, code } = await recorded(command, id, '--reason', 'nonsense');
      expect([code, printed]).toEqual([2, []]);
      expect(noted.join()).toMatch(/"nonsense" is no reason.*\n {2}deadline_exceeded\n(.*\n)* {2}llm_bad_request\n/);
    }
    expect(await candor('failures', id)).toHaveLength(1);
    const { status, json } = await api.call('POST', `/campaigns/${id}/retry`, { json: { reason: 'nonsense' } });
    expect([status, json.errors[0].pointer]).toEqual([400, '/reason']);
    expect(json.errors[0].detail).toContain('must be one of deadline_exceeded, ');
    const query = await api.call('GET', `/campaigns/${id}/rows?reason=nonsense`);
    expect([query.status, query.json.errors[0].pointer]).toEqual([400, 'query/reason']);
  });

  it('say so where no row failed for a reason there is', async () => {
    isDown = true;
    const id = await written(1);
    const one = await recorded('retry', id, '--reason', 'deadline_exceeded');
    expect(one.noted).toEqual(['no row failed for deadline_exceeded; those that failed: llm_bad_request (1)']);
    expect([one.code, one.printed[0]]).toEqual([0, '0 rows are queued again']);
    isDown = false;
    const done = await recorded('retry', await written(1));
    expect(done.noted).toEqual(['no row failed']);
  });
});
