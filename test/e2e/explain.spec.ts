import { expect } from '@playwright/test';
import { ask } from './ask.ts';
import { contradict, contradicted } from './contradict.ts';
import { errorsOfPage } from './errors-of-page.ts';
import { expectAccessible } from './expect-accessible.ts';
import { test } from './test.ts';

test('a flag says what the input says instead, and what would be right', async ({ page }) => {
  const { request_id } = await ask();
  await contradict(page, request_id);
  await page.goto(`/?request=${request_id}`);
  const card = page.getByRole('article', { name: 'Variant 1' });
  const findings = card.getByRole('list', { name: 'Findings on variant 1, in words' });
  await expect(findings).toContainText('Company summary says: serves 140 customers');
  await expect(findings).toContainText('Right would be: 140 customers');
  await card.getByRole('button', { name: '150 customers', exact: true }).focus();
  await expect(page.getByRole('tooltip')).toContainText('Company summary says: serves 140 customers');
  // A stored text is not changed behind the reviewer's back.
  await expect(card.getByRole('button', { name: /^Apply correction/ })).toHaveCount(0);
});

test('a correction is applied where the flag is, and the text is checked again', async ({ page }) => {
  const { request_id } = await ask();
  const checks = await contradict(page, request_id);
  await page.goto(`/?request=${request_id}`);
  const card = page.getByRole('article', { name: 'Variant 1' });
  await card.getByRole('button', { name: 'Edit variant 1' }).click();
  await card.getByRole('button', { name: 'Apply correction: 140 customers' }).click();
  const text = card.getByRole('textbox', { name: 'Message of variant 1' });
  await expect(text).toHaveValue(contradicted.corrected);
  await expect(text).toBeFocused();
  const selected = await text.evaluate((area: HTMLTextAreaElement) =>
    area.value.slice(area.selectionStart, area.selectionEnd),
  );
  expect(selected).toBe('140 customers');
  await expect(card.getByRole('list', { name: 'Findings on variant 1' })).toHaveCount(0);
  await expect(card.getByRole('status', { name: 'Findings on variant 1' })).toContainText('No flags');
  expect(checks.at(-1)).toEqual({ query: '', message: contradicted.corrected });
});

test('each number, name and statement is explained when asked, and again after a correction', async ({ page }) => {
  const { request_id } = await ask();
  const checks = await contradict(page, request_id);
  await page.goto(`/?request=${request_id}`);
  const card = page.getByRole('article', { name: 'Variant 1' });
  await expect(card).toBeVisible();
  expect(checks).toEqual([]);
  await card.getByText('Explain').click();
  await expect(card.getByText('Checking…')).toHaveCount(0);
  await expect(card.getByText('1 contradicted, 1 unsourced, 1 derived, 1 supported, 1 exempt')).toBeVisible();
  const numbers = card.getByRole('list', { name: 'Numbers' }).locator('> li');
  await expect(numbers).toHaveText([
    /150 customers.*contradicted.*by same-measure.*Company summary says: serves 140 customers.*Right would be: 140 customers/,
    /three data centres.*derived.*by number-word.*Company summary: 3 data centres/,
    /15-min.*exempt.*by proposed-time/,
  ]);
  await expect(card.getByRole('list', { name: 'Names' }).locator('> li')).toHaveText(/Ingrid.*same-name.*First name/);
  await expect(card.getByRole('list', { name: 'Statements' })).toContainText('87% sure');
  expect(checks).toEqual([{ query: '?explain=true', message: contradicted.message }]);

  await card.getByRole('button', { name: 'Edit variant 1' }).click();
  await card.getByRole('button', { name: 'Apply correction: 140 customers' }).click();
  await expect(numbers.first()).toHaveText(/140 customers.*supported.*by same-value/);
});

test('an explanation is accessible in light and dark, and fits a phone', async ({ page }) => {
  test.slow();
  const issues = errorsOfPage(page);
  const { request_id } = await ask();
  await contradict(page, request_id);
  for (const width of [1440, 375]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(`/?request=${request_id}`);
    const card = page.getByRole('article', { name: 'Variant 1' });
    await card.getByText('Explain').click();
    await expect(card.getByRole('list', { name: 'Statements' })).toBeVisible();
    await card.getByRole('button', { name: 'Edit variant 1' }).click();
    await expect(card.getByRole('button', { name: /^Apply correction/ })).toBeVisible();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', colorScheme);
      await expectAccessible(page, `${colorScheme}, ${width} px`);
    }
    expect.soft(await page.evaluate(() => document.documentElement.scrollWidth), `${width} px`).toBe(width);
  }
  expect(issues).toEqual([]);
});
