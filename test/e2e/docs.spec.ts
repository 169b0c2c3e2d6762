import { expect } from '@playwright/test';
import { errorsOfPage } from './errors-of-page.ts';
import { expectAccessible } from './expect-accessible.ts';
import { test } from './test.ts';

test('the reference of the API is accessible, in light and dark', async ({ page }) => {
  test.slow();
  const issues = errorsOfPage(page);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.goto('/docs');
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Candor');
    await expectAccessible(page, `${colorScheme}, the list`);
    await page.getByRole('button', { name: /^POST \/personalize Write to one lead/ }).click();
    await expect(page.getByRole('textbox', { name: 'Request body' })).toBeVisible();
    await expectAccessible(page, `${colorScheme}, an operation`);
    await page.getByRole('button', { name: 'Authorize' }).first().click();
    await expect(page.getByRole('heading', { name: 'Available authorizations' })).toBeVisible();
    await expectAccessible(page, `${colorScheme}, the keys`);
  }
  expect(issues).toEqual([]);
});

test('the reference follows the colours that were chosen on the page', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/');
  await page.getByRole('button', { name: 'Switch to dark colours' }).click();
  await page.goto('/docs');
  const background = () => page.evaluate(() => getComputedStyle(document.body.parentElement!).backgroundColor);
  expect(await background()).toBe('rgb(18, 23, 28)');
  await page.goto('/');
  await page.getByRole('button', { name: 'Switch to light colours' }).click();
  await page.goto('/docs');
  expect(await background()).toBe('rgb(246, 246, 244)');
});
