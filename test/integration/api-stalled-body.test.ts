import { connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exampleRequest } from '../support/example-request.ts';
import { startTestApi, type TestApi } from '../support/start-test-api.ts';
import { draftCampaign } from '../support/start-test-campaign.ts';

const idleMs = 400;

describe('a body that stalls', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startTestApi({}, {}, { bodyIdleMs: idleMs });
  });
  afterAll(() => api.close());

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

  it('is no call that waits for its answer', async () => {
    const { status } = await api.call('POST', '/personalize', {
      json: exampleRequest(),
      headers: { prefer: 'wait=2' },
    });
    expect(status).toBe(202);
  });
});
