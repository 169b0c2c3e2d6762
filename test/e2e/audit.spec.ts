import { expect } from '@playwright/test';
import { ask, askEager } from './ask.ts';
import { test } from './test.ts';

test('a request shows what it was asked, prompted and answered', async ({ page }) => {
  const record = await ask();
  await page.goto(`/requests/${record.request_id}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ingrid Solheim, Fjordline Cloud');
  await expect(page.getByRole('region', { name: 'Evidence' })).toContainText('managed Kubernetes platform');
  await page.getByRole('button', { name: /^Round 1/ }).click();
  const prompt = record.prompts[0];
  await expect(page.getByRole('region', { name: `System prompt of round 1, ${prompt?.step}` })).toContainText(
    prompt?.system_prompt.slice(0, 40) ?? '',
  );
  await expect(page.getByRole('region', { name: `Raw output of round 1, ${prompt?.step}` })).toContainText('variants');
  await page.getByText('The request as JSON').click();
  await expect(page.getByRole('region', { name: 'Request as JSON' })).toContainText('"first_name": "Ingrid"');
});

test('a recheck finds the same as before, and calls no writer', async ({ page }) => {
  const { request_id } = await ask();
  await page.goto(`/requests/${request_id}`);
  await page.getByRole('button', { name: 'Check again' }).click();
  await expect(page.getByText("Today's guardrails find the same as they did then.")).toBeVisible();
});

test('an exact replay of an offline request is word for word the same', async ({ page }) => {
  const { request_id } = await ask();
  await page.goto(`/requests/${request_id}`);
  await page.getByRole('button', { name: 'Replay exactly' }).click();
  await expect(page.getByRole('heading', { name: 'Difference from the original' })).toBeVisible();
  await expect(page.getByText('Word for word the same, with the same flags.')).toBeVisible();
  await page.getByRole('link', { name: 'Original request' }).click();
  await expect(page).toHaveURL(new RegExp(`/requests/${request_id}$`));
});

test('a rerender with another writer shows its difference word by word', async ({ page }) => {
  const { request_id } = await askEager();
  await page.goto(`/requests/${request_id}`);
  const difference = page.getByRole('region', { name: 'Difference from the original' });
  await expect(difference.getByRole('article')).toHaveCount(3);
  await expect(difference.locator('ins').first()).toBeVisible();
  await expect(difference.locator('del').first()).toBeVisible();
  await expect(difference.getByRole('list', { name: 'Flags that came to variant 2' })).toContainText('UNSOURCED');
});

test('a rerender offers the writers that are configured, and goes to the one that is chosen', async ({ page }) => {
  const { request_id } = await ask({ constraints: { no_claims_policy: false } });
  await page.goto(`/requests/${request_id}`);
  const model = page.getByLabel('Model');
  await expect(model.getByRole('option')).toHaveText(['As before', 'Offline writer', 'openai:eager']);
  await model.selectOption('openai:eager');
  await page.getByRole('button', { name: 'Rerender' }).click();
  await expect(page.getByRole('region', { name: 'Difference from the original' })).toBeVisible();
  await expect(page.getByText('openai:eager').first()).toBeVisible();
});

test('a rerender with a writer that is not configured any more says so at the field', async ({ page }) => {
  const { request_id } = await ask();
  await page.route('**/models', (route) => route.fulfill({ json: { items: [{ model: 'openai:none', price: null }] } }));
  await page.goto(`/requests/${request_id}`);
  await page.getByLabel('Model').selectOption('openai:none');
  await page.getByRole('button', { name: 'Rerender' }).click();
  await expect(page.getByLabel('Model')).toHaveAccessibleDescription(/is not one of/);
});

test('an erased request keeps its times and loses its content', async ({ page }) => {
  const { request_id } = await ask();
  await page.goto(`/requests/${request_id}`);
  await page.getByRole('button', { name: 'Erase', exact: true }).click();
  await page.getByRole('button', { name: 'Erase for good' }).click();
  await expect(page.getByRole('heading', { name: 'Erased request' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Facts' })).toContainText('Success');
  await expect(page.getByText('Ingrid')).toHaveCount(0);
});

test('an unknown request is not found', async ({ page }) => {
  await page.goto('/requests/nothing');
  await expect(page.getByText('No such request')).toBeVisible();
});
