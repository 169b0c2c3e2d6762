import { connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createLogger } from '../../src/logger.ts';
import { exampleRequest } from '../support/example-request.ts';
import { startTestApi, type TestApi } from '../support/start-test-api.ts';
import { draftCampaign } from '../support/start-test-campaign.ts';

const idleMs = 400;

describe('a body that stalls', () => {
  let api: TestApi;
  const lines: string[] = [];
  beforeAll(async () => {
    // In a test, Express prints nothing of an error that nobody took.
    vi.stubEnv('NODE_ENV', 'production');
    const logger = createLogger('info', { write: (line) => lines.push(line) });
    api = await startTestApi({ logger }, {}, { bodyIdleMs: idleMs });
  });
  afterAll(async () => {
    vi.unstubAllEnvs();
    await api.close();
  });

  /** Sends the pieces, `everyMs` apart, and nothing more; resolves with all that was answered once it is closed. */
  function send(head: string, pieces: string[], everyMs = 0): Promise<string> {
    const socket = connect(Number(new URL(api.url).port), '127.0.0.1');
    const answer = new Promise<string>((resolve, reject) => {
      let text = '';
      socket.setEncoding('utf8').on('data', (chunk: string) => {
        text += chunk;
      });
      socket.on('close', () => resolve(text)).on('error', reject);
    });
    void (async () => {
      socket.write(`${head}\r\nHost: localhost\r\nContent-Length: 100000\r\n\r\n`);
      for (const piece of pieces) {
        socket.write(piece);
        await wait(everyMs);
      }
    })();
    return answer;
  }

  it('of JSON is answered with 408, and its connection closed', async () => {
    const answer = await send('POST /personalize HTTP/1.1\r\nContent-Type: application/json', ['{"channel":']);
    expect(answer).toMatch(/^HTTP\/1\.1 408 /);
    expect(answer).toMatch(/Connection: close/i);
    expect(answer).toContain('No byte of the body came');
  });

  it('of an upload too', async () => {
    const { campaign_id: id } = await draftCampaign(api.ctx, 'default', 1);
    const head = `POST /campaigns/${id}/leads HTTP/1.1\r\nContent-Type: text/csv`;
    expect(await send(head, ['first_name,company\nIoana,Tel'])).toMatch(/^HTTP\/1\.1 408 /);
  });

  it('is another than one that is slow: each byte gives it the time again', async () => {
    const started = Date.now();
    const answer = await send(
      'POST /personalize HTTP/1.1\r\nContent-Type: application/json',
      Array<string>(8).fill(' '),
      idleMs / 2,
    );
    expect(answer).toMatch(/^HTTP\/1\.1 408 /);
    expect(Date.now() - started).toBeGreaterThan(3 * idleMs);
  });

  it('leaves one line in the log, and nothing on the standard error of the process', async () => {
    const printed = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const { campaign_id: id } = await draftCampaign(api.ctx, 'default', 1);
    lines.length = 0;
    await send('POST /personalize HTTP/1.1\r\nContent-Type: application/json', ['{"channel":']);
    await send(`POST /campaigns/${id}/leads HTTP/1.1\r\nContent-Type: text/csv`, ['first_name,company\nIoana,Tel']);
    await send('POST /suppressions HTTP/1.1\r\nContent-Type: text/csv', ['email\na@b.c']);
    await wait(50);
    expect(lines.map((line) => JSON.parse(line).msg)).toEqual([
      'POST /personalize 408',
      `POST /campaigns/${id}/leads 408`,
      'POST /suppressions 408',
    ]);
    expect(printed).not.toHaveBeenCalled();
    printed.mockRestore();
  });

  it('that an early answer does not wait for ends its connection', async () => {
    const answer = await send('POST /nowhere HTTP/1.1\r\nContent-Type: application/json', ['{']);
    expect(answer).toMatch(/^HTTP\/1\.1 404 /);
    expect(answer).toMatch(/Connection: close/i);
  });

  it('is read on after an early answer while it comes, and not for ever', async () => {
    const socket = connect({ port: Number(new URL(api.url).port), host: '127.0.0.1', allowHalfOpen: true });
    const events: string[] = [];
    socket.on('data', (chunk) => events.push(String(chunk).split('\r\n')[0]!));
    socket.on('end', () => events.push('end')).on('error', () => events.push('error'));
    socket.write('POST /nowhere HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9000000\r\n\r\n');
    for (let piece = 0; piece < 6; piece += 1) {
      await wait(idleMs / 2);
      socket.write('x'.repeat(10_000));
    }
    expect(events).toEqual(['HTTP/1.1 404 Not Found', 'end']);
    await wait(3 * idleMs);
    for (let piece = 0; piece < 20 && events.length === 2; piece += 1) {
      socket.write('x');
      await wait(20);
    }
    expect(events.at(-1)).toBe('error');
    socket.destroy();
  });

  it('that was read keeps its connection', async () => {
    for (const [json, status] of [
      [exampleRequest(), 202],
      [{}, 400],
    ] as const) {
      const answer = await api.call('POST', '/personalize', { json });
      expect([answer.status, answer.headers.get('connection')]).toEqual([status, 'keep-alive']);
    }
  });

  it('is no call that waits for its answer', async () => {
    const { status } = await api.call('POST', '/personalize', {
      json: exampleRequest(),
      headers: { prefer: 'wait=2' },
    });
    expect(status).toBe(202);
  });
});
