import { expect, type Page } from '@playwright/test';
import type { CampaignRowList } from '../../src/contract/campaign-rows.ts';
import { waitUntil } from '../services/wait-until.ts';
import { callService } from './call-service.ts';
import { freightLead } from './campaign-of-freight.ts';
import { expectAccessible } from './expect-accessible.ts';
import { test } from './test.ts';

const panel = (page: Page) => page.getByRole('region', { name: 'Review', exact: true });

async function reviewed(rows: number, review: object): Promise<string> {
  const { campaign_id: id } = await callService<{ campaign_id: string }>('POST', '/campaigns', {
    name: 'Freight, to be reviewed',
    defaults: { channel: 'EMAIL', goal: 'book a 15-min call', sender: { name: 'Noor Hadi', company: 'Lanewise' } },
    review,
  });
  await callService(
    'POST',
    `/campaigns/${id}/leads`,
    Array.from({ length: rows }, (_, index) => freightLead(index)),
  );
  await callService('POST', `/campaigns/${id}/start`);
  await waitUntil(
    'the campaign ends',
    async () => (await callService<{ status: string }>('GET', `/campaigns/${id}`)).status === 'COMPLETED',
    180_000,
  );
  return id;
}

test('a campaign is made with how much of it is to be reviewed', async ({ page }) => {
  await page.goto('/campaigns');
  await page.getByRole('button', { name: 'New campaign' }).click();
  const form = page.getByRole('form', { name: 'New campaign' });
  await form.getByRole('textbox', { name: 'Name', exact: true }).fill('To be reviewed');
  await form.getByLabel('Goal').fill('book a 15-min call');
  await expect(form.getByLabel('And a random sample of the others')).toHaveCount(0);
  await form.getByLabel('Review the riskiest').fill('20');
  await form.getByLabel('And a random sample of the others').fill('10');
  await form.getByRole('button', { name: 'Create the campaign' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('To be reviewed');
  const id = page.url().split('/').at(-1);
  const { review } = await callService<{ review: object }>('GET', `/campaigns/${id}`);
  expect(review).toEqual({ riskiest_percent: 20, sample_percent: 10 });
});

test('the page says which rows are to be read, and what the sample tells of those that nobody read', async ({
  page,
}) => {
  const id = await reviewed(10, { riskiest_percent: 20, sample_percent: 100 });
  await page.goto(`/campaigns/${id}`);
  await expect(panel(page)).toContainText('2 rows of the riskiest wait to be read.');
  await expect(panel(page)).toContainText('Nothing is known of the rows that nobody reads yet');
  await expectAccessible(page, 'a review that nobody began');

  await page.getByRole('button', { name: 'Show what is to be read, riskiest first' }).click();
  const rows = page.getByRole('table', { name: 'Rows' }).getByRole('row');
  await expect(rows.filter({ hasText: 'One of the riskiest' })).toHaveCount(2);
  await expect(rows.filter({ hasText: 'In the random sample' }).first()).toBeVisible();
  await expect(rows.nth(1)).toContainText('One of the riskiest');
  await page.getByLabel('Part of the review').selectOption('The random sample');
  await expect(page.getByRole('table', { name: 'Rows' })).toHaveAttribute('aria-rowcount', '9');
  await expect(rows.filter({ hasText: 'One of the riskiest' })).toHaveCount(0);

  const { items } = await callService<CampaignRowList>('GET', `/campaigns/${id}/rows?review=sample&limit=10`);
  for (const { request_id } of items.slice(0, 4))
    await callService('POST', `/personalize/${request_id}/select`, { variant_index: 0 });
  await callService('POST', `/personalize/${items[4]!.request_id}/skip`);
  await expect(panel(page)).toContainText('Of 5 rows of the random sample that somebody read, 1 had to be edited');
  // Upper bound of 1 in 5: 65.7 %.
  await expect(panel(page)).toContainText('with 95 % confidence at most 65.7 % of the rows outside of the riskiest');
  await expect(panel(page)).toContainText('of the 3 there that nobody read.');
  await panel(page).getByText('How this is reckoned').click();
  await expect(panel(page)).toContainText('Clopper and Pearson');
  await expectAccessible(page, 'a review under way');
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectAccessible(page, 'a review under way, dark');
});
