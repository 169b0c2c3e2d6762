import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** Colours half way through a fade are nobody's: waits for what moves and ends. */
const settle = (page: Page): Promise<unknown> =>
  page.evaluate(() =>
    Promise.allSettled(
      document
        .getAnimations()
        .filter((one) => Number.isFinite(one.effect?.getComputedTiming().endTime))
        .map((one) => one.finished),
    ),
  );

/**
 * No violation of any axe rule; what there is, is told for every page of the test. The page has no frames, so axe works
 * in it alone ("legacy mode"; it otherwise opens a second page for each result), and it leaves out what it would say of
 * elements without a violation.
 */
export async function expectAccessible(page: Page, what: string): Promise<void> {
  await settle(page);
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] });
  const { violations } = await axe.analyze();
  const found = violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
  expect.soft(found, `axe on ${what}`).toEqual([]);
}
