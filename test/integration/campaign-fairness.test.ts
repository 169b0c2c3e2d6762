import { pino } from 'pino';
import { afterEach, describe, expect, it } from 'vitest';
import { startCampaign } from '../../src/campaigns/act-on-campaign.ts';
import { createCampaign } from '../../src/campaigns/create-campaign.ts';
import { createConfig } from '../../src/config/config.ts';
import { type Context, createContext } from '../../src/context.ts';
import { campaignRowOf } from '../../src/ids.ts';
import { requestsAtOnce } from '../../src/llm/limit-calls.ts';
import { submitRequest } from '../../src/personalize/submit-request.ts';
import { createPgliteQueues } from '../../src/queue/create-pglite-queues.ts';
import { createRedisQueues } from '../../src/queue/create-redis-queues.ts';
import type { JobQueues } from '../../src/queue/job-queues.ts';
import { personalizeJob } from '../../src/queue/jobs.ts';
import { startWorker } from '../../worker/start-worker.ts';
import { describeWithServices } from '../services/describe-with-services.ts';
import { uniqueName } from '../services/unique-name.ts';
import { waitUntil as waitUntilIn } from '../services/wait-until.ts';
import { cleanVariants, exampleRequest } from '../support/example-request.ts';
import { createScriptedLlm } from '../support/scripted-llm.ts';
import { shareStore } from '../support/share-store.ts';
import { campaignInput } from '../support/start-test-campaign.ts';

const logger = pino({ level: 'silent' });
const concurrency = 4;
const window = 40;
/** For a whole test, on a machine that is busy with others. */
const patienceMs = 300_000;

const waitUntil = (what: string, ask: () => boolean | Promise<boolean>) => waitUntilIn(what, ask, patienceMs / 2);

/** A model that answers as often as it is let, in the order it is called. */
function createGate() {
  const called: string[] = [];
  const waiting: (() => void)[] = [];
  let answered = 0;
  let open = false;
  const llm = createScriptedLlm(async (call) => {
    called.push(call.request_id);
    if (!open) await new Promise<void>((resolve) => waiting.push(resolve));
    return cleanVariants.slice(0, call.variant_indexes.length);
  });
  return {
    llm,
    called,
    /** Returns whose call it answers. */
    letOne: (): string => {
      waiting.shift()?.();
      answered += 1;
      return called[answered - 1]!;
    },
    openWide: () => {
      open = true;
      for (const resolve of waiting.splice(0)) resolve();
    },
  };
}

function fairness(createQueues: () => Promise<JobQueues>): void {
  const shared = shareStore();
  let ctx: Context;
  let gate: ReturnType<typeof createGate>;
  let worker: { close(): Promise<void> } | undefined;

  afterEach(async () => {
    gate.openWide();
    await worker?.close();
    await ctx.close();
    await ctx.queues.close();
  });

  async function setUp(): Promise<void> {
    gate = createGate();
    const env = { LLM_CONCURRENCY: String(concurrency), CAMPAIGN_WINDOW: String(window), DISPATCH_EVERY_MS: '50' };
    ctx = await createContext(createConfig(env), {
      logger,
      store: await shared.fresh(),
      queues: await createQueues(),
      llm: gate.llm,
    });
  }

  /** A running campaign of many rows, written as an upload writes them. */
  async function bigCampaign(tenant: string, rows: number): Promise<string> {
    const { campaign_id: id } = await createCampaign(ctx, tenant, campaignInput());
    const { lead, company_context } = exampleRequest();
    for (let seq = 0; seq * 500 < rows; seq += 1)
      await ctx.store.campaigns.appendChunk({
        campaign_id: id,
        seq,
        first_row: seq * 500 + 1,
        rows: Array.from({ length: Math.min(500, rows - seq * 500) }, () => ({ lead, company_context })),
      });
    await startCampaign(ctx, tenant, id);
    return id;
  }

  const waiting = async () => (await ctx.queues.counts(personalizeJob)).waiting;
  const campaignOf = (requestId: string) => campaignRowOf(requestId)?.campaignId;

  it('lets a single request pass 20,000 leads', { timeout: patienceMs }, async () => {
    await setUp();
    await bigCampaign('one', 20_000);
    worker = await startWorker(ctx);
    await waitUntil('the window is full and the worker busy', async () => {
      return gate.called.length === concurrency && (await waiting()) >= window - requestsAtOnce(concurrency);
    });
    const { doc } = await submitRequest(ctx, { tenant: 'two', input: exampleRequest({ variant_count: 1 }) });
    const before = gate.called.length;
    while (!gate.called.includes(doc.request_id)) {
      const seen = gate.called.length;
      const answered = gate.letOne();
      // A model's next answer comes later than the last one is checked: its place in the process is free by then.
      await waitUntil('the next job runs', async () => {
        return gate.called.length > seen && (await ctx.store.requests.get(answered))?.status === 'SUCCESS';
      });
    }
    expect(gate.called.indexOf(doc.request_id) - before).toBeLessThan(concurrency);
    gate.openWide();
    await waitUntil('it has ended', async () => (await ctx.store.requests.get(doc.request_id))!.status === 'SUCCESS');
  });

  it('shares the work evenly between tenants, and between campaigns of one', { timeout: patienceMs }, async () => {
    await setUp();
    const a = await bigCampaign('one', 2_000);
    const b = await bigCampaign('two', 2_000);
    const c = await bigCampaign('two', 2_000);
    worker = await startWorker(ctx);
    gate.openWide();
    await waitUntil('400 rows are written', () => gate.called.length >= 400);
    const counts = Object.groupBy(gate.called.slice(0, 400), (id) => campaignOf(id) ?? 'none');
    const share = (id: string) => (counts[id]?.length ?? 0) / 400;
    expect(share(a)).toBeGreaterThan(0.4);
    expect(share(a)).toBeLessThan(0.6);
    expect(Math.abs(share(b) - share(c))).toBeLessThan(0.1);
    expect(share(b)).toBeGreaterThan(0.2);
  });
}

describe('fairness: embedded queue', () => fairness(() => createPgliteQueues({ logger })));

describeWithServices('fairness: Redis', ['redis'], (services) =>
  fairness(() => createRedisQueues({ url: services.redisUrl, prefix: `{${uniqueName()}}`, logger })),
);
