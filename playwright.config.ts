import { defineConfig } from '@playwright/test';
import { chromiumForTests } from './test/services/chromium-for-tests.ts';

/** The page in a real browser, against the real embedded server that the global setup starts. */
export default defineConfig({
  testDir: 'test/e2e',
  // Pictures differ a little from machine to machine: they are taken on purpose only.
  testIgnore: process.env.CANDOR_SCREENSHOTS === '1' ? [] : ['**/screenshots.spec.ts'],
  globalSetup: './test/e2e/global-setup.ts',
  workers: 1,
  timeout: 120_000,
  expect: { timeout: 30_000 },
  reporter: process.env.CI ? [['list'], ['html', { open: 'never' }]] : 'list',
  use: {
    actionTimeout: 30_000,
    navigationTimeout: 60_000,
    screenshot: 'only-on-failure',
    viewport: { width: 1440, height: 900 },
    // Nothing is caught half way through a transition.
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: {
      executablePath: chromiumForTests() ?? undefined,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--no-first-run',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
