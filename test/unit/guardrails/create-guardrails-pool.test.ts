import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createGuardrails } from '../../../src/guardrails/create-guardrails.ts';
import { createGuardrailsPool } from '../../../src/guardrails/create-guardrails-pool.ts';
import type { Guardrails } from '../../../src/guardrails/guardrails.ts';
import { cleanVariants, exampleRequest } from '../../support/example-request.ts';

const request = exampleRequest();
const clean = cleanVariants[0]!;
const invented = { ...clean, message: clean.message.replace('\n\n', '\n\nYou have 900 customers in Spain. ') };
/** An engine that holds its thread on a text that says so. */
const slow = new URL('./slow-thread.ts', import.meta.url);
const holding = { message: 'hold the thread' };

let pool: Guardrails;
afterEach(() => pool.close());

describe('the pool of guardrails', () => {
  it('finds what the engine finds, and mends what it mends', async () => {
    pool = createGuardrailsPool({ threads: 1, deadlineMs: 20_000 });
    const engine = createGuardrails();
    const found = await pool.checkAll(request, [clean, invented, clean]);
    expect(found).toEqual(engine.checkAll(request, [clean, invented, clean]));
    expect(await pool.check(request, invented)).toEqual(engine.check(request, invented));
    expect(await pool.repair(request, invented, found[1]!.risk_flags)).toEqual(
      engine.repair(request, invented, found[1]!.risk_flags),
    );
  });

  it('stops a check at its deadline, fails closed, and goes on with the next', async () => {
    pool = createGuardrailsPool({ threads: 1, deadlineMs: 200, thread: slow });
    const [held, next] = await Promise.all([pool.check(request, holding), pool.check(request, clean)]);
    expect(held.risk_flags).toMatchObject([
      { code: 'CHECK_FAILED', severity: 'error', message: 'The checks took longer than 200 ms' },
    ]);
    expect(next.risk_flags).toEqual([]);
  });

  it('does not count the time that a check waits for its thread', async () => {
    pool = createGuardrailsPool({ threads: 1, deadlineMs: 300, thread: slow });
    const waiting = Array.from({ length: 8 }, () => pool.check(request, { message: 'take 100 ms' }));
    expect((await Promise.all(waiting)).map(({ risk_flags }) => risk_flags)).toEqual(Array(8).fill([]));
  });

  it('counts what the thread of a check uses, and not what the process uses beside it', async () => {
    pool = createGuardrailsPool({ threads: 1, deadlineMs: 150, thread: slow });
    await pool.check(request, clean);
    let isDone = false;
    const starved = pool.check(request, { message: 'get no processor' }).finally(() => {
      isDone = true;
    });
    while (!isDone) {
      for (const end = Date.now() + 20; Date.now() < end; );
      await sleep(1);
    }
    expect((await starved).risk_flags).toEqual([]);
  });

  it('fails the text that holds its thread and judges the others of its set', async () => {
    pool = createGuardrailsPool({ threads: 1, deadlineMs: 200, thread: slow });
    const reports = await pool.checkAll(request, [clean, holding, clean]);
    expect(reports.map(({ risk_flags }) => risk_flags.map(({ code }) => code))).toEqual([[], ['CHECK_FAILED'], []]);
  });

  it.each(['hold', 'die'])('checks a text again whose first check came to its end by accident: %s', async (todo) => {
    pool = createGuardrailsPool({ threads: 1, deadlineMs: 200, thread: slow });
    const folder = await mkdtemp(join(tmpdir(), 'candor-pool-'));
    const message = `${todo} once: ${join(folder, 'tried')}`;
    expect((await pool.check(request, { message })).risk_flags).toEqual([]);
    expect(existsSync(join(folder, 'tried'))).toBe(true);
    await rm(folder, { recursive: true });
  });

  it('makes no repair where one does not end', async () => {
    pool = createGuardrailsPool({ threads: 1, deadlineMs: 50, thread: slow });
    expect(await pool.repair(request, holding, [])).toBeNull();
  });

  it('fails closed when its thread dies', async () => {
    pool = createGuardrailsPool({ threads: 1, deadlineMs: 5_000, thread: slow });
    const { risk_flags } = await pool.check(request, { message: 'die' });
    expect(risk_flags).toMatchObject([{ code: 'CHECK_FAILED', severity: 'error' }]);
    expect((await pool.check(request, clean)).risk_flags).toEqual([]);
  });

  it('keeps its thread between calls, and lets it go after a while without any', async () => {
    pool = createGuardrailsPool({ threads: 1, deadlineMs: 20_000, idleMs: 100, thread: slow });
    const thread = async () => (await pool.check(request, { message: 'which thread' })).risk_flags[0]!.message;
    const first = await thread();
    expect(await thread()).toBe(first);
    await vi.waitFor(async () => {
      await sleep(300);
      expect(await thread()).not.toBe(first);
    });
  });

  it('starts a thread ahead of the first check, and only one', async () => {
    pool = createGuardrailsPool({ threads: 1, deadlineMs: 20_000, thread: slow });
    pool.prepare();
    pool.prepare();
    const { risk_flags } = await pool.check(request, { message: 'how many calls' });
    expect(risk_flags).toMatchObject([{ message: '2' }]);
  });

  it('leaves the event loop free while a text holds a thread', async () => {
    pool = createGuardrailsPool({ threads: 1, deadlineMs: 400, thread: slow });
    const held = pool.check(request, holding);
    let longest = 0;
    let last = performance.now();
    const timer = setInterval(() => {
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    }, 5);
    await held;
    clearInterval(timer);
    expect(longest).toBeLessThan(300);
  });
});
