import { afterEach, describe, expect, it } from 'vitest';
import { pauseCampaign, resumeCampaign } from '../../src/campaigns/act-on-campaign.ts';
import { reserveCall, settleCall } from '../../src/campaigns/reserve-budget.ts';
import { DelayJob } from '../../src/errors.ts';
import { costOf } from '../../src/llm/prices.ts';
import { createTestContext, type TestContext } from '../support/create-test-context.ts';
import { createScriptedLlm } from '../support/scripted-llm.ts';
import { shareStore } from '../support/share-store.ts';
import { runningCampaign } from '../support/start-test-campaign.ts';

const shared = shareStore();
const cost = 0.004;

let ctx: TestContext;
afterEach(() => ctx.close());

const setUp = async (budgetUsd: number) => {
  ctx = await createTestContext({ store: await shared.fresh(), llm: createScriptedLlm([]) });
  return runningCampaign(ctx, 'one', 5, { budget_usd: budgetUsd });
};
const get = async (id: string) => (await ctx.store.campaigns.get(id))!;
let calls = 0;
/** A call that can cost `cost` at most, and costs what `run` resolves to. */
async function call(id: string, run: () => Promise<number>): Promise<void> {
  calls += 1;
  const reservation = await reserveCall(
    ctx,
    { campaign_id: id, request_id: 'req_1' },
    { id: `call-${calls}`, usd: cost },
  );
  await settleCall(ctx, { campaign_id: id }, reservation, await run());
}

