import { afterEach, expect, it, vi } from 'vitest';
import { startTracing } from '../../src/tracing/start-tracing.ts';

afterEach(() => vi.unstubAllEnvs());

it('says once that spans go nowhere, and why', async () => {
  vi.stubEnv('OTEL_EXPORTER_OTLP_ENDPOINT', 'http://127.0.0.1:9');
  vi.stubEnv('OTEL_EXPORTER_OTLP_TIMEOUT', '500');
  vi.stubEnv('OTEL_BSP_SCHEDULE_DELAY', '50');
  const warn = vi.fn();
  const tracing = startTracing({ serviceName: 'candor' }, { warn });
  try {
    for (let count = 0; count < 2; count += 1) {
      await tracing.span('work', {}, async () => {});
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    await vi.waitFor(() => expect(warn).toHaveBeenCalled(), 15_000);
  } finally {
    await tracing.close();
  }
  expect(warn.mock.calls).toEqual([[{ reason: expect.stringMatching(/\S/) }, 'traces are not exported']]);
}, 30_000);
