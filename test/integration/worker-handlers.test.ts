import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createGuardrails } from '../../src/guardrails/create-guardrails.ts';
import type { Guardrails } from '../../src/guardrails/guardrails.ts';
import { runInThisThread } from '../../src/guardrails/run-in-this-thread.ts';
import { submitRequest } from '../../src/personalize/submit-request.ts';
import type { JobRun } from '../../src/queue/job-queues.ts';
import { dispatchHandler, formerDispatchHandler } from '../../worker/handlers/dispatch.ts';
import { personalizeHandler } from '../../worker/handlers/personalize.ts';
import { createTestContext, type TestContext } from '../support/create-test-context.ts';
import { cleanVariants, exampleRequest } from '../support/example-request.ts';
import { createScriptedLlm } from '../support/scripted-llm.ts';

const runOf = <Payload>(payload: Payload): JobRun<Payload> => ({
  jobId: 'job',
  payload,
  attempt: 1,
  maxAttempts: 5,
  signal: new AbortController().signal,
});

describe('a worker', () => {
  /** Two calls of the model at once. The first check waits until it is let go. */
  async function createBusyContext() {
    const engine = runInThisThread(createGuardrails({ freshnessDays: 180 }));
    let letGo = (): void => {};
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    let checks = 0;
    let atOnce = 0;
    const most = { atOnce: 0 };
    const llm = createScriptedLlm(async () => {
      atOnce += 1;
      most.atOnce = Math.max(most.atOnce, atOnce);
      await sleep(20);
      atOnce -= 1;
      return cleanVariants;
    });
    const guardrails: Guardrails = {
      ...engine,
      checkAll: async (...given) => {
        checks += 1;
        if (checks === 1) await held;
        return engine.checkAll(...given);
      },
    };
    const ctx = await createTestContext({ llm, guardrails }, { LLM_CONCURRENCY: '2' });
    return { ctx, llm, letGo, most };
  }

  it('calls the model for the next request while one is checked, and never more than LLM_CONCURRENCY at once', async () => {
    const { ctx, llm, letGo, most } = await createBusyContext();
    const handle = async () => {
      const { doc } = await submitRequest(ctx, { tenant: 'default', input: exampleRequest() });
      await personalizeHandler(ctx).handle(runOf({ request_id: doc.request_id }));
    };
    const inHand = [handle(), handle(), handle(), handle()];
    await vi.waitFor(() => expect(llm.calls).toHaveLength(4));
    letGo();
    await Promise.all(inHand);
    expect(most.atOnce).toBe(2);
    await ctx.close();
  });
});

describe('a job', () => {
  let ctx: TestContext;
  beforeAll(async () => {
    ctx = await createTestContext({ llm: createScriptedLlm([cleanVariants]) });
  });
  afterAll(() => ctx.close());
  const submit = async () => (await submitRequest(ctx, { tenant: 'default', input: exampleRequest() })).doc.request_id;

  it('of a request writes it', async () => {
    const request_id = await submit();
    await personalizeHandler(ctx).handle(runOf({ request_id }));
    expect((await ctx.store.requests.get(request_id))?.status).toBe('SUCCESS');
  });

  it('that died fails its request, with a reason', async () => {
    const request_id = await submit();
    await personalizeHandler(ctx).onDead({ request_id }, 'job stalled more than allowable limit');
    expect(await ctx.store.requests.get(request_id)).toMatchObject({
      status: 'FAILED',
      error: { code: 'worker_gave_up' },
    });
  });

  it('that died after its request had ended changes nothing', async () => {
    const request_id = await submit();
    await personalizeHandler(ctx).handle(runOf({ request_id }));
    await personalizeHandler(ctx).onDead({ request_id }, 'late');
    expect((await ctx.store.requests.get(request_id))?.status).toBe('SUCCESS');
    await personalizeHandler(ctx).onDead({ request_id: 'req_none' }, 'unknown');
  });

  it('of dispatching reconciles at once, then every 15 s', async () => {
    const passes = vi.spyOn(ctx.store.requests, 'listOpen');
    const { handle } = dispatchHandler(ctx);
    await handle(runOf({}));
    expect(passes).toHaveBeenCalledTimes(1);
    ctx.clock.advance(14_000);
    await handle(runOf({}));
    expect(passes).toHaveBeenCalledTimes(1);
    ctx.clock.advance(1_000);
    await handle(runOf({}));
    expect(passes).toHaveBeenCalledTimes(2);
  });

  it('of dispatching as release 0.1 scheduled it runs, and is scheduled no more', async () => {
    const passes = vi.spyOn(ctx.store.campaigns, 'listRunning');
    const unscheduled = vi.spyOn(ctx.queues, 'unschedule');
    await formerDispatchHandler(ctx).handle(runOf({}));
    expect(passes).toHaveBeenCalledTimes(1);
    expect(unscheduled.mock.calls.map(([job]) => job.name)).toEqual(['feed']);
  });
});
