import { expect } from '@playwright/test';
import type { WebhookDelivery } from '../../src/contract/webhook-delivery.ts';
import { waitUntil } from '../services/wait-until.ts';
import { type HookReceiver, startHookReceiver } from '../support/start-hook-receiver.ts';
import { ask } from './ask.ts';
import { callService } from './call-service.ts';
import { expectAccessible } from './expect-accessible.ts';
import { test } from './test.ts';

let hook: HookReceiver;

test.beforeEach(async () => {
  hook = await startHookReceiver();
});
test.afterEach(async () => {
  await hook.close();
});

/** A request whose webhook was answered so; gives its id. */
async function told(answer: number): Promise<string> {
  hook.answer = answer;
  const { request_id } = await ask({ callback_url: hook.url, variant_count: 1 });
  await waitUntil('its webhook was sent', async () => {
    const { items } = await callService<{ items: WebhookDelivery[] }>(
      'GET',
      `/webhooks/deliveries?subject_id=${request_id}`,
    );
    return items[0]?.attempts.length === 1;
  });
  return request_id;
}

test('a delivery shows its attempts and its body, and is sent again', async ({ page }) => {
  const requestId = await told(503);
  await page.goto('/webhooks');
  const log = page.getByRole('region', { name: 'Deliveries', exact: true });
  const endpoint = log.getByLabel('Endpoint');
  await endpoint.selectOption({ label: hook.url });
  const table = log.getByRole('table', { name: 'Deliveries' });
  await expect(table.getByRole('row')).toHaveCount(2);
  await expect(table).toContainText('Retrying');
  await table.getByRole('button', { name: /^Delivery msg_/ }).click();
  const detail = log.getByRole('region', { name: /^Attempts and body/ });
  await expect(detail.getByRole('listitem')).toHaveCount(1);
  await expect(detail).toContainText('answered 503');
  await expect(detail.getByRole('region', { name: 'Body' })).toContainText(`"request_id": "${requestId}"`);
  await expectAccessible(page, 'a delivery');

  hook.answer = 204;
  await detail.getByRole('button', { name: 'Send it again' }).click();
  await expect(table).toContainText('Delivered');
  await expect(detail.getByRole('listitem')).toHaveCount(2);
  expect(hook.received.map(({ id }) => id)).toEqual([hook.received[0]!.id, hook.received[0]!.id]);

  await log.getByLabel('State').selectOption('FAILED');
  await expect(log).toContainText('No delivery matches these filters');
  await log.getByLabel('State').selectOption('');
  await log.getByLabel('Before').fill('2026-01-01T00:00:00');
  await expect(log).toContainText('No delivery matches these filters');
});

test('an endpoint that was disabled is enabled, and gets what it missed by a replay', async ({ page }) => {
  await told(410);
  await page.goto('/webhooks');
  const row = page.getByRole('table', { name: 'Endpoints' }).getByRole('row').filter({ hasText: hook.url });
  await expect(row).toContainText('Disabled');
  await expect(row).toContainText('It answered 410 Gone');
  await row.getByRole('button', { name: `Enable ${hook.url}` }).click();
  await expect(row).toContainText('Enabled');

  hook.answer = 204;
  await row.getByRole('button', { name: `Replay deliveries to ${hook.url}` }).click();
  const dialog = page.getByRole('dialog', { name: 'Send deliveries again' });
  await dialog.getByLabel('Created since').fill('2026-01-01T00:00:00');
  await expectAccessible(page, 'the replay dialog');
  await dialog.getByRole('button', { name: 'Send again' }).click();
  const replay = page.getByRole('table', { name: 'Replays' }).getByRole('row').filter({ hasText: hook.url });
  await expect(replay).toContainText('Completed');
  await expect(replay).toContainText('1 of 1 queued, 1 delivered, 0 failed, 0 waiting');
  expect(hook.received).toHaveLength(2);
  await row.getByRole('button', { name: `Show deliveries to ${hook.url}` }).click();
  await expect(page.getByRole('table', { name: 'Deliveries' })).toContainText('Delivered');
  await expectAccessible(page, 'the webhooks');
});

test('an endpoint is registered, told of a selection, and unregistered', async ({ page }) => {
  await page.goto('/settings');
  await page.getByRole('link', { name: 'Webhooks' }).click();
  await page.getByRole('button', { name: 'Register an endpoint' }).click();
  const form = page.getByRole('form', { name: 'Endpoint' });
  await form.getByLabel('URL').fill(hook.url);
  await form.getByRole('checkbox', { name: 'A delivery was given up' }).uncheck();
  await expectAccessible(page, 'the registration');
  await form.getByRole('button', { name: 'Register' }).click();
  const row = page.getByRole('table', { name: 'Endpoints' }).getByRole('row').filter({ hasText: hook.url });
  await expect(row).toContainText('variant.selected, variant.deselected, message.attempt.recovered, endpoint.disabled');

  const { request_id } = await ask({ variant_count: 1 });
  await callService('POST', `/personalize/${request_id}/select`, { variant_index: 0 });
  await waitUntil('it was told', () => hook.received.length === 1);
  expect(hook.received[0]!.event).toMatchObject({ type: 'variant.selected', data: { request_id } });

  await row.getByRole('button', { name: `Unregister ${hook.url}` }).click();
  await page.getByRole('button', { name: 'Unregister it' }).click();
  await expect(row).toContainText('from a callback_url');
});

test('what is wrong with the URL of an endpoint stands at its field, until it is changed', async ({ page }) => {
  await page.goto('/webhooks');
  await page.getByRole('button', { name: 'Register an endpoint' }).click();
  const form = page.getByRole('form', { name: 'Endpoint' });
  const url = form.getByLabel('URL');
  await url.fill('ftp://crm.example/hook');
  await form.getByRole('button', { name: 'Register' }).click();
  await expect(url).toHaveAccessibleDescription(/must be/);
  await url.fill('https://crm.example/hook');
  await expect(url).not.toHaveAccessibleDescription(/must be/);
});

test('a long URL stays within a narrow page', async ({ page }) => {
  const url = `${hook.url}/${'candor-'.repeat(20)}/${'x'.repeat(200)}`;
  await callService('POST', '/webhooks/endpoints', { url, events: ['variant.selected'] });
  const width = 360;
  await page.setViewportSize({ width, height: 900 });
  const expectWithin = async (what: string) => {
    expect.soft(await page.evaluate(() => document.documentElement.scrollWidth), what).toBe(width);
    const outside = await page.locator('main, [role=dialog]').evaluateAll(
      (parts, most) =>
        parts.flatMap((part) => {
          const texts = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
          const wide = [];
          for (let text = texts.nextNode(); text; text = texts.nextNode()) {
            const range = document.createRange();
            range.selectNodeContents(text);
            if (range.getBoundingClientRect().right > Math.min(most, part.getBoundingClientRect().right) + 1)
              wide.push(text.textContent?.slice(0, 40));
          }
          return wide;
        }),
      width,
    );
    expect.soft(outside, what).toEqual([]);
  };
  await page.goto('/webhooks');
  const cell = page.getByRole('table', { name: 'Endpoints' }).getByText(url);
  expect((await cell.boundingBox())!.width).toBeGreaterThan(width / 2);
  await expectWithin('endpoints');
  for (const name of ['Unregister', 'Replay deliveries to']) {
    await page.getByRole('button', { name: `${name} ${url}` }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await expectWithin(name);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }
});
