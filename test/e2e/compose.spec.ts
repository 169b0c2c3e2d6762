import { expect } from '@playwright/test';
import { errorsOfPage } from './errors-of-page.ts';
import { expectAccessible } from './expect-accessible.ts';
import { test } from './test.ts';

test('an example becomes three checked variants, and stands in the address', async ({ page }) => {
  const issues = errorsOfPage(page);
  await page.goto('/');
  await page.getByRole('button', { name: 'Email, rich context' }).click();
  await expect(page.getByLabel('First name')).toHaveValue('Ingrid');
  await page.getByRole('button', { name: 'Generate' }).click();
  for (const number of [1, 2, 3])
    await expect(page.getByRole('heading', { name: `Variant ${number}`, exact: true })).toBeVisible();
  await expect(page).toHaveURL(/\?request=/);
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Variant 3', exact: true })).toBeVisible();
  await page.getByText('Change the input').click();
  await expect(page.getByLabel('First name')).toHaveValue('Ingrid');
  expect(issues).toEqual([]);
});

for (const name of ['LinkedIn, friendly', 'SMS, direct', 'Email, thin context'])
  test(`the example "${name}" succeeds`, async ({ page }) => {
    await page.goto('/');
    await page.getByRole('button', { name }).click();
    await page.getByRole('button', { name: 'Generate' }).click();
    await expect(page.getByRole('article')).toHaveCount(3);
    await expect(page.getByRole('region', { name: 'Result' }).getByText('Success')).toBeVisible();
  });

test('the three steps of the empty page stand on one line, however long their texts', async ({ page }) => {
  await page.setViewportSize({ width: 1285, height: 900 });
  await page.goto('/');
  const titles = ['Say what is known', 'Let it write', 'Judge it by its evidence'];
  const tops = await Promise.all(
    titles.map(async (title) => (await page.locator('li strong').filter({ hasText: title }).boundingBox())?.y),
  );
  expect(new Set(tops).size).toBe(1);
});

test('what is missing is said at its field before anything is sent', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('button', { name: 'Generate' }).click();
  await expect(page.getByLabel('First name')).toHaveAccessibleDescription(/Enter the first name/);
  await expect(page.getByLabel('Goal')).toHaveAccessibleDescription(/Say what the message asks for/);
  await expect(page.getByLabel('Goal')).toBeFocused();
  // The example in the field does not pass for what is wrong with it.
  const colors = await page
    .getByLabel('Goal')
    .evaluate((field) => [getComputedStyle(field, '::placeholder').color, getComputedStyle(field).borderColor]);
  expect(colors[0]).not.toBe(colors[1]);
});

test('every error the service finds is shown at its field', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('button', { name: 'SMS, direct' }).click();
  await page.getByLabel('Words at most').fill('2');
  await page.getByRole('combobox', { name: 'Language' }).fill('klingon!');
  await page.getByLabel('Facts the message may use').fill(`true\n${'x'.repeat(301)}`);
  await page.getByRole('button', { name: 'Generate' }).click();
  await expect(page.getByLabel('Words at most')).toHaveAccessibleDescription(/5/);
  await expect(page.getByRole('combobox', { name: 'Language' })).toHaveAccessibleDescription(/BCP 47/);
  await expect(page.getByLabel('Facts the message may use')).toHaveAccessibleDescription(/Entry 2/);
});

test('keywords are tags, and constraints reach the service', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('button', { name: 'Email, thin context' }).click();
  await page.getByRole('combobox', { name: 'Keywords' }).fill('office supplies, tenders,');
  await page.getByRole('radiogroup', { name: 'Variants' }).getByText('1').click();
  await page.getByLabel('Write subjects (email)').uncheck();
  await page.getByRole('button', { name: 'Generate' }).click();
  await expect(page.getByRole('article')).toHaveCount(1);
  await expect(page.getByText('Subject of variant 1')).toHaveCount(0);
  const evidence = page.getByRole('region', { name: 'Company context' });
  await expect(evidence.getByText('office supplies')).toBeVisible();
  await expect(evidence.getByText('tenders')).toBeVisible();
});

test('a channel says what it holds, and each message how much of it it takes', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('button', { name: 'Email, thin context' }).click();
  await page.getByRole('radiogroup', { name: 'Channel' }).getByText('WhatsApp').click();
  await expect(page.getByText('At most 1,024 characters')).toBeVisible();
  await page.getByLabel('Location').fill('Leeds, UK');
  await page.getByRole('button', { name: 'Generate' }).click();
  await expect(page.getByText(/^\d+ of 1,024 characters$/)).toHaveCount(3);
  await expect(page.getByText('Subject of variant 1')).toHaveCount(0);
  await expect(page.getByRole('region', { name: 'Lead' }).getByText('Leeds, UK')).toBeVisible();
});

test('Ctrl+Enter generates from any field', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('button', { name: 'SMS, direct' }).click();
  await page.getByLabel('Goal').press('Control+Enter');
  await expect(page.getByRole('article')).toHaveCount(3);
});

test('an unknown request in the address says so', async ({ page }) => {
  await page.goto('/?request=nothing');
  await expect(page.getByRole('alert')).toContainText('The request could not be read');
});

