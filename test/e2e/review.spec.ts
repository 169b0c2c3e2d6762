import { expect } from '@playwright/test';
import { ask, askEager } from './ask.ts';
import { callService } from './call-service.ts';
import { test } from './test.ts';

test('pointing at a supported passage shows the input words that support it', async ({ page }) => {
  const { request_id, variants } = await ask();
  const grounding = variants[0]?.grounding.find((item) => item.field === 'message' && item.quote !== '');
  expect(grounding).toBeDefined();
  await page.goto(`/?request=${request_id}`);
  const mark = page.getByRole('button', { name: grounding?.text, exact: true }).first();
  await mark.hover();
  const note = page.getByRole('tooltip');
  await expect(note).toContainText(grounding?.source ?? '');
  await expect(note).toContainText(grounding?.quote ?? '');
  await expect(page.locator('dd [data-active]').first()).toContainText(grounding?.quote ?? '');
});

test('the keyboard does all that the mouse does: from the form to a selection', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the page' })).toBeFocused();
  await page.keyboard.press('Enter');
  const press = async (key: string, until: () => Promise<boolean>) => {
    for (let times = 0; times < 60; times += 1) {
      await page.keyboard.press(key);
      if (await until()) return;
    }
    throw new Error(`${key} does not lead there`);
  };
  const isFocused = (selector: string) => () =>
    page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector);
  await press('Tab', () => page.evaluate(() => document.activeElement?.textContent === 'SMS, direct'));
  await page.keyboard.press('Enter');
  await press('Tab', isFocused('button[type=submit]'));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('article')).toHaveCount(3);
  await expect(page.getByRole('article', { name: 'Variant 1' })).toBeFocused();
  await press('Tab', isFocused('[data-mark]'));
  await expect(page.getByRole('tooltip')).toBeVisible();
  const first = await page.evaluate(() => document.activeElement?.id);
  await page.keyboard.press('ArrowRight');
  expect(await page.evaluate(() => document.activeElement?.id)).not.toBe(first);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('tooltip')).toBeHidden();
  await press('Tab', () => page.evaluate(() => document.activeElement?.textContent?.trim() === 'Select'));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('article').first()).toContainText('Selected');
});

test('flags stand in place, in words, and not by colour alone', async ({ page }) => {
  const { request_id } = await askEager();
  await page.goto(`/?request=${request_id}`);
  const card = page.getByRole('article', { name: 'Variant 2' });
  const mark = card.getByRole('button', { name: '40%' }).first();
  await expect(mark).toHaveAttribute('data-severity', 'error');
  await expect(mark).toHaveCSS('text-decoration-style', 'wavy');
  await mark.focus();
  await expect(page.getByRole('tooltip')).toContainText('UNSOURCED_NUMBER');
  await expect(card.getByRole('list', { name: 'Findings on variant 2, in words' })).toContainText('UNSOURCED_NUMBER');
  await expect(card.getByRole('status', { name: 'Findings on variant 2' })).toContainText(/errors/);
  await card.getByRole('list', { name: 'Findings on variant 2, in words' }).getByRole('button').first().click();
  await expect(page.locator('[data-mark]:focus')).toHaveAttribute('data-severity', 'error');
});

test('a choice with errors is possible and says so', async ({ page }) => {
  const { request_id } = await askEager();
  await page.goto(`/?request=${request_id}`);
  const card = page.getByRole('article', { name: 'Variant 2' });
  await card.getByRole('button', { name: /^Select despite \d+ errors?/ }).click();
  await expect(card).toContainText('Selected');
});

test('what the input supports can be hidden', async ({ page }) => {
  const { request_id } = await ask();
  await page.goto(`/?request=${request_id}`);
  await expect(page.locator('article [data-grounded]').first()).toBeVisible();
  await page.getByLabel('Show what the input supports').uncheck();
  await expect(page.locator('article [data-grounded]')).toHaveCount(0);
});