describe('the budget of a campaign', () => {
  it('is never exceeded, however many call at once', async () => {
    const budget = cost * 10.5;
    const { campaign_id: id } = await setUp(budget);
    let spent = 0;
    let most = 0;
    const attempt = () =>
      call(id, async () => {
        most = Math.max(most, (await get(id)).budget_reserved_usd);
        // The dearest a call can be.
        spent += cost;
        return cost;
      });
    const results = await Promise.allSettled(Array.from({ length: 40 }, attempt));
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(10);
    expect(spent).toBeLessThanOrEqual(budget);
    expect(most).toBeLessThanOrEqual(budget + 1e-9);
    expect((await get(id)).budget_reserved_usd).toBeCloseTo(spent, 9);
  });

  it('gets back what a call did not cost', async () => {
    const { campaign_id: id } = await setUp(cost * 1.5);
    for (let made = 0; made < 10; made += 1) await call(id, async () => cost / 100);
    expect((await get(id)).budget_reserved_usd).toBeCloseTo(cost / 10, 9);
    expect((await get(id)).reservations).toEqual([]);
  });

  it('delays a call that does not fit while others may give back, and then pauses the campaign', async () => {
    const { campaign_id: id } = await setUp(cost * 1.5);
    await call(id, async () => cost);
    const refused = () => call(id, async () => 0);
    await expect(refused()).rejects.toMatchObject({ name: 'DelayJob', waitsFor: 'budget' });
    expect((await get(id)).status).toBe('RUNNING');
    ctx.clock.advance(ctx.config.llm.timeoutMs - 1);
    await expect(refused()).rejects.toBeInstanceOf(DelayJob);
    expect((await get(id)).status).toBe('RUNNING');
    ctx.clock.advance(1);
    await expect(refused()).rejects.toBeInstanceOf(DelayJob);
    expect(await get(id)).toMatchObject({ status: 'PAUSED', pause_reason: 'budget_exhausted' });
  });

  it('is not exhausted while a call is under way that may give enough back, however late it is settled', async () => {
    const { campaign_id: id } = await setUp(cost * 1.5);
    const refused = () => expect(call(id, async () => 0)).rejects.toBeInstanceOf(DelayJob);
    await call(id, async () => {
      await refused();
      ctx.clock.advance(ctx.config.llm.timeoutMs + 1);
      await refused();
      expect((await get(id)).status).toBe('RUNNING');
      return cost / 10;
    });
    await call(id, async () => cost / 10);
    expect((await get(id)).status).toBe('RUNNING');
  });

  it('is not exhausted as long as some call fits', async () => {
    const { campaign_id: id } = await setUp(cost * 1.5);
    const long = Promise.withResolvers<number>();
    const running = call(id, () => long.promise);
    await expect.poll(async () => (await get(id)).budget_reserved_usd).toBeGreaterThan(0);
    await expect(call(id, async () => 0)).rejects.toBeInstanceOf(DelayJob);
    long.resolve(0);
    await running;
    ctx.clock.advance(ctx.config.llm.timeoutMs * 2);
    await call(id, async () => 0);
    expect(await get(id)).toMatchObject({ status: 'RUNNING' });
    expect((await get(id)).budget_blocked_since).toBeUndefined();
  });

  it('can be raised to go on', async () => {
    const { campaign_id: id } = await setUp(cost / 2);
    const refused = () => call(id, async () => 0);
    await expect(refused()).rejects.toBeInstanceOf(DelayJob);
    ctx.clock.advance(ctx.config.llm.timeoutMs);
    await expect(refused()).rejects.toBeInstanceOf(DelayJob);
    await resumeCampaign(ctx, 'one', id, { budget_usd: cost * 2 });
    await call(id, async () => cost);
    expect(await get(id)).toMatchObject({ status: 'RUNNING', budget_usd: cost * 2 });
    expect((await get(id)).pause_reason).toBeUndefined();
  });

  it('is not lowered below what was spent, and says how much that is', async () => {
    ctx = await createTestContext({ store: await shared.fresh(), llm: createScriptedLlm([]) });
    const { campaign_id: id } = await runningCampaign(ctx, 'one', 5, { budget_usd: 1 });
    await call(id, async () => cost);
    const lower = (budget_usd: number) => resumeCampaign(ctx, 'one', id, { budget_usd });
    await expect(lower(2)).rejects.toMatchObject({ kind: 'conflict', message: /runs keeps its budget/ });
    await expect(resumeCampaign(ctx, 'one', id, { budget_usd: 1 })).resolves.toMatchObject({ budget_usd: 1 });
    await pauseCampaign(ctx, 'one', id);
    await expect(lower(cost / 2)).rejects.toMatchObject({
      kind: 'conflict',
      message: 'The budget was not changed: $0.004 was spent already, and $0.002 is less',
      issues: [{ pointer: '/budget_usd', detail: expect.stringContaining('$0.004') }],
    });
    expect(await get(id)).toMatchObject({ status: 'PAUSED', budget_usd: 1 });
    expect(await lower(cost)).toMatchObject({ status: 'RUNNING', budget_usd: cost });
  });

  it.each([
    ['set', undefined],
    ['lowered', cost * 100],
  ])('that is %s while calls are under way counts them', async (_, before) => {
    ctx = await createTestContext({ store: await shared.fresh(), llm: createScriptedLlm([]) });
    const { campaign_id: id } = await runningCampaign(ctx, 'one', 5, before ? { budget_usd: before } : {});
    await call(id, async () => cost / 4);
    const answers = [Promise.withResolvers<number>(), Promise.withResolvers<number>()];
    const running = answers.map(({ promise }) => call(id, () => promise));
    await expect.poll(async () => (await get(id)).reservations?.length).toBe(2);
    await pauseCampaign(ctx, 'one', id);
    await resumeCampaign(ctx, 'one', id, { budget_usd: cost * 2.5 });
    await expect(call(id, async () => 0)).rejects.toBeInstanceOf(DelayJob);
    answers[0]!.resolve(cost / 4);
    await running[0];
    await call(id, async () => cost);
    answers[1]!.resolve(cost);
    await running[1];
    expect((await get(id)).budget_reserved_usd).toBeCloseTo(cost * 2.5, 9);
    await expect(call(id, async () => 0)).rejects.toBeInstanceOf(DelayJob);
  });

  it('is refused while a model without a price may be asked, with how to set it', async () => {
    const env = { LLM_TARGETS: 'openai:gpt-4.1-mini,openai:my-model,template', OPENAI_API_KEY: 'key' };
    ctx = await createTestContext({ store: await shared.fresh(), llm: createScriptedLlm([]) }, env);
    const { campaign_id: id } = await runningCampaign(ctx, 'one', 5);
    await pauseCampaign(ctx, 'one', id);
    const issues = [
      {
        pointer: '/budget_usd',
        detail: expect.stringMatching(/no price is known of openai:my-model, .* set LLM_PRICES="my-model=0.4\/1.6"/),
      },
    ];
    await expect(runningCampaign(ctx, 'one', 5, { budget_usd: 5 })).rejects.toMatchObject({ kind: 'invalid', issues });
    await expect(resumeCampaign(ctx, 'one', id, { budget_usd: 5 })).rejects.toMatchObject({ issues });
    await resumeCampaign(ctx, 'one', id);
    await ctx.close();
    const priced = { ...env, LLM_PRICES: 'my-model=0.4/1.6' };
    ctx = await createTestContext({ store: await shared.fresh(), llm: createScriptedLlm([]) }, priced);
    expect(await runningCampaign(ctx, 'one', 5, { budget_usd: 5 })).toMatchObject({ budget_usd: 5 });
    expect(costOf('my-model', { prompt_tokens: 1e6, completion_tokens: 1e6 }, ctx.config.llm.prices)).toBeCloseTo(2, 9);
  });

  it('does not concern requests of no campaign, nor calls that cost nothing', async () => {
    const { campaign_id: id } = await setUp(cost / 2);
    await reserveCall(ctx, { request_id: 'req_1' }, { id: 'single', usd: 1 });
    await reserveCall(ctx, { campaign_id: id, request_id: 'req_1' }, { id: 'free', usd: 0 });
    expect((await get(id)).budget_reserved_usd).toBe(0);
  });
});
