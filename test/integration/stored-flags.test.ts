import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { campaignRequestId } from '../../src/ids.ts';
import { dispatchCampaigns } from '../../src/orchestration/dispatch-campaigns.ts';
import { contradictingFlag, createContradictingGuardrails } from '../support/contradicting-guardrails.ts';
import { exampleRequest } from '../support/example-request.ts';
import { runQueuedJobs } from '../support/run-queued-jobs.ts';
import { createScriptedLlm } from '../support/scripted-llm.ts';
import { shareStore } from '../support/share-store.ts';
import { startTestApi, type TestApi } from '../support/start-test-api.ts';
import { campaignInput, numberedLeads } from '../support/start-test-campaign.ts';

const shared = shareStore();
const message = 'Hi Ioana, Telvora connects 450 villages.';
const flags = [contradictingFlag(message)];
const constraints = { max_words: 90, include_subjects: false, no_claims_policy: false };

describe('what a stored flag contradicts, and what would be right', () => {
  let api: TestApi;
  beforeAll(async () => {
    const llm = createScriptedLlm([[{ message }]]);
    const guardrails = createContradictingGuardrails();
    api = await startTestApi({ store: await shared.fresh(), guardrails, llm });
  });
  afterAll(() => api.close());

  async function written(changes: Parameters<typeof exampleRequest>[0] = {}): Promise<string> {
    const json = exampleRequest({ constraints, variant_count: 1, ...changes });
    const { request_id } = (await api.call('POST', '/personalize', { json })).json;
    await runQueuedJobs(api.ctx);
    return request_id;
  }

  it('are kept with the variant and with the output of the model', async () => {
    const { json } = await api.call('GET', `/personalize/${await written()}`);
    expect(json.variants[0].risk_flags).toEqual(flags);
    expect(json.outputs[0].violations).toEqual([flags]);
  });

  it('are kept with an edit that is selected', async () => {
    const id = await written();
    const edited = `${message} Shall we talk?`;
    await api.call('POST', `/personalize/${id}/select`, { json: { variant_index: 0, edited_message: edited } });
    const { json } = await api.call('GET', `/personalize/${id}`);
    expect(json.selection.risk_flags).toEqual([contradictingFlag(edited)]);
  });

  it('are in the webhook', async () => {
    const id = await written({ callback_url: 'https://hooks.telvora.ro/' });
    const { outbox } = (await api.ctx.store.requests.get(id))!;
    const { body } = (await api.ctx.store.deliveries.get(outbox!.delivery_id))!;
    expect(JSON.parse(body).data.variants[0].risk_flags).toEqual(flags);
  });

  it('are in the results of a campaign', async () => {
    const { defaults } = campaignInput();
    const json = campaignInput({ defaults: { ...defaults, constraints } });
    const { campaign_id: id } = (await api.call('POST', '/campaigns', { json })).json;
    const headers = { 'content-type': 'application/x-ndjson' };
    await api.call('POST', `/campaigns/${id}/leads`, { body: numberedLeads(1, 1), headers });
    await api.call('POST', `/campaigns/${id}/start`);
    await dispatchCampaigns(api.ctx);
    expect(await runQueuedJobs(api.ctx)).toEqual([campaignRequestId(id, 1)]);
    const { text } = await api.call('GET', `/campaigns/${id}/results`);
    expect(JSON.parse(text).variants[0].risk_flags).toEqual(flags);
  });
});
