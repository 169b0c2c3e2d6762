import { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Campaign, CampaignResult, ImportReport } from '../../src/contract/campaign.ts';
import { exampleRequest } from '../../test/support/example-request.ts';
import { leadsCsv } from './leads-csv.ts';

/** Of a call that is answered with 503. */
const mostTries = 30;

/** The calls of the API that the campaign figures make. */
export function createCampaignClient(url: string) {
  const call = async (method: string, path: string, init: RequestInit & { duplex?: 'half' } = {}) => {
    let response = await fetch(url + path, { method, ...init });
    for (let tries = 1; response.status === 503 && !init.duplex && tries < mostTries; tries += 1) {
      await sleep(1_000);
      response = await fetch(url + path, { method, ...init });
    }
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
    return response;
  };
  return {
    async create(settings: { budget_usd?: number } = {}): Promise<string> {
      const { channel, tone, goal } = exampleRequest();
      const response = await call('POST', '/campaigns', {
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ ...settings, name: 'bench', defaults: { channel, tone, goal, variant_count: 1 } }),
      });
      return ((await response.json()) as Campaign).campaign_id;
    },
    async upload(id: string, rows: number): Promise<ImportReport> {
      const response = await call('POST', `/campaigns/${id}/leads`, {
        headers: { 'content-type': 'text/csv' },
        body: Readable.toWeb(Readable.from(leadsCsv(rows))) as ReadableStream,
        duplex: 'half',
      });
      return (await response.json()) as ImportReport;
    },
    start: (id: string) => call('POST', `/campaigns/${id}/start`),
    pause: (id: string) => call('POST', `/campaigns/${id}/pause`),
    resume: (id: string, settings: { budget_usd?: number } = {}) =>
      call('POST', `/campaigns/${id}/resume`, {
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(settings),
      }),
    get: async (id: string) => (await (await call('GET', `/campaigns/${id}`)).json()) as Campaign,
    async *results(id: string): AsyncGenerator<CampaignResult> {
      const { body } = await call('GET', `/campaigns/${id}/results`);
      let rest = '';
      for await (const text of body!.pipeThrough(new TextDecoderStream())) {
        const lines = (rest + text).split('\n');
        rest = lines.pop()!;
        for (const line of lines) yield JSON.parse(line) as CampaignResult;
      }
    },
  };
}
