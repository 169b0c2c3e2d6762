import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { firstNames, letters } from './lead-names.ts';
import { test } from './test.ts';

/** A firm of its own for every row: "Abavo", "Acavo", ... */
const firm = (index: number): string =>
  `${letters[Math.floor(index / 676) % 26]?.toUpperCase()}${letters[Math.floor(index / 26) % 26]}${letters[index % 26]}avo`;

const csv = (rows: number): Buffer => {
  const lines = Array.from({ length: rows }, (_, index) => {
    const name = firstNames[index % firstNames.length];
    return `${name},${firm(index)},"${firm(index)} plans routes, by hand and by web planner",routes;planning`;
  });
  return Buffer.from(['First Name,Company,What they do,Keywords', ...lines].join('\n'));
};

async function createCampaign(page: Page, name: string): Promise<void> {
  await page.goto('/campaigns');
  await page.getByRole('button', { name: 'New campaign' }).click();
  const form = page.getByRole('form', { name: 'New campaign' });
  await form.getByRole('textbox', { name: 'Name', exact: true }).fill(name);
  await form.getByLabel('Goal').fill('book a 15-min call');
  await form.getByRole('button', { name: 'Create the campaign' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
}

const upload = (page: Page, buffer: Buffer) =>
  page.locator('input[type=file]').setInputFiles({ name: 'leads.csv', mimeType: 'text/csv', buffer });

test('a campaign goes from a CSV to its downloaded results', async ({ page }) => {
  test.slow();
  await createCampaign(page, 'Route planners');
  await upload(page, csv(12));
  const mapping = page.getByRole('region', { name: 'How the columns are read' });
  await expect(mapping.getByRole('combobox', { name: 'Column First Name goes to' })).toHaveValue('lead.first_name');
  await expect(mapping.getByRole('combobox', { name: 'Column Company goes to' })).toHaveValue('lead.company_name');
  await mapping.getByRole('combobox', { name: 'Column What they do goes to' }).selectOption('Company summary');
  await expect(page.getByText('Rows accepted')).toBeVisible();
  await page.getByRole('button', { name: 'Import 12 rows' }).click();
  await expect(page.getByText('12 rows imported.')).toBeVisible();
  await page.getByRole('button', { name: 'Start' }).click();
  await expect(page.getByRole('progressbar', { name: 'Rows done' })).toHaveAttribute(
    'aria-valuetext',
    '12 of 12 rows',
    {
      timeout: 90_000,
    },
  );
  await expect(page.getByText('Completed')).toBeVisible();
  const results = page.getByRole('table', { name: 'Rows' });
  await expect(results).toHaveAttribute('aria-rowcount', '13');
  await results.getByRole('row').filter({ hasText: 'Bruno' }).click();
  await page.getByRole('button', { name: /^Select ?: variant 1$/ }).click();
  await expect(results.getByRole('row').filter({ hasText: 'Bruno' })).toContainText('Selected');

  for (const [format, expected] of [
    ['CSV', /Ada/],
    ['NDJSON', /"first_name":"Ada"/],
  ] as const) {
    await page.getByLabel('Format of the file').selectOption(format);
    const waiting = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download what is shown' }).click();
    const download = await waiting;
    expect(download.suggestedFilename()).toBe(`route-planners.${format.toLowerCase()}`);
    expect(await readFile(await download.path(), 'utf8')).toMatch(expected);
  }
});

test('a file that is not UTF-8 is shown as it is read, and a column without a name has one', async ({ page }) => {
  await createCampaign(page, 'From a spreadsheet');
  await upload(page, Buffer.from('Prénom;Société;\nZoë;Müller;x\n', 'latin1'));
  const mapping = page.getByRole('region', { name: 'How the columns are read' });
  await expect(mapping.getByRole('row').nth(1)).toContainText('Zoë');
  await mapping.getByRole('combobox', { name: 'Column Prénom goes to' }).selectOption('First name');
  await mapping.getByRole('combobox', { name: 'Column Société goes to' }).selectOption('Company');
  await expect(mapping.getByRole('combobox', { name: 'Column column 3 goes to' })).toHaveValue('metadata.column 3');
  await expect(page.getByRole('button', { name: 'Import 1 row' })).toBeEnabled();
});

test('a file of Central Europe is read with its headers, and what goes nowhere is told', async ({ page }) => {
  await createCampaign(page, 'Wide');
  const codes: Record<string, number> = { ę: 0xea, Ł: 0xa3, ś: 0x9c, Ż: 0xaf };
  const wide = `Imię;Nazwisko;Firma;${Array.from({ length: 60 }, (_, at) => `Pole ${at}`).join(';')}`;
  const text = `${wide}\nŁukasz;Wiśniewski;Żabka${';x'.repeat(60)}\n`;
  await upload(page, Buffer.from(Uint8Array.from(text, (letter) => codes[letter] ?? letter.charCodeAt(0))));
  const mapping = page.getByRole('region', { name: 'How the columns are read' });
  await expect(mapping.getByRole('combobox', { name: 'Column Imię goes to' })).toHaveValue('lead.first_name');
  await expect(mapping.getByRole('row').nth(1)).toContainText('Łukasz');
  const report = page.getByRole('region', { name: 'What the import will do' });
  await expect(report).toContainText('read as Windows-1250 (Central European)');
  await expect(report).toContainText('Left out: "Pole 50", "Pole 51"');
});

test('a file with issues says which, line by line, and imports the rest', async ({ page }) => {
  await createCampaign(page, 'With issues');
  await upload(
    page,
    Buffer.from(
      'first_name,company,summary\nAda,Acme,Rockets\n,Beta,Ships\nAda,Acme,Rockets\nBo,Gamma,\nAda,Acme,Rockets\n',
    ),
  );
  const report = page.getByRole('region', { name: 'What the import will do' });
  await expect(report.getByRole('list', { name: 'Refused rows' })).toContainText('Line 3');
  await expect(report).toContainText('Duplicates, left out: lines 4, 6.');
  await expect(report).toContainText('line 5');
  await page.getByRole('button', { name: 'Import 2 rows' }).click();
  await expect(page.getByText('2 rows imported.')).toBeVisible();
});

test('a file whose columns are not understood can be mapped by hand', async ({ page }) => {
  await createCampaign(page, 'Odd columns');
  await upload(page, Buffer.from('Rufzeichen;Haus\nAda;Acme\n'));
  await expect(page.getByRole('alert')).toContainText('The file cannot be imported like this');
  await page.getByRole('combobox', { name: 'Column Rufzeichen goes to' }).selectOption('First name');
  await page.getByRole('combobox', { name: 'Column Haus goes to' }).selectOption('Company');
  await expect(page.getByRole('button', { name: 'Import 1 row' })).toBeEnabled();
});

test('a campaign is paused, resumed and canceled', async ({ page }) => {
  test.slow();
  await createCampaign(page, 'Stop and go');
  await upload(page, csv(1_500));
  await page.getByRole('button', { name: 'Import 1,500 rows' }).click();
  await page.getByRole('button', { name: 'Start' }).click();
  await page.getByRole('button', { name: 'Pause' }).click();
  await expect(page.getByText('Paused', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Resume' }).click();
  await expect(page.getByText('Running', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('button', { name: 'Cancel' })).toHaveCount(0);
  await page.getByRole('link', { name: 'Campaigns', exact: true }).click();
  await expect(page.getByRole('row').filter({ hasText: 'Stop and go' })).toContainText('Canceled');
});

test('issues of a new campaign are shown at their fields', async ({ page }) => {
  await page.goto('/campaigns');
  await page.getByRole('button', { name: 'New campaign' }).click();
  const form = page.getByRole('form', { name: 'New campaign' });
  await form.getByRole('textbox', { name: 'Name', exact: true }).fill('Faulty');
  await form.getByLabel('Goal').fill('talk');
  await form.getByLabel('Words at most').fill('900');
  await form.getByLabel('Budget').fill('0');
  await form.getByRole('button', { name: 'Create the campaign' }).click();
  await expect(form.getByLabel('Words at most')).toHaveAccessibleDescription(/500/);
  await expect(form.getByLabel('Budget')).toHaveAccessibleDescription(/0/);
});

test('an import says afterwards what was refused, and facts have names', async ({ page }) => {
  await createCampaign(page, 'With faults');
  await upload(page, Buffer.from('First Name,Company,fact_1\nAda,Abavo,Abavo has two depots.\n,Acavo,\n'));
  await expect(page.getByRole('combobox', { name: 'Column fact_1 goes to' }).locator('option:checked')).toHaveText(
    'Fact 1',
  );
  await page.getByRole('button', { name: 'Import 1 row' }).click();
  await expect(page.getByText('1 row imported. 1 was refused')).toBeVisible();
  await expect(page.getByRole('list', { name: 'Refused rows' })).toContainText('Line 3, First Name is missing');
});
