import { describe, expect, it } from 'vitest';
import { createLogger } from '../../../src/logger.ts';
import { createTestContext } from '../../support/create-test-context.ts';
import { shareStore } from '../../support/share-store.ts';

const shared = shareStore();

async function warningsOf(env: Record<string, string>): Promise<string> {
  const lines: string[] = [];
  const logger = createLogger('warn', { write: (line) => void lines.push(line) });
  const context = await createTestContext({ logger, store: await shared.fresh() }, env);
  await context.close();
  return lines.join('');
}

describe('limits that each process counts by itself', () => {
  const postgres = { POSTGRES_URL: 'postgres://nowhere.invalid/candor' };

  it('are warned of where there are several', async () => {
    expect(await warningsOf({ ...postgres, LIMITER_BACKEND: 'memory' })).toContain('every process allows the full');
  });

  it('are not where there is one, or they are shared', async () => {
    expect(await warningsOf({})).toBe('');
    expect(await warningsOf(postgres)).toBe('');
  });
});
