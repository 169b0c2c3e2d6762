import { expect } from '@playwright/test';
import { ask } from './ask.ts';
import { callService } from './call-service.ts';
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

test('each row shows what would be sent and what was found in it, and lists can be narrowed by choice', async ({
  page,
}) => {
  const { request_id, variants } = await ask({ lead: { first_name: 'Chosen', company_name: 'Fifth Firm' } });
  await ask({ lead: { first_name: 'Waiting', company_name: 'Sixth Firm' } });
  const edited_message = 'Hi Chosen, you saved 40% last year. Could we have a call?';
  await callService('POST', `/personalize/${request_id}/select`, { variant_index: 1, edited_message });
  await page.goto('/requests');
  const row = page.getByRole('row').filter({ hasText: 'Chosen' }).first();
  await expect(row).toContainText(variants[1]!.subject!);
  await expect(row).toContainText('you saved 40% last year');
  await expect(row).toContainText(/\d errors?/);
  await expect(row).toContainText('Selected');
  await expect(page.getByRole('row').filter({ hasText: 'Waiting' }).first()).toContainText('No flags');

  const choice = page.getByRole('combobox', { name: 'Choice' });
  await choice.selectOption('Not selected yet');
  await expect(page).toHaveURL(/selected=false/);
  await expect(page.getByRole('link', { name: 'Chosen' })).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'Waiting' }).first()).toBeVisible();
  await choice.selectOption('Selected');
  await expect(page.getByRole('link', { name: 'Waiting' })).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'Chosen' }).first()).toBeVisible();
});

test('leads are reviewed one after another, and a choice brings up the next of those without one', async ({ page }) => {
  for (const first_name of ['Third', 'Second', 'First'])
    await ask({ lead: { first_name, company_name: 'Queue Firm' } });
  await page.goto('/requests?selected=false');
  const review = (name: string) => page.getByRole('button', { name: `Review ${name} here` }).first();
  await review('First').click();
  await page.getByRole('button', { name: 'Next lead' }).click();
  await expect(review('Second')).toBeFocused();
  await expect(review('Second')).toHaveAttribute('aria-expanded', 'true');
  await expect(review('First')).toHaveAttribute('aria-expanded', 'false');
  await page.getByRole('button', { name: 'Select: variant 1' }).click();
  await expect(page.getByRole('link', { name: 'Second' })).toHaveCount(0);
  await expect(review('Third')).toBeFocused();
  await expect(page.getByRole('article', { name: 'Variant 1' })).toContainText('Third');
  await page.getByRole('button', { name: 'Previous lead' }).click();
  await expect(page.getByRole('article', { name: 'Variant 1' })).toContainText('First');
  await expect(page.getByRole('button', { name: 'Previous lead' })).toBeDisabled();
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

test('what was skipped says so', async ({ page }) => {
  const { request_id } = await ask({ lead: { first_name: 'Passed', company_name: 'Seventh Firm' } });
  await page.goto('/requests');
  const row = page.getByRole('table', { name: 'Requests' }).getByRole('row').filter({ hasText: 'Passed' });
  await expect(row).toContainText('Success');
  await callService('POST', `/personalize/${request_id}/skip`);
  await page.reload();
  await expect(row).toContainText('Skipped');
});
