import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import type { CampaignRow, CampaignRowList } from '../../src/contract/campaign-rows.ts';
import type { Personalization } from '../../src/contract/personalize-response.ts';
import { callService } from './call-service.ts';
import { campaignOfFreight } from './campaign-of-freight.ts';
import { errorsOfPage } from './errors-of-page.ts';
import { test } from './test.ts';

const rowsOf = (id: string, query = ''): Promise<CampaignRowList> =>
  callService('GET', `/campaigns/${id}/rows?limit=200&${query}`);
const table = (page: Page) => page.getByRole('table', { name: 'Rows' });
const row = (page: Page, name: string) => table(page).getByRole('row').filter({ hasText: name });

/** Presses keys and counts them. */
function keyboardOf(page: Page) {
  let presses = 0;
  return {
    press: async (key: string) => {
      presses += 1;
      await page.keyboard.press(key);
    },
    count: () => presses,
  };
}

test('a reviewer selects 50 leads by keys alone', async ({ page }) => {
  test.slow();
  const issues = errorsOfPage(page);
  const id = await campaignOfFreight(50);
  await page.goto(`/campaigns/${id}`);
  await expect(row(page, 'Lead1').first()).toBeVisible();
  const keys = keyboardOf(page);
  await keys.press('j');
  for (let index = 0; index < 50; index += 1) {
    const current = table(page).locator('tr[aria-current]');
    await expect(current).toContainText(`Lead${index + 1}`);
    await expect(current).toBeFocused();
    await expect(current).toBeInViewport();
    await keys.press(String((index % 3) + 1));
  }
  await expect.poll(async () => (await rowsOf(id, 'selected=true')).total, { message: 'all are selected' }).toBe(50);
  const { items } = await rowsOf(id);
  expect(items.map(({ selection }) => selection?.selected_variant_index)).toEqual(
    Array.from({ length: 50 }, (_, index) => index % 3),
  );
  const perLead = keys.count() / 50;
  console.log(`50 leads by keys alone: ${keys.count()} key presses, ${perLead} a lead`);
  expect(perLead).toBeLessThanOrEqual(2.2);
  expect(issues).toEqual([]);
});

