import { expect, type Page } from '@playwright/test';
import { askEager } from './ask.ts';
import { campaignOfLogistics, templateOfBanking } from './fixtures.ts';
import { test } from './test.ts';

/** Pictures for the documentation. */
for (const scheme of ['light', 'dark'] as const) {
  const take = (page: Page, name: string) =>
    page.screenshot({ path: `docs/screenshots/${name}${scheme === 'dark' ? '-dark' : ''}.png` });

  test(`compose, audit, campaigns and templates: ${scheme}`, async ({ page }) => {
    test.slow();
    const { request_id } = await askEager();
    await page.emulateMedia({ colorScheme: scheme });
    await page.goto('/');
    await page.getByRole('button', { name: 'Email, rich context' }).click();
    await take(page, 'compose');

    await page.goto(`/?request=${request_id}`);
    await page.getByRole('article', { name: 'Variant 1' }).locator('[data-mark][data-grounded]').nth(4).hover();
    await expect(page.getByRole('tooltip')).toBeVisible();
    await take(page, 'review');

    await page.goto(`/requests/${request_id}`);
    await page.getByRole('button', { name: /^Round 1/ }).click();
    await page.getByRole('region', { name: 'Difference from the original' }).evaluate((part) => {
      part.scrollIntoView({ block: 'start' });
      scrollBy(0, -72);
    });
    await take(page, 'audit');

    await page.goto(`/campaigns/${await campaignOfLogistics()}`);
    await expect(page.getByText('Completed')).toBeVisible({ timeout: 90_000 });
    await expect(page.getByRole('table', { name: 'Rows' })).toBeVisible();
    await take(page, 'campaign');

    await templateOfBanking();
    await page.goto('/templates');
    await expect(page.getByRole('heading', { name: 'Selections by variant group' }).first()).toBeVisible();
    await take(page, 'templates');
  });

  test(`on a phone: ${scheme}`, async ({ page }) => {
    const { request_id } = await askEager();
    await page.setViewportSize({ width: 375, height: 812 });
    await page.emulateMedia({ colorScheme: scheme });
    await page.goto(`/?request=${request_id}`);
    await page.getByRole('article', { name: 'Variant 2' }).evaluate((card) => {
      card.scrollIntoView({ block: 'start' });
      scrollBy(0, -12);
    });
    await take(page, 'review-375');
  });
}
