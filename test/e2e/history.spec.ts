import { expect } from '@playwright/test';
import { ask } from './ask.ts';
import { test } from './test.ts';

test('requests are listed newest first and lead to their audit', async ({ page }) => {
  await ask({ lead: { first_name: 'Older', company_name: 'First Firm' } });
  const { request_id } = await ask({ lead: { first_name: 'Newer', company_name: 'Second Firm' } });
  await page.goto('/requests');
  const rows = page.getByRole('table', { name: 'Requests' }).getByRole('row');
  await expect(rows.nth(1)).toContainText('Newer');
  await expect(rows.nth(2)).toContainText('Older');
  await page.getByRole('link', { name: 'Newer' }).click();
  await expect(page).toHaveURL(new RegExp(`/requests/${request_id}$`));
});

test('filters stand in the address and can be taken off again', async ({ page }) => {
  await ask({ lead: { first_name: 'Filtered', company_name: 'Third Firm' } });
  await page.goto('/requests?campaign_id=of-no-campaign');
  await expect(page.getByText('No request matches these filters')).toBeVisible();
  await page.getByRole('combobox', { name: 'Campaign' }).selectOption('Any');
  await expect(page).not.toHaveURL(/campaign_id/);
  await expect(page.getByRole('link', { name: 'Filtered' }).first()).toBeVisible();
  await page.getByRole('combobox', { name: 'Status' }).selectOption('Failed');
  await expect(page).toHaveURL(/status=FAILED/);
  await expect(page.getByRole('link', { name: 'Filtered' })).toHaveCount(0);
  await page.getByRole('combobox', { name: 'Status' }).selectOption('Success');
  await expect(page.getByRole('link', { name: 'Filtered' }).first()).toBeVisible();
});

test('pages are turned both ways', async ({ page }) => {
  test.slow();
  for (let count = 0; count < 26; count += 1) await ask({ variant_count: 1 });
  await page.goto('/requests');
  const rows = page.getByRole('table', { name: 'Requests' }).getByRole('row');
  await expect(rows).toHaveCount(26);
  const newest = await rows.nth(1).getByRole('link').getAttribute('href');
  await page.getByRole('button', { name: 'Older', exact: true }).click();
  await expect(page.locator(`a[href="${newest}"]`)).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Newer', exact: true })).toBeEnabled();
  await page.getByRole('button', { name: 'Newer', exact: true }).click();
  await expect(page.locator(`a[href="${newest}"]`)).toBeVisible();
});

test('a request is reviewed and selected without leaving the list', async ({ page }) => {
  await ask({ lead: { first_name: 'Inline', company_name: 'Fourth Firm' } });
  await page.goto('/requests');
  const row = page.getByRole('row').filter({ hasText: 'Inline' }).first();
  await row.getByRole('button', { name: 'Review Inline here' }).click();
  await page.getByRole('button', { name: 'Select: variant 1' }).click();
  await expect(page.getByRole('article', { name: 'Variant 1' })).toContainText('Selected');
});
