import { afterEach, describe, expect, it } from 'vitest';
import { reconcile } from '../../src/orchestration/reconcile.ts';
import { submitRequest } from '../../src/personalize/submit-request.ts';
import { sweepExpired } from '../../src/retention/sweep-expired.ts';
import { createTestContext, type TestContext } from '../support/create-test-context.ts';
import { cleanVariants, exampleRequest } from '../support/example-request.ts';
import { runQueuedJobs } from '../support/run-queued-jobs.ts';
import { createScriptedLlm } from '../support/scripted-llm.ts';
import { shareStore } from '../support/share-store.ts';

const shared = shareStore();
const never = new AbortController().signal;
const dayMs = 86_400_000;

describe('the reconciling pass', () => {
  let ctx: TestContext;
  const start = async () => {
    ctx = await createTestContext(
      { store: await shared.fresh(), llm: createScriptedLlm([cleanVariants]) },
      { WEBHOOK_ALLOW_PRIVATE: 'true' },
    );
    // What earlier tests left open must not count in this one.
    ctx.clock.advance(dayMs * daysUsed++);
    await reconcile(ctx);
    ctx.queues.added.length = 0;
  };
  let daysUsed = 0;
  afterEach(() => ctx.close());

  const submit = async (changes = {}): Promise<string> =>
    (await submitRequest(ctx, { tenant: 'default', input: exampleRequest(changes) })).doc.request_id;
  const jobsOf = (id: string) => ctx.queues.added.filter((job) => job.jobId.startsWith(id));
  const forgetJobs = () => {
    ctx.queues.added.length = 0;
  };

  it('queues what was accepted while the queue was down', async () => {
    await start();
    ctx.queues.down = true;
    const id = await submit();
    ctx.queues.down = false;
    expect(jobsOf(id)).toHaveLength(0);
    await reconcile(ctx);
    expect(jobsOf(id)).toMatchObject([{ job: 'personalize', payload: { request_id: id }, priority: 'now' }]);
  });

  it('queues what a worker had begun when its job was lost', async () => {
    await start();
    const id = await submit();
    await ctx.store.requests.start(id, new Date(ctx.clock.now()).toISOString());
    forgetJobs();
    await reconcile(ctx);
    expect(jobsOf(id)).toHaveLength(1);
  });

  it('leaves alone what has a job, and what has ended', async () => {
    await start();
    const open = await submit();
    await reconcile(ctx);
    expect(jobsOf(open)).toHaveLength(1);
    await runQueuedJobs(ctx);
    await reconcile(ctx);
    expect(jobsOf(open)).toHaveLength(0);
  });

  it('ends what is past its deadline, and tells the receiver', async () => {
    await start();
    const id = await submit({ callback_url: 'http://127.0.0.1:9/hook' });
    ctx.clock.advance(ctx.config.requests.deadlineMs);
    await reconcile(ctx);
    const doc = (await ctx.store.requests.get(id))!;
    expect(doc).toMatchObject({ status: 'FAILED', error: { code: 'deadline_exceeded' } });
    expect(jobsOf(doc.outbox!.delivery_id).map(({ job }) => job)).toContain('webhook');
  });

  it('hands over a webhook that a crash left in the outbox', async () => {
    await start();
    const id = await submit({ callback_url: 'http://127.0.0.1:9/hook' });
    const { deliveries } = ctx.store;
    const insert = deliveries.insert;
    deliveries.insert = async () => {
      throw new Error('the process died here');
    };
    await runQueuedJobs(ctx);
    deliveries.insert = insert;
    const { outbox } = (await ctx.store.requests.get(id))!;
    expect(outbox?.state).toBe('PENDING');
    await reconcile(ctx);
    expect((await ctx.store.requests.get(id))!.outbox?.state).toBe('HANDED_OVER');
    expect((await deliveries.get(outbox!.delivery_id))?.subject_id).toBe(id);
  });

  it('queues a delivery that is due and has no job', async () => {
    await start();
    const id = await submit({ callback_url: 'http://127.0.0.1:9/hook' });
    await runQueuedJobs(ctx);
    const { delivery_id } = (await ctx.store.requests.get(id))!.outbox!;
    forgetJobs();
    await reconcile(ctx);
    expect(jobsOf(delivery_id)).toMatchObject([{ job: 'webhook', jobId: `${delivery_id}-0` }]);
  });
});

describe('the retention sweep', () => {
  it('erases what has expired and nothing else, and removes its deliveries', async () => {
    const ctx = await createTestContext(
      { store: await shared.fresh(), llm: createScriptedLlm([cleanVariants]) },
      { RETENTION_DAYS: '30', WEBHOOK_ALLOW_PRIVATE: 'true' },
    );
    const submit = async () => {
      const input = exampleRequest({ callback_url: 'http://127.0.0.1:9/hook' });
      const { doc } = await submitRequest(ctx, { tenant: 'default', input });
      await runQueuedJobs(ctx);
      return doc.request_id;
    };
    const old = await submit();
    ctx.clock.advance(29 * dayMs);
    const young = await submit();
    await sweepExpired(ctx, never);
    const kept = (await ctx.store.requests.get(old))!;
    expect(kept.input).not.toBeNull();
    expect(await ctx.store.deliveries.get(kept.outbox!.delivery_id)).not.toBeNull();

    ctx.clock.advance(2 * dayMs);
    await sweepExpired(ctx, never);
    const erased = (await ctx.store.requests.get(old))!;
    expect([erased.input, erased.variants, erased.status]).toEqual([null, [], 'SUCCESS']);
    expect(await ctx.store.deliveries.get(kept.outbox!.delivery_id)).toBeNull();
    expect((await ctx.store.requests.get(young))?.input).not.toBeNull();
    await ctx.close();
  });
});
