import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from '@playwright/test';
import { waitUntil } from '../services/wait-until.ts';
import { freightLead } from './campaign-of-freight.ts';
import { expectAccessible } from './expect-accessible.ts';
import { type RunningCandor, startCandor } from './start-candor.ts';
import { test } from './test.ts';

let candor: RunningCandor | undefined;
let provider: Server | undefined;

test.afterAll(async () => {
  await candor?.stop();
  provider?.closeAllConnections();
  provider?.close();
});

const message = {
  subject: 'Timber transport',
  message: 'Hi,\n\nWould you be open to a 15-min call next week?\n\nBest regards,\nNoor Hadi',
};

test('failed rows stand by reason, and run again on one click', async ({ browser }) => {
  test.slow();
  let isRefusing = true;
  provider = createServer((_request, response) => {
    response.setHeader('content-type', 'application/json');
    if (isRefusing) {
      response.statusCode = 400;
      response.end(JSON.stringify({ error: { message: 'This account may not use the model', type: 'invalid' } }));
      return;
    }
    const content = JSON.stringify({ variants: [message, message, message] });
    response.end(
      JSON.stringify({
        id: 'fake',
        object: 'chat.completion',
        created: 0,
        model: 'eager',
        choices: [{ index: 0, finish_reason: 'stop', message: { role: 'assistant', content } }],
        usage: { prompt_tokens: 10, completion_tokens: 10, total_tokens: 20 },
      }),
    );
  });
  provider.listen(0, '127.0.0.1');
  await once(provider, 'listening');
  const { port } = provider.address() as AddressInfo;
  candor = await startCandor({
    LLM_TARGETS: 'openai:eager',
    LLM_JUDGE: 'off',
    OPENAI_BASE_URL: `http://127.0.0.1:${port}`,
  });
  const call = async (method: string, path: string, body?: unknown) => {
    const response = await fetch(`${candor?.url}${path}`, {
      method,
      ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
    return response.json();
  };
  const { campaign_id: id } = await call('POST', '/campaigns', {
    name: 'Refused at first',
    defaults: { channel: 'EMAIL', goal: 'book a 15-min call', sender: { name: 'Noor Hadi' } },
  });
  await call('POST', `/campaigns/${id}/leads`, [freightLead(0), freightLead(1)]);
  await call('POST', `/campaigns/${id}/start`);
  const ends = (failed: number) =>
    waitUntil(
      `the campaign ends with ${failed} failed`,
      async () => {
        const { status, counts } = await call('GET', `/campaigns/${id}`);
        return status === 'COMPLETED' && counts.failed === failed;
      },
      90_000,
    );
  await ends(2);

  const context = await browser.newContext({ baseURL: candor.url });
  const page = await context.newPage();
  await page.goto(`/campaigns/${id}`);
  const reasons = page.getByRole('list', { name: 'Failed rows by reason' }).getByRole('listitem');
  await expect(reasons).toHaveCount(1);
  await expect(reasons).toContainText(/^2 /);
  await expect(page.getByRole('table', { name: 'Rows' }).getByRole('row').nth(1)).toContainText('Failed');
  await expectAccessible(page, 'failed rows');
  await page.getByRole('button', { name: /^Show the rows of/ }).click();
  await expect(page).toHaveURL(/status=FAILED&reason=/);
  await expect(page.getByText('2 rows', { exact: true })).toBeVisible();

  isRefusing = false;
  await page.getByRole('button', { name: /^Run these again/ }).click();
  await expect(page.getByText('2 rows run again.')).toBeVisible();
  await ends(0);
  await expect(reasons).toHaveCount(0);
  await context.close();
});
