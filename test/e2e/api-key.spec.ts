import { expect } from '@playwright/test';
import { type RunningCandor, startCandor } from './start-candor.ts';
import { test } from './test.ts';

const adminToken = 'an-admin-token-for-this-test-only';
let candor: RunningCandor | undefined;

test.afterAll(async () => candor?.stop());

test('the page asks for a key when the service does, and keeps it for the tab only', async ({ browser }) => {
  candor = await startCandor({ ADMIN_TOKEN: adminToken });
  const made = await fetch(`${candor.url}/api-keys`, {
    method: 'POST',
    headers: { authorization: `Bearer ${adminToken}`, 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'reviewer', tenant: 'acme' }),
  });
  expect(made.status).toBe(201);
  const { key } = (await made.json()) as { key: string };

  const context = await browser.newContext({ baseURL: candor.url });
  const page = await context.newPage();
  await page.goto('/requests');
  const dialog = page.getByRole('dialog', { name: 'The service asks for an API key' });
  await dialog.getByLabel('API key', { exact: true }).fill(key);
  await dialog.getByRole('button', { name: 'Use this key' }).click();
  await expect(page.getByText('No requests yet')).toBeVisible();
  await page.getByRole('link', { name: 'Compose', exact: true }).click();
  await page.getByRole('button', { name: 'SMS, direct' }).click();
  await page.getByRole('button', { name: 'Generate' }).click();
  await expect(page.getByRole('article')).toHaveCount(3);
  await page.reload();
  await expect(page.getByRole('article')).toHaveCount(3);
  expect(await page.evaluate((secret) => JSON.stringify({ ...localStorage }).includes(secret), key)).toBe(false);

  const otherTab = await context.newPage();
  await otherTab.goto('/requests');
  await expect(otherTab.getByRole('dialog', { name: 'The service asks for an API key' })).toBeVisible();
  await context.close();
});
