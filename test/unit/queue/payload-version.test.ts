import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { allJobs, defineJob, type JobDefinition } from '../../../src/queue/jobs.ts';
import { readJobData, toJobData } from '../../../src/queue/payload-version.ts';

const first = defineJob({
  name: 'greet',
  version: 1,
  payload: z.strictObject({ name: z.string() }),
  concurrency: 1,
  attempts: 1,
  backoffMs: 1_000,
});
const third = defineJob({
  ...first,
  version: 3,
  payload: z.strictObject({ names: z.array(z.string()), at: z.string() }),
  upgrades: {
    1: (payload) => ({ names: [(payload as { name: string }).name.trim()] }),
    2: (payload) => ({ ...(payload as { names: string[] }), at: 'once' }),
  },
});

describe('the data of a job', () => {
  it('is the payload alone in version 1, which workers of the first release take', () => {
    expect(toJobData(first, { name: 'Ioana' })).toEqual({ name: 'Ioana' });
    expect(first.payload.safeParse(toJobData(first, { name: 'Ioana' })).success).toBe(true);
  });

  it('says its version from 2 on', () => {
    const payload = { names: ['Ioana'], at: 'noon' };
    expect(toJobData(third, payload)).toEqual({ ...payload, payload_version: 3 });
    expect(readJobData(third, toJobData(third, payload))).toEqual({ kind: 'read', payload });
  });

  it('is brought up to date step by step', () => {
    const payload = { names: ['Ioana'], at: 'once' };
    expect(readJobData(third, { name: ' Ioana ' })).toEqual({ kind: 'read', payload });
    expect(readJobData(third, { names: ['Ioana'], payload_version: 2 })).toEqual({ kind: 'read', payload });
  });

  it('is for a newer worker where its version is higher, whatever else it holds', () => {
    expect(readJobData(first, { anything: [], payload_version: 2 })).toEqual({ kind: 'newer', version: 2 });
  });

  it.each([
    ['no object', 'Ioana'],
    ['null', null],
    ['an odd version', { name: 'Ioana', payload_version: '2' }],
    ['version 0', { name: 'Ioana', payload_version: 0 }],
    ['half a version', { name: 'Ioana', payload_version: 1.5 }],
    ['another payload', { first_name: 'Ioana' }],
    ['what an upgrade cannot take', { payload_version: 1, name: 7 }],
  ])('is refused where it is %s', (_, data) => {
    expect(readJobData(third, data)).toEqual({ kind: 'invalid' });
  });
});

describe('a job definition', () => {
  it('is refused while a version that may be queued has no upgrade', () => {
    const { 2: last } = third.upgrades!;
    const definition = { ...third, upgrades: { 2: last! } } as JobDefinition<unknown>;
    expect(() => defineJob(definition)).toThrow('the job "greet" has no upgrade of payloads of version 1');
  });

  it('of today reads what the first release queued', () => {
    const queued = { personalize: { request_id: 'req_1' }, webhook: { delivery_id: 'msg_1' }, dispatch: {}, sweep: {} };
    for (const [name, data] of Object.entries(queued)) {
      const job = allJobs.find((one) => one.name === name) as JobDefinition<unknown>;
      expect(readJobData(job, data)).toMatchObject({ kind: 'read' });
    }
  });
});
