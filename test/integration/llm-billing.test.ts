import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyChains } from '../../src/audit/verify-chains.ts';
import { countCampaign } from '../../src/campaigns/count-campaign.ts';
import { newTenantId } from '../../src/ids.ts';
import { dispatchCampaigns } from '../../src/orchestration/dispatch-campaigns.ts';
import { runRequest } from '../../src/orchestration/run-request.ts';
import { collect } from '../contract/collect.ts';
import { answerKinds } from '../faults/harness/answer-kinds.ts';
import { type BillingLlm, billedModel, kindSender, startBillingLlm } from '../faults/harness/start-billing-llm.ts';
import { createTestContext } from '../support/create-test-context.ts';
import { shareStore } from '../support/share-store.ts';
import { campaignInput, runningCampaign } from '../support/start-test-campaign.ts';

const shared = shareStore();
const never = new AbortController().signal;
/** Some kinds use it up; two rows and their retries need less where every call is answered. */
const budget = 0.06;
let llm: BillingLlm;
beforeAll(async () => {
  llm = await startBillingLlm();
});
afterAll(() => llm.stop());

describe('a campaign with a budget', () => {
  it.each(Object.keys(answerKinds))('reports no less than the bill and no more than the budget: %s', async (kind) => {
    const ctx = await createTestContext(
      { store: await shared.fresh() },
      {
        LLM_TARGETS: `openai:${billedModel}`,
        OPENAI_BASE_URL: llm.url,
        LLM_TIMEOUT_MS: '500',
        REQUEST_DEADLINE_SECONDS: '86400',
      },
    );
    const tenant = newTenantId();
    const { defaults } = campaignInput();
    const { campaign_id: id } = await runningCampaign(ctx, tenant, 2, {
      budget_usd: budget,
      defaults: { ...defaults, sender: kindSender(kind) },
    });
    await dispatchCampaigns(ctx);
    const rows = await collect(ctx.store.requests.streamByCampaign(id));
    for (let run = 0; run < 4; run += 1)
      for (const { request_id } of rows) {
        // A run that a limit or an outage ended is made again, as the queue would.
        await runRequest(ctx, request_id, never).catch(() => undefined);
        ctx.clock.advance(60_000);
      }

    const campaign = (await ctx.store.campaigns.get(id))!;
    const { usage } = await countCampaign(ctx.store, campaign);
    const bill = llm.billOf(kind);
    expect(bill.calls).toBeGreaterThan(0);
    expect(usage.cost_usd).toBeGreaterThanOrEqual(bill.usd - 1e-9);
    expect(usage.cost_usd).toBeLessThanOrEqual(budget + 1e-9);
    expect(campaign.budget_reserved_usd).toBeCloseTo(usage.cost_usd, 9);
    expect(campaign.reservations).toEqual([]);
    const outputs = await Promise.all(rows.map(({ request_id }) => ctx.store.requests.listOutputs(request_id)));
    const made = outputs.flat().filter(({ error }) => error?.code !== 'llm_circuit_open');
    // One that was cut before the server saw it is counted and not billed.
    const cut = made.filter(({ error }) => error?.code === 'llm_timeout');
    expect(made.length).toBeGreaterThanOrEqual(bill.calls);
    expect(made.length - cut.length).toBeLessThanOrEqual(bill.calls);
    expect((await verifyChains(ctx.store, tenant)).issues).toEqual([]);
    await ctx.close();
  });
});
