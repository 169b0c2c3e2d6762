import { expect } from '@playwright/test';
import { exampleRequest } from '../support/example-request.ts';
import { expectAccessible } from './expect-accessible.ts';
import { type RunningCandor, startCandor } from './start-candor.ts';
import { test } from './test.ts';

let candor: RunningCandor | undefined;
test.afterAll(async () => candor?.stop());

test('sending defaults are put once, shown where a campaign is made, in force, and removed', async ({ browser }) => {
  candor = await startCandor({});
  const context = await browser.newContext({ baseURL: candor.url });
  const page = await context.newPage();
  await page.goto('/settings');
  const form = page.getByRole('form', { name: 'Sending defaults' });
  await expect(form.getByRole('button', { name: 'Remove the sending defaults' })).toHaveCount(0);
  await form.getByLabel('Rules for the footer').selectOption('US_CAN_SPAM');
  await form.getByLabel('Postal address').fill('12 Quay Street, Cork');
  await form.getByLabel('Privacy notice').fill('nowhere');
  await form.getByRole('button', { name: 'Save the sending defaults' }).click();
  await expect(form.getByLabel('Privacy notice')).toHaveAccessibleDescription(/URL/i);
  await form.getByLabel('Privacy notice').fill('');
  await form.getByLabel('Opt-out').fill('https://splicely.example/stop');
  await form.getByRole('button', { name: 'Save the sending defaults' }).click();
  await expect(form.getByRole('button', { name: 'Remove the sending defaults' })).toBeVisible();
  await page.reload();
  await expect(form.getByLabel('Postal address')).toHaveValue('12 Quay Street, Cork');
  await expectAccessible(page, 'the sending defaults in the settings');

  await page.goto('/campaigns');
  await page.getByRole('button', { name: 'New campaign' }).first().click();
  const request = page.getByRole('form', { name: 'New campaign' });
  await expect(request.getByLabel('Rules for the footer')).toContainText(
    'As in the settings (United States: CAN-SPAM)',
  );
  await expect(request.getByLabel('Postal address')).toHaveAttribute('placeholder', '12 Quay Street, Cork');
  await request.getByLabel('Rules for the footer').selectOption('NONE');
  await expect(request.getByLabel('Postal address')).toHaveCount(0);

  const accepted = await context.request.post('/personalize', { data: exampleRequest() });
  const { request_id } = await accepted.json();
  await expect
    .poll(async () => (await (await context.request.get(`/personalize/${request_id}`)).json()).status)
    .toBe('SUCCESS');
  const { variants } = await (await context.request.get(`/personalize/${request_id}`)).json();
  expect(variants[0].footer.text).toContain('12 Quay Street, Cork');

  await page.goto('/settings');
  await form.getByRole('button', { name: 'Remove the sending defaults' }).click();
  await expect(form.getByLabel('Postal address')).toHaveValue('');
  expect((await (await context.request.get('/sending-defaults')).json()).defaults).toEqual({});
  await context.close();
});
