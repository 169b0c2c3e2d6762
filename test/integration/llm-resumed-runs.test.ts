import { afterEach, describe, expect, it } from 'vitest';
import { verifyChains } from '../../src/audit/verify-chains.ts';
import { cancelCampaign } from '../../src/campaigns/act-on-campaign.ts';
import { countCampaign } from '../../src/campaigns/count-campaign.ts';
import type { Env } from '../../src/config/config.ts';
import type { VariantText } from '../../src/contract/personalize-response.ts';
import { newTenantId } from '../../src/ids.ts';
import { dispatchCampaigns } from '../../src/orchestration/dispatch-campaigns.ts';
import { reconcile } from '../../src/orchestration/reconcile.ts';
import { runRequest } from '../../src/orchestration/run-request.ts';
import { getPersonalization } from '../../src/personalize/get-personalization.ts';
import { replayRequest } from '../../src/personalize/replay-request.ts';
import { submitRequest } from '../../src/personalize/submit-request.ts';
import type { Store } from '../../src/store/store.ts';
import { createTestContext, type TestContext } from '../support/create-test-context.ts';
import { cleanVariants, exampleRequest } from '../support/example-request.ts';
import { shareStore } from '../support/share-store.ts';
import { runningCampaign } from '../support/start-test-campaign.ts';
import {
  answerCompletion,
  answerError,
  type FakeAnswer,
  type FakeServer,
  hang,
  startFakeServer,
} from './llm-fake-server.ts';
import { openAiEnv } from './llm-test-chain.ts';

const shared = shareStore();
const never = new AbortController().signal;
const usage = { prompt_tokens: 2_000, completion_tokens: 100 };
const costOfOne = (2_000 * 0.4 + 100 * 1.6) / 1e6;
const answer = (variants: VariantText[]): FakeAnswer => answerCompletion(JSON.stringify({ variants }), usage);
const clean = answer(cleanVariants);
const [first, second, third] = cleanVariants as [VariantText, VariantText, VariantText];
const invented = {
  ...second,
  message: second.message.replace('Could we', 'You have 900 customers in Spain. Could we'),
};
const limited = answerError(429, 'slow down', { 'retry-after': '5' });

let ctx: TestContext;
let server: FakeServer;
let store: Store;
let tenant: string;
afterEach(async () => {
  await ctx.close();
  await server.close();
});

async function start(script: FakeAnswer[], env: Env = {}) {
  server = await startFakeServer(script);
  store = await shared.fresh();
  ctx = await createTestContext({ store }, openAiEnv(server.url, env));
  tenant = newTenantId();
}
const submitted = async () => (await submitRequest(ctx, { tenant, input: exampleRequest() })).doc.request_id;
async function row(budgetUsd: number) {
  const { campaign_id: campaign } = await runningCampaign(ctx, tenant, 1, { budget_usd: budgetUsd });
  await dispatchCampaigns(ctx);
  return { campaign, id: ctx.queues.added.at(-1)!.jobId };
}
const read = (id: string) => getPersonalization(ctx, tenant, id);
const run = (id: string) => runRequest(ctx, id, never);
const reported = async (campaign: string) => countCampaign(store, (await store.campaigns.get(campaign))!);
const budgetOf = async (campaign: string) => (await store.campaigns.get(campaign))!;

/** The process is killed when it would store the end of its nth call. */
function killAtOutput(nth: number) {
  const { addOutput } = store.requests;
  let outputs = 0;
  store.requests.addOutput = async (record) => {
    outputs += 1;
    if (outputs >= nth) throw new Error('killed here');
    return addOutput(record);
  };
  return () => {
    store.requests.addOutput = addOutput;
  };
}