test.describe('a campaign of 12 rows', () => {
  let id: string;
  test.beforeAll(async () => {
    id = await campaignOfFreight(12);
  });
  test.beforeEach(async ({ page }) => {
    await callService('POST', `/campaigns/${id}/rows/reopen`, {});
    await page.goto(`/campaigns/${id}`);
    await expect(row(page, 'Lead1').first()).toBeVisible();
  });
  const rowNumber = async (number: number): Promise<CampaignRow> => (await rowsOf(id)).items[number - 1]!;

  test('rows are skipped, selected, edited and undone, each by at most three keys', async ({ page }) => {
    const keys = keyboardOf(page);
    const current = table(page).locator('tr[aria-current]');
    await keys.press('x');
    await expect(row(page, 'Lead1').first()).toContainText('Skipped');
    await expect(current).toContainText('Lead2');
    await keys.press('e');
    const text = page.getByRole('textbox', { name: 'Message of variant 1' });
    await expect(text).toBeFocused();
    const message = 'Hello Bruno,\n\nCould we have a 15-minute call?\n\nNoor Hadi';
    await text.fill(message);
    await keys.press('Control+Enter');
    await expect(current).toContainText('Lead3');
    await expect(current).toBeFocused();
    await expect.poll(async () => (await rowNumber(2)).selection?.edited_message).toBe(message);
    await expect(row(page, 'Lead2')).toContainText('edited');

    await keys.press('2');
    await expect(row(page, 'Lead3')).toContainText('Selected');
    await keys.press('u');
    await expect(page.getByText('Undone: variant 2 for Chiara Lead3')).toBeVisible();
    await expect.poll(async () => (await rowNumber(3)).selection).toBeNull();
    await keys.press('u');
    await expect.poll(async () => (await rowNumber(2)).selection).toBeNull();
    await keys.press('u');
    await expect.poll(async () => (await rowNumber(1)).skipped_at).toBeNull();
    expect(keys.count()).toBe(7);
  });

  test('an undo waits for what it undoes', async ({ page }) => {
    const arrived = Promise.withResolvers<void>();
    await page.route('**/select', async (route) => {
      await arrived.promise;
      await route.continue();
    });
    const reopened = page.waitForRequest('**/reopen');
    await page.keyboard.press('2');
    await expect(row(page, 'Lead1').first()).toContainText('Selected');
    await page.keyboard.press('u');
    expect(await Promise.race([reopened, page.waitForTimeout(500).then(() => 'not sent')])).toBe('not sent');
    arrived.resolve();
    await expect(page.getByText(/^Undone: variant 2/)).toBeVisible();
    expect((await rowNumber(1)).selection).toBeNull();
  });

  test('an edit that is left with Escape is there again, and the row says that it is', async ({ page }) => {
    await page.keyboard.press('e');
    const text = page.getByRole('textbox', { name: 'Message of variant 1' });
    await text.fill('Hello Ada, a call?');
    await page.keyboard.press('Escape');
    await expect(table(page).locator('tr[aria-current]')).toBeFocused();
    await expect(row(page, 'Lead1').first()).toContainText('unsaved edit');
    await page.keyboard.press('e');
    await expect(text).toHaveValue('Hello Ada, a call?');
  });

  test('search, filters, order and page size stand in the address', async ({ page }) => {
    await page.keyboard.press('/');
    await expect(page.getByRole('searchbox')).toBeFocused();
    await page.keyboard.type('north bavo');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/q=north\+bavo/);
    await expect(page.getByText('1 row', { exact: true })).toBeVisible();
    await expect(row(page, 'Lead2')).toBeVisible();
    await page.keyboard.press('3');
    await expect.poll(async () => (await rowNumber(2)).selection?.selected_variant_index).toBe(2);

    await page.goto(`/campaigns/${id}?sort=name&order=desc&selected=false&skipped=false&status=SUCCESS`);
    await expect(page.getByText('11 rows', { exact: true })).toBeVisible();
    await expect(table(page).getByRole('row').nth(1)).toContainText('Lead9');
    await page.getByLabel('Rows of a page').selectOption('50');
    await expect(page).toHaveURL(/size=50/);
    await page.getByRole('button', { name: 'No filters' }).click();
    await expect(page.getByText('12 rows', { exact: true })).toBeVisible();
    await expect(page).not.toHaveURL(/selected/);
  });

  test('under "to review" a decision brings up the next row, which stays while the list gets shorter', async ({
    page,
  }) => {
    // Both lists have twelve rows: only the answer tells that it is the other one.
    const listed = page.waitForResponse(/\/rows\?.*selected=false/);
    await page.getByText('To review', { exact: true }).click();
    await expect(page).toHaveURL(/selected=false/);
    await listed;
    await expect(page.getByText('12 rows', { exact: true })).toBeVisible();
    const current = table(page).locator('tr[aria-current]');
    for (const number of [1, 2, 3]) {
      await expect(current).toContainText(`Lead${number}`);
      await page.keyboard.press('1');
    }
    await expect(current).toContainText('Lead4');
    await expect.poll(async () => (await rowsOf(id, 'selected=true')).total).toBe(3);
    await page.reload();
    await expect(page.getByText('9 rows', { exact: true })).toBeVisible();
    await expect(current).toContainText('Lead4');
  });

  test('many rows are selected at once, and that is undone at once', async ({ page }) => {
    const before = await rowsOf(id);
    const clean = before.items.filter(({ variants }) => variants[0]!.risk_flags.length === 0).length;
    await page.getByRole('button', { name: 'Select for the 12 shown' }).click();
    await expect(page.getByText(`Variant 1 selected for ${clean} rows.`)).toBeVisible();
    expect((await rowsOf(id, 'selected=true')).total).toBe(clean);
    await page.getByRole('region', { name: 'Many rows at once' }).getByRole('button', { name: 'Undo' }).click();
    await expect.poll(async () => (await rowsOf(id, 'selected=true')).total).toBe(0);

    await page.getByLabel('Mark row 2', { exact: true }).check();
    await page.getByLabel('Mark row 3', { exact: true }).check();
    await page.getByRole('button', { name: 'Skip the 2 marked' }).click();
    await expect(page.getByText('2 rows skipped.')).toBeVisible();
    await expect(row(page, 'Lead2')).toContainText('Skipped');
  });

  test('rows that are marked while an action ends stay marked', async ({ page }) => {
    let answer = () => {};
    const held = new Promise<void>((resolve) => {
      answer = resolve;
    });
    await page.route('**/rows/skip', async (route) => {
      await held;
      await route.continue();
    });
    await page.getByLabel('Mark row 2', { exact: true }).check();
    await page.getByRole('button', { name: 'Skip the 1 marked' }).click();
    await page.getByLabel('Mark row 5', { exact: true }).check();
    answer();
    await expect(page.getByText('1 row skipped.')).toBeVisible();
    await expect(page.getByLabel('Mark row 5', { exact: true })).toBeChecked();
    await expect(page.getByLabel('Mark row 2', { exact: true })).not.toBeChecked();
  });

  test('files follow the filter in force, have a tool’s columns, and hold approved rows on one click', async ({
    page,
  }) => {
    const { items } = await rowsOf(id);
    await callService('POST', `/personalize/${items[1]!.request_id}/select`, { variant_index: 1 });
    await page.reload();
    const download = async (name: string) => {
      const waiting = page.waitForEvent('download');
      await page.getByRole('button', { name }).click();
      const file = await waiting;
      return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') };
    };
    const linesOf = (text: string) => text.match(/lead\d+@freight\.example/g)?.length;
    const all = await download('Download what is shown');
    expect(all.name).toBe('freight-12-leads.csv');
    expect(linesOf(all.text)).toBe(12);
    await page.getByLabel('Format of the file').selectOption('CSV for Instantly');
    const approved = await download('Approved only');
    expect(approved.name).toBe('freight-12-leads-instantly-approved.csv');
    expect(approved.text.split(/\r?\n/)[0]).toContain('personalization');
    expect(linesOf(approved.text)).toBe(1);
    await page.getByRole('searchbox').fill('Lead5');
    await expect(page.getByText('1 row', { exact: true })).toBeVisible();
    await page.getByLabel('Format of the file').selectOption('NDJSON');
    const shown = await download('Download what is shown');
    expect(shown.text.trim().split('\n')).toHaveLength(1);
    expect(shown.text).toContain('Lead5');
  });

  test('the keys are told, and none is taken from a field', async ({ page }) => {
    await page.keyboard.press('?');
    const dialog = page.getByRole('dialog', { name: 'Keys' });
    await expect(dialog).toContainText('the next open row comes up');
    // A key has the height of a key, however many lines tell what it does.
    await page.setViewportSize({ width: 390, height: 844 });
    const heights = await dialog
      .locator('kbd')
      .evaluateAll((keys) => keys.map((key) => key.getBoundingClientRect().height));
    expect(new Set(heights).size).toBe(1);
    await page.keyboard.press('x');
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
    await page.getByRole('searchbox').fill('x1e');
    expect((await rowsOf(id, 'skipped=true')).total).toBe(0);
  });

  test('the audit page shows every decision in order, with the flags it had', async ({ page }) => {
    const { request_id } = await rowNumber(7);
    await callService('POST', `/personalize/${request_id}/select`, { variant_index: 0 });
    await callService('POST', `/personalize/${request_id}/skip`);
    await callService('POST', `/personalize/${request_id}/select`, {
      variant_index: 2,
      edited_message: 'We helped 500 banks grow by 73%.',
    });
    const record = await callService<Personalization>('GET', `/personalize/${request_id}`);
    await page.goto(`/requests/${request_id}`);
    const decisions = page.getByRole('list', { name: 'Decisions in order' }).locator('> li');
    await expect(decisions).toHaveCount(record.reviews.length);
    const last = record.reviews.length;
    await expect(decisions.nth(last - 3)).toContainText('Variant 1 selected, as it was written');
    await expect(decisions.nth(last - 2)).toContainText('Skipped');
    await expect(decisions.nth(last - 1)).toContainText('Variant 3 selected, after an edit');
    await expect(decisions.nth(last - 1)).toContainText('73%');
  });
});

