import { expect, type Page } from '@playwright/test';
import type { Campaign } from '../../src/contract/campaign.ts';
import type { CampaignRowList } from '../../src/contract/campaign-rows.ts';
import type { WaitsFor } from '../../src/contract/waits-for.ts';
import { callService } from './call-service.ts';
import { campaignOfFreight } from './campaign-of-freight.ts';
import { test } from './test.ts';

/** A campaign that is answered as if it ran, with `changes`; its event stream is not to be had. */
async function shownAs(page: Page, id: string, changes: Partial<Campaign>): Promise<void> {
  await page.route(`**/campaigns/${id}/events`, (route) => route.abort());
  await page.route(`**/campaigns/${id}`, async (route) => {
    if (route.request().resourceType() === 'document') return route.fallback();
    const answer = await route.fetch();
    await route.fulfill({ response: answer, json: { ...(await answer.json()), status: 'RUNNING', ...changes } });
  });
}

// An answer that is still under way when the test ends is nobody's.
test.afterEach(({ page }) => page.unrouteAll({ behavior: 'ignoreErrors' }));

const reasons: [WaitsFor, string][] = [
  ['rate_limit', 'Waits for a rate limit'],
  ['provider_down', 'No provider answers'],
  ['budget', 'The budget is used up'],
  ['batch', 'In a batch of the provider'],
  ['limiter_down', 'The rate limiter does not answer'],
  ['store_slow', 'The store is slow'],
];

test('a campaign that runs says how fast it goes, and when it will have ended', async ({ page }) => {
  const id = await campaignOfFreight(2, false);
  await shownAs(page, id, { eta: { rows_per_minute: 41.6, seconds_left: 5_000 } });
  await page.goto(`/campaigns/${id}`);
  const progress = page.getByRole('region', { name: 'Progress' });
  await expect(progress).toContainText('Left, about84 min');
  await expect(progress).toContainText('Rows a minute42');
});

test('before any row has ended no end is foretold', async ({ page }) => {
  const id = await campaignOfFreight(2, false);
  await shownAs(page, id, {});
  await page.goto(`/campaigns/${id}`);
  await expect(page.getByRole('region', { name: 'Progress' })).toContainText('Rows2');
  await expect(page.getByText('Left, about')).toHaveCount(0);
});

test('a campaign whose provider is down says so, why, and when it is tried again', async ({ page }) => {
  const id = await campaignOfFreight(2, false);
  const next_try_at = new Date(Date.now() + 60_000).toISOString();
  await shownAs(page, id, { waits_for: 'provider_down', wait_reason: 'openai:gpt-4.1-mini answered 529', next_try_at });
  await page.goto(`/campaigns/${id}`);
  const note = page.getByRole('region', { name: 'Progress' }).getByRole('status');
  await expect(note).toContainText('No provider answers: openai:gpt-4.1-mini answered 529. Next try: ');
});

test('a campaign in a batch of its provider says since when, and until when at most', async ({ page }) => {
  const id = await campaignOfFreight(2, false);
  const waits_since = new Date(Date.now() - 3_600_000).toISOString();
  const waits_until = new Date(Date.now() + 23 * 3_600_000).toISOString();
  const wait_reason = 'openai:gpt-4.1-mini has a batch of 2 rows';
  await shownAs(page, id, { waits_for: 'batch', wait_reason, waits_since, waits_until });
  await page.route(`**/campaigns/${id}/rows?*`, async (route) => {
    const answer = await route.fetch();
    const list: CampaignRowList = await answer.json();
    const items = list.items.map((item) => ({ ...item, waits_for: 'batch', waits_until }));
    await route.fulfill({ response: answer, json: { ...list, items } });
  });
  await page.goto(`/campaigns/${id}`);
  const note = page.getByRole('region', { name: 'Progress' }).getByRole('status');
  await expect(note).toContainText(`In a batch of the provider: ${wait_reason}. Since `);
  await expect(note.locator(`time[datetime="${waits_since}"]`)).toBeVisible();
  await expect(note.locator(`time[datetime="${waits_until}"]`)).toBeVisible();
  const row = page.getByRole('table', { name: 'Rows' }).getByRole('row').nth(1);
  await expect(row).toContainText('In a batch of the provider, at most until');
  await expect(row.locator(`time[datetime="${waits_until}"]`)).toBeVisible();
});

test('each row that waits says for what', async ({ page }) => {
  const id = await campaignOfFreight(reasons.length, false);
  await page.goto(`/campaigns/${id}`);
  const rows = page.getByRole('table', { name: 'Rows' }).getByRole('row');
  await expect(rows.nth(1)).toContainText('Waits for the start');
  await shownAs(page, id, {});
  await page.route(`**/campaigns/${id}/rows?*`, async (route) => {
    const answer = await route.fetch();
    const list: CampaignRowList = await answer.json();
    const items = list.items.map((item, at) => ({ ...item, waits_for: reasons[at]![0] }));
    await route.fulfill({ response: answer, json: { ...list, items } });
  });
  await page.reload();
  for (const [at, [, words]] of reasons.entries()) await expect(rows.nth(at + 1)).toContainText(words);
});

test('rows of a campaign that somebody paused say so, and one that ran out of budget says why', async ({ page }) => {
  const id = await campaignOfFreight(400, false);
  await callService('POST', `/campaigns/${id}/start`);
  await callService('POST', `/campaigns/${id}/pause`);
  await page.goto(`/campaigns/${id}?status=QUEUED`);
  await expect(page.getByRole('table', { name: 'Rows' }).getByRole('row').nth(1)).toContainText(
    'The campaign is paused',
  );
  await callService('POST', `/campaigns/${id}/cancel`);
  await shownAs(page, id, { status: 'PAUSED', pause_reason: 'budget_exhausted' });
  await page.reload();
  await expect(page.getByText('its budget is used up')).toBeVisible();
});