describe('a run that is made again', () => {
  it('goes on from the answer that is stored when a 429 held its retry back, and counts all runs', async () => {
    await start([answer([first, invented, third]), limited, limited, answer([second])]);
    const id = await submitted();
    for (const _ of ['first', 'second']) {
      await expect(run(id)).rejects.toMatchObject({ name: 'DelayJob' });
      expect((await store.requests.get(id))!.usage.cost_usd).toBeCloseTo(costOfOne, 9);
      ctx.clock.advance(6_000);
    }
    await run(id);
    const result = await read(id);
    expect(server.calls).toHaveLength(4);
    expect(result).toMatchObject({ status: 'SUCCESS', attempts: 3 });
    expect(result.variants.map(({ message }) => message)).toEqual(cleanVariants.map(({ message }) => message));
    expect(result.usage).toEqual({
      prompt_tokens: 4_000,
      completion_tokens: 200,
      cost_usd: expect.closeTo(2 * costOfOne, 9),
    });
    expect(result.outputs.map(({ attempt, error }) => [attempt, error?.code])).toEqual([
      [1, undefined],
      [2, 'llm_rate_limited'],
      [102, 'llm_rate_limited'],
      [202, undefined],
    ]);
    expect(await verifyChains(store, tenant)).toMatchObject({ issues: [], contents_compared: 2 });
  });

  it('is replayed with the prompts of all the runs that its result rests on', async () => {
    await start([
      answer([first, invented, third]),
      limited,
      answer([second]),
      answer([first, invented, third]),
      answer([second]),
    ]);
    const id = await submitted();
    await expect(run(id)).rejects.toMatchObject({ name: 'DelayJob' });
    ctx.clock.advance(6_000);
    await run(id);
    const replay = await replayRequest(ctx, tenant, id, { mode: 'exact' });
    await run(replay.request_id);
    const asked = async (request: string) => [
      ...new Map((await read(request)).prompts.map((prompt) => [prompt.attempt % 100, prompt.user_prompt])).values(),
    ];
    expect(await asked(replay.request_id)).toEqual(await asked(id));
  });

  it('asks for nothing again when it was killed after its answers', async () => {
    await start([clean]);
    const id = await submitted();
    const { finish } = store.requests;
    store.requests.finish = async () => {
      throw new Error('killed here');
    };
    await expect(run(id)).rejects.toThrow('killed here');
    store.requests.finish = finish;
    await run(id);
    expect(server.calls).toHaveLength(1);
    expect(await read(id)).toMatchObject({ status: 'SUCCESS', attempts: 2, usage });
    expect((await verifyChains(store, tenant)).issues).toEqual([]);
    // What the result rests on is under the seal, although an earlier run wrote it.
    const outputs = await store.requests.listOutputs(id);
    store.requests.listOutputs = async () => outputs.map((output) => ({ ...output, raw_output: 'changed' }));
    expect((await verifyChains(store, tenant)).issues).toHaveLength(1);
  });

  it('counts a call that was never heard of again as the most it can have cost', async () => {
    await start([answer([third])]);
    const { campaign, id } = await row(1);
    const restore = killAtOutput(1);
    await expect(run(id)).rejects.toThrow('killed here');
    restore();
    expect((await budgetOf(campaign)).reservations).toHaveLength(1);
    await run(id);
    const { prompts, outputs, usage: all, status } = await read(id);
    expect(status).toBe('SUCCESS');
    expect(outputs.map(({ attempt, error }) => [attempt, error?.code])).toEqual([
      [1, 'llm_interrupted'],
      [101, undefined],
    ]);
    expect(outputs[0]!.usage).toEqual({ ...prompts[0]!.reserved, estimated: true });
    expect(all.cost_usd).toBeCloseTo(prompts[0]!.reserved!.cost_usd + costOfOne, 9);
    expect(all.estimated).toBe(true);
    expect((await reported(campaign)).usage.estimated).toBe(true);
    expect(await budgetOf(campaign)).toMatchObject({
      reservations: [],
      budget_reserved_usd: expect.closeTo(all.cost_usd, 9),
    });
  });

  it('ends when another run has settled the call that it was waiting for', async () => {
    await start([clean]);
    const id = await submitted();
    const { addOutput } = store.requests;
    let runs = 0;
    store.requests.addOutput = async (record) => {
      runs += 1;
      if (runs === 1) await run(id);
      return addOutput(record);
    };
    await run(id);
    const result = await read(id);
    expect(result).toMatchObject({ status: 'SUCCESS', attempts: 2 });
    expect(result.outputs.map(({ attempt, error }) => [attempt, error?.code])).toEqual([
      [1, 'llm_interrupted'],
      [101, undefined],
    ]);
    expect((await verifyChains(store, tenant)).issues).toEqual([]);
  });
});

