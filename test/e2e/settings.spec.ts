import { expect } from '@playwright/test';
import { ask } from './ask.ts';
import { type RunningCandor, startCandor } from './start-candor.ts';
import { test } from './test.ts';

const adminToken = 'an-admin-token-for-this-test-only';
let candor: RunningCandor | undefined;

test.afterAll(async () => candor?.stop());

test('the settings say who writes, within which limits, and what was used today', async ({ page }) => {
  await ask();
  await page.goto('/');
  await page.getByRole('link', { name: 'Settings' }).click();
  await expect(page.getByRole('note')).toContainText('The offline writer is in force');
  const writers = page.getByRole('list', { name: 'Writers, in the order they are asked' });
  await expect(writers.getByRole('listitem')).toHaveText([/Offline writer.*in force.*free/, /openai:eager/]);
  await expect(page.getByRole('region', { name: 'Limits' })).toContainText('90 days');
  const today = page.getByRole('table', { name: 'Spend by day' }).getByRole('row').nth(1);
  await expect(today.getByRole('cell').nth(1)).toHaveText(/^[1-9]/);
  await page.getByText('7 days').click();
  await expect(page.getByRole('row', { name: /^Total/ })).toContainText('$');
  await expect(page.getByText('No key is asked for')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Voice' })).toBeVisible();
});

test('whoever holds the admin token makes a key, sees it once, and revokes it', async ({ browser }) => {
  candor = await startCandor({ ADMIN_TOKEN: adminToken });
  const context = await browser.newContext({ baseURL: candor.url });
  const page = await context.newPage();
  await page.goto('/settings');
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
  await page.getByLabel('Admin token', { exact: true }).fill('not the token that it is asked for');
  await page.getByRole('button', { name: 'Manage keys' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'The keys could not be listed' })).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.getByLabel('Admin token', { exact: true }).fill(adminToken);
  await page.getByRole('button', { name: 'Manage keys' }).click();
  await page.getByLabel('What the key is for').fill('CRM');
  await page.getByRole('button', { name: 'Make a key' }).click();
  const shown = page.getByRole('status').filter({ hasText: 'it is shown this once' });
  const key = (await shown.locator('code').textContent())!;
  expect(key).toMatch(/^cnd_/);
  await page.getByLabel('API key', { exact: true }).fill(key);
  await page.getByRole('button', { name: 'Use this key' }).click();
  await expect(page.getByText('This tab uses the key "CRM"')).toBeVisible();
  await page.getByRole('button', { name: 'Revoke CRM' }).click();
  await expect(page.getByRole('row', { name: /CRM/ })).toContainText('revoked');
  await context.close();
});
