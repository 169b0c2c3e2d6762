import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { keptFolder } from './src/kept-file.ts';

// Packages are compiled once, and not again in each process that the tests start.
process.env.NODE_COMPILE_CACHE ??= join(keptFolder, 'code');

/** They take half a minute to two minutes each, however short they are to read. */
const slow =
  /test\/(?:faults\/|contract\/(?:queues|store)-outages|integration\/(?:cli|mcp|both-backends|production-journey|campaign-fairness|first-release-data|n8n-package)\.)/;

/**
 * Slow files first, so that none of them is waited for alone at the end; before them those that run alone, since a
 * worker that others share ends where one of these comes between, and the next one loads everything again.
 */
class SlowFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const placeOf = ({ moduleId, project }: TestSpecification): number =>
      project.config.isolate ? 0 : slow.test(moduleId) ? 1 : 2;
    return sorted.toSorted((a, b) => placeOf(a) - placeOf(b));
  }
}

/**
 * They change what other tests of their process read (a schema, a module that is counted), or look at what the engine
 * does while it is loaded for the first time (the patterns that it builds), or count the calls of its modules.
 */
const alone = [
  'test/integration/disk-full.test.ts',
  'test/unit/architecture/linear-patterns.test.ts',
  'test/unit/contract/added-field.test.ts',
  'test/unit/guardrails/create-guardrails.test.ts',
  'test/unit/guardrails/work-per-message.test.ts',
];

const shared = { exclude: alone, isolate: false };

export default defineConfig({
  test: {
    testTimeout: 60_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    sequence: { sequencer: SlowFirst },
    projects: [
      // The service and the truth engine's data are loaded once for all, and not again for each file.
      { extends: true, test: { ...shared, name: 'unit', include: ['test/unit/**/*.test.ts'] } },
      {
        extends: true,
        test: { ...shared, name: 'services', include: ['test/{contract,integration,faults}/**/*.test.ts'] },
      },
      { extends: true, test: { name: 'alone', include: alone } },
    ],
  },
});