test('a draft is previewed with its cost and time, and its rows say that they wait for the start', async ({ page }) => {
  const id = await campaignOfFreight(5, false);
  await page.goto(`/campaigns/${id}`);
  await expect(row(page, 'Lead5')).toContainText('Waits for the start');
  await page.getByRole('button', { name: 'Preview three rows' }).click();
  await expect(page.getByRole('article', { name: 'Row 3, variant 3' })).toContainText('Chiara');
  const preview = page.getByRole('region', { name: 'Before the start' });
  await expect(preview).toContainText('Cost of all');
  await expect(preview).toContainText(/Time for all\d/);
  expect((await rowsOf(id, 'status=SUCCESS')).total).toBe(0);
});

test('a large campaign is one table: only what is in sight is drawn, and its end is reached', async ({ page }) => {
  test.slow();
  const id = await campaignOfFreight(3_000, false);
  await page.goto(`/campaigns/${id}`);
  await expect(page.getByText('3,000 rows', { exact: true })).toBeVisible();
  await expect(row(page, 'Lead1').first()).toBeVisible();
  expect(await table(page).getByRole('row').count()).toBeLessThan(60);
  await expect(table(page)).toHaveAttribute('aria-rowcount', '3001');
  // Rows are measured as they come into sight, so the end moves a little the first time.
  await expect(async () => {
    await table(page).evaluate((element) => {
      element.parentElement!.scrollTop = element.parentElement!.scrollHeight;
    });
    await expect(row(page, 'Lead3000')).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await page.goto(`/campaigns/${id}?size=1000&page=3`);
  await expect(row(page, 'Lead2001')).toBeVisible();
  await page.getByRole('button', { name: 'Page 1', exact: true }).click();
  await expect(row(page, 'Lead1').first()).toBeVisible();
  await expect(page).not.toHaveURL(/page=/);
});