test('a service that does not answer is said to be out of reach', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('button', { name: 'SMS, direct' }).click();
  await page.route('**/personalize', (route) => route.abort());
  await page.getByRole('button', { name: 'Generate' }).click();
  await expect(page.getByRole('alert')).toContainText('did not answer');
  await expect(page.getByRole('alert'), 'beside the button that was pressed').toBeInViewport({ ratio: 1 });
});

test('the goal is in sight at once, and so is what can be done with each variant', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByLabel('Goal')).toBeInViewport({ ratio: 1 });
  await page.getByRole('button', { name: 'Email, rich context' }).click();
  await page.getByRole('button', { name: 'Generate' }).click();
  for (const number of [1, 2, 3])
    for (const action of [`Select: variant ${number}`, `Edit variant ${number}`, `Copy variant ${number}`])
      await expect(page.getByRole('button', { name: action })).toBeInViewport({ ratio: 1 });
  // The evidence stands beside them.
  const evidence = await page.getByRole('region', { name: 'Company context' }).boundingBox();
  const first = await page.getByRole('article', { name: 'Variant 1' }).boundingBox();
  expect(evidence!.x + evidence!.width).toBeLessThan(first!.x);
  expect(evidence!.y + evidence!.height).toBeGreaterThan(first!.y);
});

test('on a phone the variants come first, and their evidence below them', async ({ page }) => {
  await page.setViewportSize({ width: 375, height: 812 });
  await page.goto('/');
  await page.getByRole('button', { name: 'SMS, direct' }).click();
  await page.getByRole('button', { name: 'Generate' }).click();
  await expect(page.getByRole('article', { name: 'Variant 1' })).toBeFocused();
  await expect(page.getByRole('button', { name: 'Select: variant 1' })).toBeInViewport();
  await page.getByText('Evidence', { exact: true }).click();
  const last = await page.getByRole('article', { name: 'Variant 3' }).boundingBox();
  const evidence = await page.getByRole('region', { name: 'Company context' }).boundingBox();
  expect(evidence!.y).toBeGreaterThan(last!.y + last!.height);
});

test('a hint writes the same request again, in other words, and hints add up', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('button', { name: 'Email, rich context' }).click();
  await page.getByRole('button', { name: 'Generate' }).click();
  const third = page.getByRole('article', { name: 'Variant 3' });
  await expect(page.getByRole('article', { name: 'Variant 1' })).toBeFocused();
  const count = async () => Number(/(\d+) of 120 words/.exec((await third.textContent()) ?? '')?.[1]);
  const before = { url: page.url(), words: await count() };
  await page.getByRole('button', { name: 'Shorter', exact: true }).click();
  await expect(page.getByText('Written with the hint shorter')).toBeVisible();
  expect(page.url()).not.toBe(before.url);
  expect(await count()).toBeLessThan(before.words);
  // The work goes on at the new variants.
  await expect(page.getByRole('article', { name: 'Variant 1' })).toBeFocused();
  const shorter = await third.textContent();
  await page.getByLabel('How to write it this time').fill('begin with a question');
  await page.getByLabel('How to write it this time').press('Enter');
  await expect(page.getByText('Written with the hint shorter; begin with a question')).toBeVisible();
  expect(await third.textContent()).not.toBe(shorter);
  await page.getByText('Change the input').click();
  await expect(page.getByLabel('Hint')).toHaveValue('shorter; begin with a question');
});

test('earlier messages are added, put right where the service says, and shown as evidence', async ({ page }) => {
  const issues = errorsOfPage(page);
  await page.goto('/');
  await page.getByRole('button', { name: 'Email, rich context' }).click();
  const add = page.getByRole('button', { name: 'Add an earlier message' });
  await add.click();
  await add.click();
  await page.getByRole('button', { name: 'Remove message 2' }).click();
  const message = page.getByRole('group', { name: 'Message 1' });
  await message.getByLabel('Sent on').fill('2099-05-12');
  await message.getByLabel('Its subject').fill('One platform for all teams');
  await message.getByLabel('Text').fill('Could we talk about on-call duty?');
  await expectAccessible(page, 'the form with an earlier message');
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectAccessible(page, 'the form with an earlier message, dark');
  await page.screenshot({ path: 'test-results/earlier-message-dark.png' });
  await page.emulateMedia({ colorScheme: 'light' });
  await message.scrollIntoViewIfNeeded();
  await page.screenshot({ path: 'test-results/earlier-message.png' });
  await page.getByRole('button', { name: 'Generate' }).click();
  await expect(message.getByLabel('Sent on')).toHaveAccessibleDescription(/in the future/);
  await message.getByLabel('Sent on').fill('2026-05-12');
  await page.getByRole('button', { name: 'Generate' }).click();
  await expect(page.getByRole('article')).toHaveCount(3);
  const evidence = page.getByRole('region', { name: 'Earlier messages' });
  await expect(evidence.getByText('Could we talk about on-call duty?')).toBeVisible();
  await expect(page.getByRole('article').first().getByText('Re: One platform for all teams')).toBeVisible();
  expect(issues.filter((issue) => !issue.includes('400'))).toEqual([]);
});
