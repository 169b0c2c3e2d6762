import { expect } from '@playwright/test';
import type { Campaign } from '../../src/contract/campaign.ts';
import type { CampaignRowList } from '../../src/contract/campaign-rows.ts';
import { callService } from './call-service.ts';
import { campaignOfFreight } from './campaign-of-freight.ts';
import { test } from './test.ts';

test('a row is erased before its campaign has written it', async ({ page }) => {
  const id = await campaignOfFreight(3, false);
  const { items } = await callService<CampaignRowList>('GET', `/campaigns/${id}/rows`);
  const { request_id, lead } = items[1]!;
  await page.goto(`/requests/${request_id}`);
  await page.getByRole('button', { name: 'Erase', exact: true }).click();
  await expect(page.getByRole('dialog')).toContainText('This row is not written any more');
  await page.getByRole('button', { name: 'Erase for good' }).click();
  await expect(page.getByRole('heading', { name: 'Erased request' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Facts' })).toContainText('Canceled');
  await expect(page.getByText(lead!.last_name)).toHaveCount(0);
  const { counts } = await callService<Campaign>('GET', `/campaigns/${id}`);
  expect(counts).toMatchObject({ total: 3, queued: 2, canceled: 1 });
});
