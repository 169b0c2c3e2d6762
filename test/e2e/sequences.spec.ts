import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import type { AcceptedSequence, Sequence } from '../../src/contract/sequence.ts';
import { waitUntil } from '../services/wait-until.ts';
import { exampleSequence } from '../support/example-sequence.ts';
import { callService } from './call-service.ts';
import { expectAccessible } from './expect-accessible.ts';
import { test } from './test.ts';

const touchOf = (page: Page, number: number) => page.getByRole('region', { name: new RegExp(`^Touch ${number}:`) });

async function written(): Promise<Sequence> {
  const { sequence_id: id } = await callService<AcceptedSequence>('POST', '/sequences', exampleSequence());
  return waitUntil('the sequence is written', async () => {
    const sequence = await callService<Sequence>('GET', `/sequences/${id}`);
    return sequence.status === 'SUCCESS' ? sequence : null;
  });
}

test('a touch that a provider holds up says why, and those after it that they wait for it', async ({ page }) => {
  const { sequence_id: id } = await written();
  await page.route(`**/sequences/${id}`, async (route) => {
    if (route.request().resourceType() === 'document') return route.fallback();
    const answer = await route.fetch();
    const sequence: Sequence = await answer.json();
    const open = { status: 'QUEUED', variants: [], text: undefined };
    const down = { ...open, waits_for: 'provider_down', wait_reason: 'openai:gpt-4.1-mini answered 529' };
    const touches = sequence.touches.map((touch, at) => ({
      ...touch,
      ...(at === 0 ? down : { ...open, waits_for: 'turn' }),
    }));
    await route.fulfill({ response: answer, json: { ...sequence, status: 'RUNNING', touches } });
  });
  await page.goto(`/sequences/${id}`);
  const touches = page.getByRole('region', { name: /^Touch \d/ });
  await expect(touches.nth(0)).toContainText('No provider answers: openai:gpt-4.1-mini answered 529');
  await expect(touches.nth(1)).toContainText('Waits for the touches before it.');
  await page.unrouteAll({ behavior: 'ignoreErrors' });
});

