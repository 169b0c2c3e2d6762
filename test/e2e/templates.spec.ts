import { expect } from '@playwright/test';
import { ask } from './ask.ts';
import { test } from './test.ts';

test('a template is made, followed, reported on, changed and deleted', async ({ page }) => {
  await page.goto('/templates');
  await page.getByRole('button', { name: 'New template' }).click();
  const form = page.getByRole('form', { name: 'Template' });
  await form.getByRole('textbox', { name: 'Name', exact: true }).fill('Question first');
  await form.getByRole('textbox', { name: 'Id', exact: true }).fill('question-first');
  await form.getByLabel('Guidance').fill('Open with a question about their work.');
  await form.getByRole('button', { name: 'Add a variant group' }).click();
  await form.getByLabel('Guidance').nth(1).fill('Open with an observation about the product.');
  await form.getByRole('button', { name: 'Save the template' }).click();
  const card = page.getByRole('region', { name: 'Question first' });
  await expect(card).toContainText('Open with an observation about the product.');
  await expect(card.getByRole('region', { name: 'Selections by variant group' })).toContainText('no results yet');

  const { request_id } = await ask({ template_id: 'question-first' });
  await page.goto(`/requests/${request_id}`);
  await expect(page.getByRole('region', { name: 'Facts' })).toContainText(/Variant group[AB]/);
  await page.goto(`/?request=${request_id}`);
  await page.getByRole('button', { name: 'Select: variant 1' }).click();
  await expect(page.getByRole('article', { name: 'Variant 1' })).toContainText('Selected');
  await page.goto('/templates');
  await expect(card.getByRole('region', { name: 'Selections by variant group' })).toContainText('1 of 1 · 100% (');
  await expect(card).toContainText('Too few results to compare the variant groups.');
  await card.getByRole('link', { name: 'its requests' }).click();
  await expect(page.getByRole('table', { name: 'Requests' }).getByRole('row')).toHaveCount(2);

  await page.goto('/templates');
  await page.getByRole('button', { name: 'Change Question first' }).click();
  await page
    .getByRole('form', { name: 'Template' })
    .getByRole('textbox', { name: 'Name', exact: true })
    .fill('Question before all');
  await page.getByRole('button', { name: 'Save the template' }).click();
  await page.getByRole('button', { name: 'Delete Question before all' }).click();
  await page.getByRole('button', { name: 'Delete the template' }).click();
  await expect(page.getByRole('region', { name: 'Question before all' })).toHaveCount(0);
});

test('issues of a template are shown at their fields', async ({ page }) => {
  await page.goto('/templates');
  await page.getByRole('button', { name: 'New template' }).click();
  const form = page.getByRole('form', { name: 'Template' });
  await form.getByRole('textbox', { name: 'Name', exact: true }).fill('Faulty');
  await form.getByRole('textbox', { name: 'Id', exact: true }).fill('faulty');
  await form.getByLabel('Weight').fill('0');
  await form.getByLabel('Guidance').fill('x'.repeat(2_001));
  await form.getByRole('button', { name: 'Save the template' }).click();
  await expect(form.getByLabel('Guidance')).toHaveAccessibleDescription(/2000/);
  await expect(form.getByLabel('Weight')).toHaveAccessibleDescription(/1/);
});

test('prompt versions are listed with what proves them', async ({ page }) => {
  await page.goto('/templates');
  await expect(page.getByRole('table', { name: 'Prompt versions' })).toContainText('current');
});
