import { join } from 'node:path';
import { build } from 'vite';
import { isStale } from '../../tools/build-page/is-stale.ts';
import { chromiumForTests } from '../services/chromium-for-tests.ts';
import { startFakeWriter } from './fake-writer.ts';
import { startCandor } from './start-candor.ts';

/**
 * Builds the page where what it is made from has changed, and starts the server that every test shares; without a
 * browser nothing is started.
 */
export default async function globalSetup(): Promise<() => Promise<void>> {
  if (!chromiumForTests()) {
    if (process.env.CANDOR_REQUIRE_SERVICES === '1') throw new Error('test/e2e needs Chromium: set CHROMIUM_PATH');
    console.log('SKIPPED: test/e2e needs Chromium; set CHROMIUM_PATH');
    return async () => {};
  }
  if (isStale(join(import.meta.dirname, '../..'))) await build({ configFile: 'vite.config.ts', logLevel: 'warn' });
  const writer = await startFakeWriter();
  const candor = await startCandor({
    LLM_TARGETS: 'template,openai:eager',
    LLM_PRICES: 'eager=0/0',
    LLM_JUDGE: 'off',
    WEBHOOK_ALLOW_PRIVATE: 'true',
    OPENAI_BASE_URL: writer.url,
  });
  // The first run has a server of its own in its test.
  await fetch(`${candor.url}/personalize`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      channel: 'SMS',
      goal: 'book a call',
      lead: { first_name: 'Zoe', company_name: 'Before All' },
      variant_count: 1,
    }),
  });
  process.env.CANDOR_E2E_URL = candor.url;
  process.env.CANDOR_E2E_WRITER = writer.url;
  return async () => {
    await candor.stop();
    writer.stop();
  };
}