test('a sequence is put together in the form, and its touches are written one after the other', async ({ page }) => {
  await page.goto('/sequences');
  await page.getByRole('link', { name: 'New sequence' }).click();
  const form = page.getByRole('form', { name: 'New sequence' });
  await expect(page.getByRole('heading', { level: 1, name: 'New sequence' })).toBeVisible();
  await expectAccessible(page, 'the form of a sequence');
  await form.getByRole('button', { name: 'Add a touch' }).click();
  await form.getByRole('button', { name: 'Remove touch 2' }).click();
  await expect(form.getByRole('group', { name: /^Touch \d$/ })).toHaveCount(3);
  await form.getByRole('textbox', { name: 'Goal', exact: true }).fill('book a 15-min call');
  await form.getByLabel('First name').fill('Ioana');
  await form.getByRole('textbox', { name: 'Company', exact: true }).fill('Telvora');
  await form.getByLabel('Email of the lead').fill('ioana@telvora.ro');
  await form.getByLabel('Summary').fill('Telvora runs fibre networks in rural Romania: 410 villages connected.');
  const third = form.getByRole('group', { name: 'Touch 3' });
  await third.getByLabel('Channel').selectOption('LinkedIn');
  await third.getByLabel('Days after the one before').fill('91');
  await form.getByRole('button', { name: 'Write the sequence' }).click();
  await expect(third.getByLabel('Days after the one before')).toHaveAttribute('aria-invalid', 'true');
  await third.getByLabel('Days after the one before').fill('7');
  await form.getByRole('button', { name: 'Write the sequence' }).click();

  await expect(page.getByRole('heading', { level: 1, name: 'Sequence for Ioana' })).toBeVisible();
  await expect(touchOf(page, 3).getByRole('heading', { name: 'Variant 1' })).toBeVisible({ timeout: 60_000 });
  await expect(touchOf(page, 3)).toContainText('7 days after touch 2');
  await expect(touchOf(page, 3)).toContainText('LinkedIn');
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`a touch that is changed makes later ones stale until they are regenerated, ${colorScheme}`, async ({
    page,
  }) => {
    const { sequence_id: id, touches } = await written();
    await page.emulateMedia({ colorScheme });
    await page.goto(`/sequences/${id}`);
    await expect(touchOf(page, 3).getByRole('heading', { name: 'Variant 3' })).toBeVisible();
    await expect(page.getByText('Stale', { exact: true })).toHaveCount(0);
    await touchOf(page, 1)
      .getByRole('button', { name: /^Select.*variant 2$/ })
      .click();
    await expect(page.getByText('An earlier touch is another text by now')).toHaveCount(2);
    await expectAccessible(page, `a sequence with stale touches, ${colorScheme}`);

    await touchOf(page, 2)
      .getByRole('button', { name: /^Regenerate from here/ })
      .click();
    await expect(page.getByText('An earlier touch is another text by now')).toHaveCount(0);
    await expect(touchOf(page, 3).getByRole('heading', { name: 'Variant 3' })).toBeVisible({ timeout: 60_000 });
    const after = await callService<Sequence>('GET', `/sequences/${id}`);
    expect(after.touches[0]!.request_id).toBe(touches[0]!.request_id);
    expect(after.touches[1]!.request_id).not.toBe(touches[1]!.request_id);
    await expectAccessible(page, `a sequence, ${colorScheme}`);
  });

test('a touch is edited, checked as of its day, skipped and taken in again', async ({ page }) => {
  const { sequence_id: id, touches } = await written();
  const checks: URL[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/check')) checks.push(new URL(request.url()));
  });
  await page.goto(`/sequences/${id}`);
  const second = touchOf(page, 2);
  await second.getByRole('button', { name: 'Edit variant 1' }).click();
  await second.getByRole('textbox', { name: /message/i }).fill('Hi Ioana,\n\nWould a 15-min call suit you?');
  await second.getByRole('button', { name: /^Select this edit/ }).click();
  await expect(second.getByText('Selected, edited')).toBeVisible();
  expect(checks[0]!.searchParams.get('as_of')).toBe(touches[1]!.planned_at);
  await expect(touchOf(page, 3).getByText('An earlier touch is another text by now')).toBeVisible();
  await second.getByRole('button', { name: 'Skip touch 2' }).click();
  await expect(second.getByText('Left out')).toBeVisible();
  await second.getByRole('button', { name: 'Undo skip of touch 2' }).click();
  await expect(second.getByText('Left out')).toHaveCount(0);
});

test('the list shows how far each is, and saves those that are approved for a sending tool', async ({ page }) => {
  const { sequence_id: id, touches } = await written();
  for (const { request_id } of touches)
    await callService('POST', `/personalize/${request_id}/select`, { variant_index: 0 });
  await page.goto('/sequences');
  const row = page.getByRole('row').filter({ has: page.locator(`a[href="/sequences/${id}"]`) });
  await expect(row).toContainText('3 / 3');
  await expectAccessible(page, 'the list of sequences');
  await page.getByLabel('Format of the file').selectOption('CSV for Lemlist');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Approved only' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('sequences-lemlist-approved.csv');
  const text = await readFile(await file.path(), 'utf8');
  expect(text.split('\r\n')[0]).toContain('subject1,body1,delay1,channel1');
  expect(text).toContain(id);
});

test('a phone shows a sequence without scrolling sideways', async ({ page }) => {
  const { sequence_id: id } = await written();
  await page.setViewportSize({ width: 390, height: 844 });
  for (const path of [`/sequences/${id}`, '/sequences', '/sequences/new']) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.waitForLoadState('networkidle');
    const [width, seen] = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
    expect(width, path).toBeLessThanOrEqual(seen!);
    await expectAccessible(page, `${path} on a phone`);
  }
});
