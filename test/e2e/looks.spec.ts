import { expect, type Page } from '@playwright/test';
import { ask, askEager } from './ask.ts';
import { expectAccessible } from './expect-accessible.ts';
import { faultsOfPage } from './faults-of-page.ts';
import { test } from './test.ts';

const call = async <Answer>(method: string, path: string, json: unknown): Promise<Answer> => {
  const response = await fetch(`${process.env.CANDOR_E2E_URL}${path}`, {
    method,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(json),
  });
  return response.json() as Promise<Answer>;
};

interface Stop {
  name: string;
  path: string;
  ready: (page: Page) => Promise<void>;
}

const heading = (name: string | RegExp) => (page: Page) =>
  expect(page.getByRole('heading', { name }).first()).toBeVisible();
const click = (name: string | RegExp) => (page: Page) => page.getByRole('button', { name }).first().click();

async function stops(): Promise<Stop[]> {
  const plain = await ask();
  const eager = await askEager();
  await call('PUT', '/templates/looks', {
    template_id: 'looks',
    name: 'Looks',
    industry: 'banking',
    arms: [
      { arm: 'A', guidance: 'Open with a question.' },
      { arm: 'B', guidance: 'Open with an observation.' },
    ],
  });
  const campaign = await call<{ campaign_id: string }>('POST', '/campaigns', {
    name: 'Looks',
    defaults: { channel: 'EMAIL', goal: 'book a call' },
  });
  const variants = heading('Variant 3');
  return [
    { name: 'compose', path: '/', ready: heading('No message yet') },
    {
      name: 'compose with faults',
      path: '/',
      ready: async (page) => {
        await click('Generate')(page);
        await expect(page.getByText('Say what the message asks for')).toBeVisible();
      },
    },
    { name: 'flagged variants', path: `/?request=${eager.request_id}`, ready: variants },
    {
      name: 'a passage pointed at',
      path: `/?request=${eager.request_id}`,
      ready: async (page) => {
        await variants(page);
        await page.locator('[data-mark]').first().focus();
        await page.keyboard.press('ArrowRight');
        await expect(page.getByRole('tooltip')).toBeVisible();
      },
    },
    {
      name: 'an edit',
      path: `/?request=${eager.request_id}`,
      ready: async (page) => {
        await click('Edit variant 2')(page);
        await expect(page.getByRole('textbox', { name: 'Message of variant 2' })).toBeFocused();
      },
    },
    { name: 'requests', path: '/requests', ready: (page) => expect(page.getByRole('table')).toBeVisible() },
    {
      name: 'audit',
      path: `/requests/${eager.request_id}`,
      ready: async (page) => {
        await click(/^Round 1/)(page);
        await click('Check again')(page);
        await expect(page.getByRole('region', { name: 'What the new check found' })).toBeVisible();
        await expect(
          page.getByRole('region', { name: 'Difference from the original' }).locator('ins').first(),
        ).toBeVisible();
      },
    },
    { name: 'audit of a plain request', path: `/requests/${plain.request_id}`, ready: variants },
    { name: 'campaigns', path: '/campaigns', ready: (page) => expect(page.getByRole('table')).toBeVisible() },
    {
      name: 'new campaign',
      path: '/campaigns',
      ready: async (page) => {
        await click('New campaign')(page);
        await expect(page.getByRole('form', { name: 'New campaign' })).toBeVisible();
      },
    },
    {
      name: 'campaign',
      path: `/campaigns/${campaign.campaign_id}`,
      ready: async (page) => {
        await page.locator('input[type=file]').setInputFiles({
          name: 'leads.csv',
          mimeType: 'text/csv',
          buffer: Buffer.from('first_name,company,summary\nAda,Acme,Rockets\n,Beta,Ships\nBo,Gamma,\n'),
        });
        await expect(page.getByRole('list', { name: 'Refused rows' })).toBeVisible();
      },
    },
    { name: 'templates', path: '/templates', ready: heading('Prompt versions') },
    {
      name: 'new template',
      path: '/templates',
      ready: async (page) => {
        await click('New template')(page);
        await expect(page.getByRole('form', { name: 'Template' })).toBeVisible();
      },
    },
    {
      name: 'settings',
      path: '/requests',
      ready: async (page) => {
        await click('Settings')(page);
        await expect(page.getByLabel('API key', { exact: true })).toBeVisible();
      },
    },
    { name: 'no such page', path: '/nowhere', ready: heading('No such page') },
  ];
}

for (const colorScheme of ['light', 'dark'] as const)
  for (const width of [1440, 375])
    test(`every page is accessible and fits: ${colorScheme}, ${width} px`, async ({ browser }) => {
      test.setTimeout(300_000);
      const context = await browser.newContext({
        baseURL: process.env.CANDOR_E2E_URL,
        colorScheme,
        viewport: { width, height: 900 },
        reducedMotion: 'reduce',
      });
      for (const stop of await stops()) {
        await test.step(stop.name, async () => {
          const page = await context.newPage();
          const faults = faultsOfPage(page);
          await page.goto(stop.path);
          await stop.ready(page);
          await expectAccessible(page, stop.name);
          expect(
            await page.evaluate(() => document.documentElement.scrollWidth),
            `${stop.name} scrolls sideways`,
          ).toBeLessThanOrEqual(width);
          expect(faults).toEqual([]);
          await page.close();
        });
      }
      await context.close();
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
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByText('System', { exact: true }).click();
  await expect(scheme).toHaveAttribute('data-mantine-color-scheme', 'light');
});
