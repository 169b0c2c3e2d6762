import { afterEach, describe, expect, it } from 'vitest';
import { resumeCampaign } from '../../src/campaigns/act-on-campaign.ts';
import { estimateCallCost } from '../../src/campaigns/estimate-call-cost.ts';
import { reservingBudget } from '../../src/campaigns/reserve-budget.ts';
import { DelayJob } from '../../src/errors.ts';
import type { LlmCompletion, LlmTarget, Prompt } from '../../src/llm/llm.ts';
import { createTestContext, type TestContext } from '../support/create-test-context.ts';
import { createScriptedLlm } from '../support/scripted-llm.ts';
import { shareStore } from '../support/share-store.ts';
import { runningCampaign } from '../support/start-test-campaign.ts';

const shared = shareStore();
const target: LlmTarget = { provider: 'openai', model: 'gpt-4.1-mini' };
const prompt: Prompt = {
  version: 'test',
  step: 'full',
  system: 'You write.',
  user: 'x'.repeat(2_000),
  temperature: 0,
  max_output_tokens: 500,
  variant_count: 1,
  with_subject: true,
};
const estimate = estimateCallCost(prompt, [target]);

let ctx: TestContext;
afterEach(() => ctx.close());

const setUp = async (budgetUsd: number) => {
  ctx = await createTestContext({
    store: await shared.fresh(),
    llm: { ...createScriptedLlm([]), targets: [target, { provider: 'template', model: 'template' }] },
  });
  return runningCampaign(ctx, 'one', 5, { budget_usd: budgetUsd });
};
const completion = (costUsd: number): LlmCompletion => ({
  ...target,
  text: '',
  usage: { prompt_tokens: 1, completion_tokens: 1, cost_usd: costUsd },
  latency_ms: 1,
});
const get = async (id: string) => (await ctx.store.campaigns.get(id))!;
const call = (id: string, run: () => Promise<LlmCompletion>) =>
  reservingBudget(ctx, { campaign_id: id, request_id: 'req_1' }, prompt, run);

describe('the budget of a campaign', () => {
  it('is never exceeded, however many call at once', async () => {
    const budget = estimate * 10.5;
    const { campaign_id: id } = await setUp(budget);
    let spent = 0;
    let most = 0;
    const attempt = () =>
      call(id, async () => {
        most = Math.max(most, (await get(id)).budget_reserved_usd);
        // The dearest a call can be.
        spent += estimate;
        return completion(estimate);
      });
    const results = await Promise.allSettled(Array.from({ length: 40 }, attempt));
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(10);
    expect(spent).toBeLessThanOrEqual(budget);
    expect(most).toBeLessThanOrEqual(budget + 1e-9);
    expect((await get(id)).budget_reserved_usd).toBeCloseTo(spent, 9);
  });

  it('gets back what a call did not cost, and all of one that failed', async () => {
    const { campaign_id: id } = await setUp(estimate * 1.5);
    for (let made = 0; made < 10; made += 1) await call(id, async () => completion(estimate / 100));
    await expect(call(id, () => Promise.reject(new Error('no answer')))).rejects.toThrow('no answer');
    expect((await get(id)).budget_reserved_usd).toBeCloseTo(estimate / 10, 9);
  });

  it('delays a call that does not fit while others may give back, and then pauses the campaign', async () => {
    const { campaign_id: id } = await setUp(estimate * 1.5);
    await call(id, async () => completion(estimate));
    const refused = () => call(id, async () => completion(0));
    await expect(refused()).rejects.toBeInstanceOf(DelayJob);
    expect((await get(id)).status).toBe('RUNNING');
    ctx.clock.advance(ctx.config.llm.timeoutMs - 1);
    await expect(refused()).rejects.toBeInstanceOf(DelayJob);
    expect((await get(id)).status).toBe('RUNNING');
    ctx.clock.advance(1);
    await expect(refused()).rejects.toBeInstanceOf(DelayJob);
    expect(await get(id)).toMatchObject({ status: 'PAUSED', pause_reason: 'budget_exhausted' });
  });

  it('is not exhausted as long as some call fits', async () => {
    const { campaign_id: id } = await setUp(estimate * 1.5);
    const long = Promise.withResolvers<LlmCompletion>();
    const running = call(id, () => long.promise);
    await expect.poll(async () => (await get(id)).budget_reserved_usd).toBeGreaterThan(0);
    await expect(call(id, async () => completion(0))).rejects.toBeInstanceOf(DelayJob);
    long.resolve(completion(0));
    await running;
    ctx.clock.advance(ctx.config.llm.timeoutMs * 2);
    await call(id, async () => completion(0));
    expect(await get(id)).toMatchObject({ status: 'RUNNING' });
    expect((await get(id)).budget_blocked_since).toBeUndefined();
  });

  it('can be raised to go on', async () => {
    const { campaign_id: id } = await setUp(estimate / 2);
    const refused = () => call(id, async () => completion(0));
    await expect(refused()).rejects.toBeInstanceOf(DelayJob);
    ctx.clock.advance(ctx.config.llm.timeoutMs);
    await expect(refused()).rejects.toBeInstanceOf(DelayJob);
    await resumeCampaign(ctx, 'one', id, { budget_usd: estimate * 2 });
    await call(id, async () => completion(estimate));
    expect(await get(id)).toMatchObject({ status: 'RUNNING', budget_usd: estimate * 2 });
    expect((await get(id)).pause_reason).toBeUndefined();
  });

  it('does not concern requests of no campaign', async () => {
    await setUp(estimate / 2);
    const made = await reservingBudget(ctx, { request_id: 'req_1' }, prompt, async () => completion(1));
    expect(made.usage.cost_usd).toBe(1);
  });
});
