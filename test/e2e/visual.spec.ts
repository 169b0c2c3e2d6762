import { expect, type Page } from '@playwright/test';
import { errorsOfPage } from './errors-of-page.ts';
import { expectAccessible } from './expect-accessible.ts';
import { test } from './test.ts';
import { type VisualPages, visualPages } from './visual-pages.ts';

const heading = (page: Page, name: string) => expect(page.getByRole('heading', { name }).first()).toBeVisible();
const click = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click();

/** Every page, in every state that looks different. */
const stops: { name: string; path: (at: VisualPages) => string; ready: (page: Page) => Promise<unknown> }[] = [
  { name: 'compose', path: () => '/', ready: (page) => heading(page, 'No message yet') },
  {
    name: 'compose with issues',
    path: () => '/',
    ready: async (page) => {
      await click(page, 'Generate');
      await expect(page.getByText('Say what the message asks for')).toBeVisible();
    },
  },
  { name: 'flagged variants', path: (at) => `/?request=${at.eagerId}`, ready: (page) => heading(page, 'Variant 3') },
  {
    name: 'a passage pointed at',
    path: (at) => `/?request=${at.eagerId}`,
    ready: async (page) => {
      await page.locator('[data-mark]').first().focus();
      await page.keyboard.press('ArrowRight');
      await expect(page.getByRole('tooltip')).toBeVisible();
    },
  },
  {
    name: 'an edit',
    path: (at) => `/?request=${at.eagerId}`,
    ready: async (page) => {
      await click(page, 'Edit variant 2');
      await expect(page.getByRole('textbox', { name: 'Message of variant 2' })).toBeFocused();
    },
  },
  { name: 'requests', path: () => '/requests', ready: (page) => expect(page.getByRole('table')).toBeVisible() },
  {
    name: 'a request reviewed in the list',
    path: () => '/requests?status=SUCCESS',
    ready: async (page) => {
      await click(page, /^Review/);
      await heading(page, 'Variant 3');
    },
  },
  {
    name: 'audit',
    path: (at) => `/requests/${at.eagerId}`,
    ready: async (page) => {
      await click(page, /^Round 1/);
      await click(page, 'Check again');
      await expect(page.getByRole('region', { name: 'What the new check found' })).toBeVisible();
      await expect(
        page.getByRole('region', { name: 'Difference from the original' }).locator('ins').first(),
      ).toBeVisible();
    },
  },
  {
    name: 'audit of a plain request',
    path: (at) => `/requests/${at.plainId}`,
    ready: (page) => heading(page, 'Variant 3'),
  },
  { name: 'campaigns', path: () => '/campaigns', ready: (page) => expect(page.getByRole('table')).toBeVisible() },
  {
    name: 'new campaign',
    path: () => '/campaigns',
    ready: async (page) => {
      await click(page, 'New campaign');
      await expect(page.getByRole('form', { name: 'New campaign' })).toBeVisible();
    },
  },
  {
    name: 'campaign with a file',
    path: (at) => `/campaigns/${at.campaignId}`,
    ready: async (page) => {
      await page.locator('input[type=file]').setInputFiles({
        name: 'leads.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from('first_name,company,summary\nAda,Acme,Rockets\n,Beta,Ships\nBo,Gamma,\n'),
      });
      await expect(page.getByRole('list', { name: 'Refused rows' })).toBeVisible();
    },
  },
  {
    name: 'campaign with results',
    path: (at) => `/campaigns/${at.endedCampaignId}`,
    ready: async (page) => {
      await expect(page.getByText('Completed')).toBeVisible();
      await expect(page.getByRole('table', { name: 'Rows' }).locator('tr[aria-current]')).toBeVisible();
    },
  },
  {
    name: 'a row with its evidence',
    path: (at) => `/campaigns/${at.endedCampaignId}?severity=none`,
    ready: async (page) => {
      await click(page, /^Evidence/);
      await heading(page, 'Variant 3');
    },
  },
  {
    name: 'the keys of the table',
    path: (at) => `/campaigns/${at.endedCampaignId}`,
    ready: async (page) => {
      await click(page, 'Keys');
      await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
    },
  },
  {
    name: 'an erased request',
    path: (at) => `/requests/${at.erasedId}`,
    ready: (page) => heading(page, 'Erased request'),
  },
  { name: 'templates', path: () => '/templates', ready: (page) => heading(page, 'Looks') },
  {
    name: 'new template',
    path: () => '/templates',
    ready: async (page) => {
      await click(page, 'New template');
      await expect(page.getByRole('form', { name: 'Template' })).toBeVisible();
    },
  },
  {
    name: 'settings',
    path: () => '/settings',
    ready: async (page) => {
      await expect(page.getByRole('table', { name: 'Spend by day' })).toBeVisible();
      await expect(page.getByText('The offline writer is in force')).toBeVisible();
    },
  },
  { name: 'webhooks', path: () => '/webhooks', ready: (page) => heading(page, 'Deliveries') },
  { name: 'no such page', path: () => '/nowhere', ready: (page) => heading(page, 'No such page') },
];

for (const stop of stops)
  test(`${stop.name}: accessible in light and dark, and fits a phone`, async ({ page }) => {
    test.slow();
    const issues = errorsOfPage(page);
    const path = stop.path(await visualPages());
    for (const width of [1440, 375]) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(path);
      await stop.ready(page);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', colorScheme);
        await expectAccessible(page, `${colorScheme}, ${width} px`);
      }
      expect.soft(await page.evaluate(() => document.documentElement.scrollWidth), `${width} px`).toBe(width);
    }
    expect(issues).toEqual([]);
  });

test("the letters are the page's own, whatever the machine has", async ({ page }) => {
  const fonts: string[] = [];
  page.on('response', (response) => {
    if (response.url().endsWith('.woff2') && response.ok()) fonts.push(new URL(response.url()).origin);
  });
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.evaluate(() => document.fonts.ready);
  expect(await page.evaluate(() => document.fonts.check('16px "Inter Variable"'))).toBe(true);
  expect(new Set(fonts)).toEqual(new Set([new URL(page.url()).origin]));
});

test('colours follow the system until one chooses, and the choice is kept', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto('/');
  const scheme = page.locator('html');
  await expect(scheme).toHaveAttribute('data-mantine-color-scheme', 'dark');
  await page.emulateMedia({ colorScheme: 'light' });
  await expect(scheme).toHaveAttribute('data-mantine-color-scheme', 'light');
  await page.getByRole('button', { name: 'Switch to dark colours' }).click();
  await page.reload();
  await expect(scheme).toHaveAttribute('data-mantine-color-scheme', 'dark');
  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByText('System', { exact: true }).click();
  await expect(scheme).toHaveAttribute('data-mantine-color-scheme', 'light');
});
