import { test as base } from '@playwright/test';
import { chromiumForTests } from '../services/chromium-for-tests.ts';

/** A test of the page; skipped, with the reason, on a machine without a browser. */
export const test = base.extend<{ needsChromium: undefined }>({
  // biome-ignore lint/correctness/noEmptyPattern: the runner reads a fixture's needs off its first parameter
  baseURL: async ({}, use) => use(process.env.CANDOR_E2E_URL),
  needsChromium: [
    // biome-ignore lint/correctness/noEmptyPattern: the runner reads a fixture's needs off its first parameter
    async ({}, use, info) => {
      info.skip(!chromiumForTests(), 'needs Chromium; set CHROMIUM_PATH');
      await use(undefined);
    },
    { auto: true },
  ],
});
