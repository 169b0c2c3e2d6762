import { expect } from '@playwright/test';
import { exampleRequest } from '../support/example-request.ts';
import { expectAccessible } from './expect-accessible.ts';
import { type RunningCandor, startCandor } from './start-candor.ts';
import { test } from './test.ts';

let candor: RunningCandor | undefined;
test.afterAll(async () => candor?.stop());

test('a voice that is pasted as a message shows what was read from it, and writes the next message', async ({
  browser,
}) => {
  candor = await startCandor({});
  const context = await browser.newContext({ baseURL: candor.url });
  const page = await context.newPage();
  await page.goto('/settings');
  const voice = page.getByRole('form', { name: 'Voice' });
  await voice.getByRole('button', { name: 'Add a sample message' }).click();
  await voice
    .getByRole('textbox', { name: 'Sample message 1' })
    .fill('Good day Anna,\n\nYour depot moved in May. Shall we talk?\n\nWarm regards,\nMarta Keller\nTracewell');
  await voice.getByLabel('Words to avoid').fill('synergy,');
  await voice.getByRole('button', { name: 'Save the voice' }).click();
  await expect(voice.getByLabel('Greeting')).toHaveAttribute('placeholder', /From the samples: Good day/);
  await page.reload();
  await expect(voice.getByText('synergy')).toBeVisible();
  await expectAccessible(page, 'the voice in the settings');

  const accepted = await context.request.post('/personalize', { data: exampleRequest() });
  const { request_id } = await accepted.json();
  await expect
    .poll(async () => (await (await context.request.get(`/personalize/${request_id}`)).json()).status)
    .toBe('SUCCESS');
  const { variants } = await (await context.request.get(`/personalize/${request_id}`)).json();
  expect(variants[0].message).toMatch(/^Good day Ioana,/);
  await context.close();
});