describe('the reconciling pass', () => {
  const later = () => ctx.clock.advance(ctx.config.llm.timeoutMs + 60_001);

  it('settles what a killed run has reserved, where no other run will', async () => {
    await start([clean]);
    const { campaign, id } = await row(1);
    const restore = killAtOutput(1);
    await expect(run(id)).rejects.toThrow('killed here');
    restore();
    await cancelCampaign(ctx, tenant, campaign);
    await reconcile(ctx);
    expect((await budgetOf(campaign)).reservations).toHaveLength(1);
    later();
    await reconcile(ctx);
    const [prompt] = (await read(id)).prompts;
    const { budget_reserved_usd, reservations } = await budgetOf(campaign);
    expect(reservations).toEqual([]);
    expect(budget_reserved_usd).toBeCloseTo(prompt!.reserved!.cost_usd, 9);
    expect((await reported(campaign)).usage.cost_usd).toBeCloseTo(budget_reserved_usd, 9);
  });

  it('gives back what was reserved for a call that was never begun', async () => {
    await start([clean]);
    const { campaign, id } = await row(1);
    const { addPrompt } = store.requests;
    store.requests.addPrompt = async () => {
      throw new Error('killed here');
    };
    await expect(run(id)).rejects.toThrow('killed here');
    store.requests.addPrompt = addPrompt;
    later();
    await reconcile(ctx);
    expect(await budgetOf(campaign)).toMatchObject({ reservations: [], budget_reserved_usd: expect.closeTo(0, 9) });
    expect(server.calls).toHaveLength(0);
  });

  it('counts what runs that broke off used when the deadline ends a request', async () => {
    await start([hang], { LLM_TIMEOUT_MS: '300' });
    const id = await submitted();
    await expect(run(id)).rejects.toMatchObject({ kind: 'timeout' });
    ctx.clock.advance(ctx.config.requests.deadlineMs);
    await reconcile(ctx);
    const { status, usage: counted, prompts } = await read(id);
    expect(status).toBe('FAILED');
    expect(counted).toEqual({ ...prompts[0]!.reserved, estimated: true });
  });
});

describe('a budget', () => {
  it('that allows no retry has the first answer repaired, which is paid for', async () => {
    const [say, ask] = ['You have 900 customers in Spain.', 'Is a 15-min call'];
    await start([answer([{ ...third, message: third.message.replace(ask, `${say} ${ask}`) }]), answer([third])]);
    const { campaign, id } = await row(1);
    const { reserveBudget } = store.campaigns;
    let reserved = 0;
    store.campaigns.reserveBudget = async (of, reservation) => {
      reserved += 1;
      return reserved === 1 && reserveBudget(of, reservation);
    };
    await run(id);
    const result = await read(id);
    expect([server.calls.length, reserved]).toEqual([1, 2]);
    expect(result).toMatchObject({ status: 'SUCCESS', attempts: 1 });
    expect(result.variants[0]!.risk_flags.map(({ code }) => code)).toContain('REPAIRED');
    expect(result.variants[0]!.message).not.toContain('900');
    expect((await reported(campaign)).usage.cost_usd).toBeCloseTo(costOfOne, 9);
  });
});

describe('the records of a call', () => {
  it('tell of every call of the chain, and of a template that stood in for the models', async () => {
    await start([answerError(500, 'boom')], { LLM_TARGETS: 'openai:gpt-4.1-mini,template' });
    const id = await submitted();
    await run(id);
    const { prompts, outputs, variants, usage: all } = await read(id);
    expect(outputs.map(({ provider, call, error }) => [provider, call, error?.code])).toEqual([
      ['openai', undefined, 'llm_overloaded'],
      ['openai', 2, 'llm_overloaded'],
      ['openai', 3, 'llm_overloaded'],
      ['template', undefined, undefined],
    ]);
    expect(prompts.map(({ provider, calls }) => [provider, calls])).toEqual([
      ['openai', 3],
      ['template', 1],
    ]);
    expect(all.cost_usd).toBeCloseTo(3 * prompts[0]!.reserved!.cost_usd, 9);
    expect(outputs.map(({ unused_settings }) => unused_settings)).toEqual([
      ...Array(3).fill(undefined),
      ['seed', 'temperature', 'system_prompt'],
    ]);
    for (const { risk_flags } of variants) expect(risk_flags.map(({ code }) => code)).toContain('FALLBACK_TEMPLATE');
    expect((await verifyChains(store, tenant)).issues).toEqual([]);
  });

  it('flag no template writer where it is the writer that is configured', async () => {
    await start([clean], { LLM_TARGETS: 'template' });
    const id = await submitted();
    await run(id);
    expect((await read(id)).variants.flatMap(({ risk_flags }) => risk_flags)).toEqual([]);
  });
});
