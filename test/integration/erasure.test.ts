import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { verifyAudit } from '../../src/audit/verify-audit.ts';
import { startCampaign } from '../../src/campaigns/act-on-campaign.ts';
import { createCampaign } from '../../src/campaigns/create-campaign.ts';
import { importLeads } from '../../src/campaigns/import/import-leads.ts';
import { campaignRequestId, keylessTenant } from '../../src/ids.ts';
import { createLogger } from '../../src/logger.ts';
import { dispatchCampaigns } from '../../src/orchestration/dispatch-campaigns.ts';
import { webhookJob } from '../../src/queue/jobs.ts';
import { createPgliteStore } from '../../src/store/create-pglite-store.ts';
import { openData } from '../../src/store/postgres/open-data.ts';
import type { Store } from '../../src/store/store.ts';
import { createDeliverWebhook } from '../../src/webhooks/create-deliver-webhook.ts';
import { relayCampaignOutbox } from '../../src/webhooks/relay-outbox.ts';
import { exampleRequest } from '../support/example-request.ts';
import { runQueuedJobs } from '../support/run-queued-jobs.ts';
import { createScriptedLlm } from '../support/scripted-llm.ts';
import { type HookReceiver, startHookReceiver } from '../support/start-hook-receiver.ts';
import { startTestApi, type TestApi } from '../support/start-test-api.ts';
import { campaignInput, upload } from '../support/start-test-campaign.ts';

const never = new AbortController().signal;
const folder = mkdtempSync(join(tmpdir(), 'candor-erasure-'));
const place = { kind: 'pglite', dataDir: folder } as const;
let store: Store;
let api: TestApi;
let hook: HookReceiver;

/** A word that stands nowhere else, in each place where something of a person can stand. */
const marks: string[] = [];
const mark = (name: string): string => {
  const word = `qzx${name}vvk`;
  marks.push(word);
  return word;
};
/** What the model says of the lead whose prompt it is given. */
const answer = `Hi there,\n\nCould we talk about ${mark('answer')}?`;

beforeAll(async () => {
  store = await createPgliteStore({ dataDir: join(folder, 'store') });
  const llm = createScriptedLlm(() => [{ subject: mark('subject'), message: answer }]);
  api = await startTestApi({ store, llm }, { WEBHOOK_ALLOW_PRIVATE: 'true' });
  hook = await startHookReceiver();
}, 60_000);
afterAll(async () => {
  await hook.close();
  rmSync(folder, { recursive: true, force: true });
});

const lead = (suffix: string) => ({
  first_name: mark(`first${suffix}`),
  last_name: mark(`last${suffix}`),
  title: mark(`title${suffix}`),
  company_name: mark(`company${suffix}`),
  domain: `${mark(`domain${suffix}`)}.example`,
});

async function deliverAll(): Promise<void> {
  const deliver = createDeliverWebhook(api.ctx);
  for (const { job, payload } of api.ctx.queues.added.splice(0))
    if (job === webhookJob.name) await deliver((payload as { delivery_id: string }).delivery_id, never);
}

async function decide(id: string): Promise<void> {
  const edited_message = `Hello,\n\nCould we talk about ${mark('edit')}?`;
  const selected = await api.call('POST', `/personalize/${id}/select`, { json: { variant_index: 0, edited_message } });
  expect(selected.status).toBe(200);
}

/** Every row of every table, in words. */
async function rowsOfStore(): Promise<string> {
  const opened = await openData(place, createLogger('silent'));
  let text = '';
  for await (const line of opened.export()) text += line;
  await opened.close();
  return text;
}
const found = (text: string): string[] => [...new Set(marks)].filter((word) => text.includes(word));

it('leaves nothing of a person in any table, nor in the log of the database', async () => {
  const alone = exampleRequest({
    lead: lead('alone'),
    company_context: {
      summary: `They run ${mark('summary')}.`,
      keywords: [mark('keyword')],
    },
    goal: `talk about ${mark('goal')}`,
    metadata: { email: `${mark('metadata')}@x.example` },
    callback_url: `${hook.url}?contact=${mark('query')}`,
  });
  const submitted = await api.call('POST', '/personalize', {
    json: alone,
    headers: { 'idempotency-key': mark('key') },
  });
  expect(submitted.status).toBe(202);
  const ids = [submitted.json.request_id];

  const person = lead('row');
  const email = `${mark('mail')}@x.example`;
  const campaign = campaignInput({
    name: `For ${person.first_name} ${person.last_name}`,
    callback_url: `${hook.url}?to=${encodeURIComponent(email)}&keep=1`,
    notify_each_request: true,
  });
  const { campaign_id: id } = await createCampaign(api.ctx, keylessTenant, campaign);
  const { company_name: company, domain: website, ...rest } = person;
  const row = { ...rest, company, website, email, summary: `They do ${mark('rowsummary')}.`, note: mark('note') };
  await importLeads(api.ctx, keylessTenant, id, upload(Buffer.from(JSON.stringify(row))));
  await startCampaign(api.ctx, keylessTenant, id);
  await dispatchCampaigns(api.ctx);
  ids.push(campaignRequestId(id, 1));

  await runQueuedJobs(api.ctx);
  await dispatchCampaigns(api.ctx);
  for (const one of ids) await decide(one);
  const ended = (await store.campaigns.get(id))!;
  await relayCampaignOutbox(api.ctx, ended);
  await deliverAll();
  expect(hook.received.length).toBeGreaterThan(3);

  for (const one of ids) expect((await api.call('DELETE', `/personalize/${one}`)).status).toBe(200);
  const shown = (await api.call('GET', `/campaigns/${id}`)).json;
  expect(shown.name).toMatch(/^Campaign of 20\d\d-\d\d-\d\d$/);
  expect(shown.callback_url).toBe(`${hook.url}?keep=1`);
  expect(await verifyAudit(api.ctx, {})).toMatchObject({ erased: 2, issues: [] });

  const before = found(wal());
  expect(before.length).toBeGreaterThan(10);
  await api.close();
  await store.close();
  expect(found(await rowsOfStore())).toEqual([]);
  // The store was tidied as it is at each start, and every ten minutes.
  expect(found(wal())).toEqual([]);
}, 120_000);

/** The files of the log of the database. */
function wal(): string {
  const files = readdirSync(join(folder, 'store', 'pg_wal'), { recursive: true, withFileTypes: true });
  return files
    .filter((file) => file.isFile())
    .map((file) => readFileSync(join(file.parentPath, file.name), 'latin1'))
    .join('');
}
