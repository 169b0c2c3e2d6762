import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { expectAccessible } from './expect-accessible.ts';
import { test } from './test.ts';

const csvFile = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
const table = (page: Page) => page.getByRole('table', { name: 'Suppression list' });
const search = (page: Page) => page.getByRole('searchbox', { name: 'Search the list' });

/** The server is that of other tests. */
test.afterEach(async ({ request }) => {
  for (;;) {
    const { items } = await (await request.get('/suppressions?limit=100')).json();
    if (items.length === 0) break;
    for (const { suppression_id } of items) await request.delete(`/suppressions/${suppression_id}`);
  }
});

test('the list is filled by hand and from a file, searched, paged through, saved and emptied', async ({ page }) => {
  await page.goto('/settings');
  await page.getByRole('link', { name: 'Suppression list' }).click();
  await expect(page.getByText('Nobody is on the list')).toBeVisible();
  await expectAccessible(page, 'the empty suppression list');

  const add = page.getByRole('form', { name: 'Add an entry' });
  await add.getByLabel('Entry').fill('nobody');
  await add.getByRole('button', { name: 'Add to the list' }).click();
  await expect(add.getByLabel('Entry')).toHaveAccessibleDescription('must be an email address');
  await add.getByLabel('Entry').fill('Ioana@Telvora.example');
  await add.getByRole('button', { name: 'Add to the list' }).click();
  await expect(add.getByRole('status')).toHaveText('It is on the list.');
  await add.getByLabel('Kind').selectOption('Web domain');
  await add.getByLabel('Entry').fill('telvora.example');
  await add.getByRole('button', { name: 'Add to the list' }).click();
  await expect(table(page).getByRole('row')).toHaveCount(3);

  const lines = Array.from({ length: 60 }, (_, at) => `lead${at}@brad.example`);
  const bring = page.getByRole('form', { name: 'Import entries' });
  await bring.locator('input[type=file]').setInputFiles(csvFile('list.csv', ['email', ...lines, 'nobody'].join('\n')));
  await bring.getByRole('button', { name: 'Import the file' }).click();
  await expect(bring.getByRole('status')).toHaveText('60 added, 0 on the list before, 1 refused.');
  await expect(bring.getByRole('list', { name: 'Refused lines' })).toContainText('Line 62');
  await expect(table(page).getByRole('row')).toHaveCount(51);
  await page.getByRole('button', { name: 'Further' }).click();
  await expect(table(page).getByRole('row')).toHaveCount(13);
  await expectAccessible(page, 'the suppression list');

  await search(page).fill('ioana@telvora.example');
  await expect(table(page).getByRole('row')).toHaveCount(3);
  await page.getByRole('button', { name: 'Remove ioana@telvora.example' }).click();
  await expect(table(page).getByRole('row')).toHaveCount(2);
  await search(page).fill('no such entry');
  await expect(page.getByText('No entry matches this search')).toBeVisible();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download as CSV' }).click();
  const saved = await readFile(await (await download).path(), 'utf8');
  expect(saved).toContain('telvora.example');
  expect(saved).not.toContain('ioana@telvora.example');
});

test('a campaign says which leads of its file are on the list, and how many were not imported', async ({
  page,
  request,
}) => {
  await request.post('/suppressions', { data: { domains: ['gorun.example'] } });
  const created = await request.post('/campaigns', {
    data: { name: 'Some suppressed', defaults: { channel: 'EMAIL', goal: 'book a 15-min call' } },
  });
  const { campaign_id } = await created.json();
  await page.goto(`/campaigns/${campaign_id}`);
  const leads =
    'first_name,company,website\nAna,Brad,brad.example\nDan,Gorun,gorun.example\nRadu,Gorun,www.gorun.example\n';
  await page.locator('input[type=file]').setInputFiles(csvFile('leads.csv', leads));
  const report = page.getByRole('region', { name: 'What the import will do' });
  await expect(report).toContainText('On the suppression list, left out2');
  await expect(report).toContainText('not written to: lines 3, 4.');
  await expectAccessible(page, 'an import with suppressed leads');
  await page.getByRole('button', { name: 'Import 1 row' }).click();
  await expect(page.getByText('1 row imported.')).toBeVisible();
  await page.getByRole('button', { name: 'Start' }).click();
  await expect(page.getByRole('region', { name: 'Progress' })).toContainText('Not imported: on the suppression list2');
});