test('an edit is checked while it is written, then stored with its flags', async ({ page }) => {
  const { request_id, variants } = await ask();
  await page.goto(`/?request=${request_id}`);
  const card = page.getByRole('article', { name: 'Variant 1' });
  await card.getByRole('button', { name: 'Edit variant 1' }).click();
  const text = card.getByRole('textbox', { name: 'Message of variant 1' });
  await expect(text).toBeFocused();
  await text.fill(`${variants[0]?.message}\nWe helped 500 banks grow by 73%.`);
  const findings = card.getByRole('list', { name: 'Findings on variant 1' });
  await expect(findings).toContainText('73%');
  await expect(text).toHaveAttribute('aria-invalid', 'true');
  await expect(card.locator('[aria-hidden] [data-severity=error]').first()).toBeAttached();
  await findings.getByRole('button').first().click();
  await expect(text).toBeFocused();
  await text.fill(variants[0]?.message.replace(/^[^\n]*/, 'Good morning Ingrid,') ?? '');
  await expect(text).toHaveAttribute('aria-invalid', 'false');
  await card.getByRole('button', { name: 'Select this edit: variant 1' }).click();
  await expect(card).toContainText('Selected, edited');
  // What the text drew on before the edit says nothing of it now.
  await expect(card.getByRole('heading', { name: 'Draws on' })).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole('article', { name: 'Variant 1' })).toContainText('Selected, edited');
});

test('the evidence beside an edited variant is that of the edit', async ({ page }) => {
  const { request_id } = await ask();
  const edited_message = 'Hi Ingrid, is a 15-min call about compliance possible?';
  await callService('POST', `/personalize/${request_id}/select`, {
    variant_index: 0,
    edited_message,
    edited_subject: 'Hi',
  });
  await page.goto(`/?request=${request_id}`);
  const values = (name: string) =>
    page.getByRole('region', { name: 'Input' }).locator('dt', { hasText: name }).locator('+ dd');
  await expect(values('Goal')).toContainText('V1');
  await expect(values('First name')).toContainText('V1');
  await expect(page.getByRole('region', { name: 'Input' }).getByText('V1')).toHaveCount(3);
});

test('an edit can be discarded', async ({ page }) => {
  const { request_id, variants } = await ask();
  await page.goto(`/?request=${request_id}`);
  const card = page.getByRole('article', { name: 'Variant 1' });
  await card.getByRole('button', { name: 'Edit variant 1' }).click();
  await card.getByRole('textbox', { name: 'Message of variant 1' }).fill('Something else');
  await card.getByRole('button', { name: 'Discard edit' }).click();
  await expect(card).toContainText(variants[0]?.message.split('\n').at(-1) ?? '');
});

test('a variant is copied as it stands, its subject with its body', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const { request_id, variants } = await ask();
  await page.goto(`/?request=${request_id}`);
  await page.getByRole('button', { name: 'Copy variant 2' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Copied' })).toHaveCount(1);
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    `${variants[1]?.subject}\n\n${variants[1]?.message}`,
  );
});

test('an unsaved edit is there again after a way round the page, and is asked for before the tab closes', async ({
  page,
}) => {
  const { request_id } = await ask();
  await page.goto(`/?request=${request_id}`);
  await page.getByRole('button', { name: 'Edit variant 2' }).click();
  const text = page.getByRole('textbox', { name: 'Message of variant 2' });
  await text.fill('Hello Ingrid, is a 15-min call possible?');
  await page.getByRole('link', { name: 'Campaigns', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Campaigns' })).toBeVisible();
  await page.goBack();
  await expect(text).toHaveValue('Hello Ingrid, is a 15-min call possible?');
  const asked = page.waitForEvent('dialog');
  await page.close({ runBeforeUnload: true });
  const dialog = await asked;
  expect(dialog.type()).toBe('beforeunload');
  await dialog.dismiss();
  await page.getByRole('button', { name: 'Discard edit' }).click();
  await expect(page.getByRole('article', { name: 'Variant 2' })).toBeFocused();
  await page.reload();
  await expect(page.getByRole('button', { name: 'Edit variant 2' })).toBeVisible();
});

test('the focus stays where the choice was made', async ({ page }) => {
  const { request_id } = await ask();
  await page.goto(`/?request=${request_id}`);
  await page.getByRole('button', { name: 'Select: variant 2' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Selected: variant 2' })).toBeFocused();
});
