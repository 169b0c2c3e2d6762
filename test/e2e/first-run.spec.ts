import { expect } from '@playwright/test';
import { expectAccessible } from './expect-accessible.ts';
import { type RunningCandor, startCandor } from './start-candor.ts';
import { test } from './test.ts';

let candor: RunningCandor | undefined;

test.afterAll(async () => candor?.stop());

test('three steps lead to a message to a lead of one’s own', async ({ browser }) => {
  test.slow();
  candor = await startCandor();
  const context = await browser.newContext({ baseURL: candor.url, reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your first message');
  for (const width of [375, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await expectAccessible(page, `first run, ${colorScheme}, ${width} px`);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  }
  await page.getByLabel('Your name').fill('Marta Keller');
  await page.getByLabel('Your company').fill('Tracewell');
  await page.getByLabel('What you offer').fill('a route planner for refrigerated trucks');
  await page.getByLabel('What you offer').press('Enter');

  await expect(page.getByRole('heading', { name: 'Who do you write to?' })).toBeFocused();
  await page.getByRole('button', { name: 'Next' }).click();
  await expect(page.getByLabel('First name')).toHaveAccessibleDescription(/Enter the first name/);
  await expect(page.getByLabel('First name')).toBeFocused();
  await page.getByLabel('First name').fill('Rafael');
  await page.getByRole('textbox', { name: 'Company', exact: true }).fill('Portoviva Logistics');
  await page
    .getByLabel('What you know of the company')
    .fill('Portoviva Logistics plans refrigerated routes in Portugal.');
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByRole('button', { name: 'Back' }).click();
  await expect(page.getByLabel('First name')).toHaveValue('Rafael');
  await page.getByRole('button', { name: 'Next' }).click();

  await page.getByLabel('Goal').fill('book a 15-min call');
  await page.getByRole('button', { name: 'Write my message' }).click();
  const first = page.getByRole('article', { name: 'Variant 1' });
  await expect(first).toContainText('Rafael');
  await expect(first).toContainText('Marta Keller');
  await expect(page.getByRole('article', { name: 'Variant 1' })).toBeFocused();

  // There is a message now: the steps do not come again.
  await page.goto('/');
  await expect(page.getByRole('form', { name: 'Request' })).toBeVisible();
  await expect(page.getByText('Your first message')).toHaveCount(0);
  await context.close();
});
