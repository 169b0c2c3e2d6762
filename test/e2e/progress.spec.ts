import { expect } from '@playwright/test';
import { ask } from './ask.ts';
import { callService } from './call-service.ts';
import { test } from './test.ts';

const writer = (path: string) => fetch(`${process.env.CANDOR_E2E_WRITER}${path}`, { method: 'POST' });

test.afterEach(() => writer('/release'));

test('the steps of the service are shown as they come, the retry included', async ({ page }) => {
  const original = await ask();
  await writer('/hold');
  await page.goto(`/requests/${original.request_id}`);
  await page.getByLabel('Model').selectOption('openai:eager');
  await page.getByRole('button', { name: 'Rerender' }).click();
  const progress = page.getByRole('list', { name: 'Progress' });
  await expect(progress.getByText('Writing')).toBeVisible();
  await expect(progress.locator('[aria-current=step]')).toHaveText('Writing');
  await writer('/release');
  // What the eager writer says does not pass: it is asked again, then replaced, and the flags say so.
  const variants = page.getByRole('region', { name: 'Variants', exact: true });
  await expect(variants.getByRole('heading', { name: 'Variant 3', exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: /^Round/ })).toHaveCount(2);
  await expect(page.getByText(/REPAIRED|FALLBACK_TEMPLATE/).first()).toBeVisible();
});

test('what is on its way has the shape of what comes', async ({ page }) => {
  const original = await ask();
  await writer('/hold');
  const { request_id } = await callService<{ request_id: string }>(
    'POST',
    `/personalize/${original.request_id}/replay`,
    { mode: 'rerender', model: 'openai:eager' },
  );
  await page.goto(`/?request=${request_id}`);
  const places = page.locator('[data-skeletons] > div');
  await expect(places).toHaveCount(3);
  await expect(page.getByRole('list', { name: 'Progress' })).toBeVisible();
  const before = await places.first().boundingBox();
  await writer('/release');
  const card = page.getByRole('article', { name: 'Variant 1' });
  await expect(card).toBeVisible();
  await expect(places).toHaveCount(0);
  const after = await card.boundingBox();
  expect([after!.x, after!.width]).toEqual([before!.x, before!.width]);
});

test('without the event stream the result comes by polling', async ({ page }) => {
  await page.route('**/events', (route) => route.abort());
  await page.goto('/');
  await page.getByRole('button', { name: 'SMS, direct' }).click();
  await page.getByRole('button', { name: 'Generate' }).click();
  await expect(page.getByRole('article')).toHaveCount(3);
});
