import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { envVariables } from '../../../src/config/config.ts';
import { complianceSchema } from '../../../src/contract/compliance.ts';
import { riskCodeSchema } from '../../../src/contract/risk-flag.ts';
import { createMetrics } from '../../../src/metrics.ts';
import { root } from '../architecture/source-files.ts';

const filesOf = (pattern: string): string[] =>
  globSync(pattern, { cwd: root, exclude: (path) => path.includes('node_modules') });
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

/** Where whoever runs Candor reads which variables there are. What was, is in the change log and the decisions. */
const pages = [
  ...filesOf('{README,SECURITY}.md'),
  ...filesOf('docs/**/*.{md,yaml}').filter((path) => !path.startsWith('docs/decisions/')),
  ...filesOf('examples/**/*.{ts,sh,mjs}'),
  ...filesOf('packages/*/README.md'),
  'docker-compose.yml',
  'Dockerfile',
  '.github/workflows/ci.yml',
];

/** In capitals with underscores, as variables are, and read by somebody else. */
const ofOthers = new Set([
  // Node.js, and what the SDK of OpenTelemetry reads beside ours.
  ...['NODE_ENV', 'NODE_EXTRA_CA_CERTS', 'NODE_COMPILE_CACHE'],
  ...['OTEL_EXPORTER_OTLP_PROTOCOL', 'OTEL_EXPORTER_OTLP_HEADERS', 'OTEL_RESOURCE_ATTRIBUTES'],
  ...['OTEL_TRACES_SAMPLER', 'OTEL_TRACES_SAMPLER_ARG'],
  // Images of Redis and MongoDB.
  ...['REDISCLI_AUTH', 'MONGO_INITDB_ROOT_USERNAME', 'MONGO_INITDB_ROOT_PASSWORD'],
  // The command line, and tests.
  ...['CANDOR_URL', 'CANDOR_API_KEY', 'CANDOR_FAILOVER_REQUESTS'],
  // The provider that docs/adding-a-provider.md adds.
  ...['MISTRAL_API_KEY', 'MISTRAL_BASE_URL'],
]);
/** Values of the contract that look like names of variables. */
const values = new Set<string>([...riskCodeSchema.options, ...complianceSchema.options, 'MULTI_STEP']);
/** What compose and the examples read themselves. */
const ownNames = new Set(
  pages
    .filter((path) => !path.endsWith('.md'))
    .flatMap((path) => {
      const text = read(path);
      const taken = [...text.matchAll(/const \{([^}]*)\} = process\.env/g)].flatMap(
        ([, names]) => names!.match(/[A-Z]\w+/g) ?? [],
      );
      return [...taken, ...[...text.matchAll(/(?:process\.env\.|\$\{?)([A-Z]\w+)/g)].map(([, name]) => name!)];
    }),
);

const unknownIn = (path: string): string[] =>
  [...read(path).matchAll(/\b[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+\b/g)]
    .map(([name]) => name)
    .filter((name) => !envVariables.includes(name) && !ofOthers.has(name) && !values.has(name) && !ownNames.has(name));

describe('names in what operators read', () => {
  it('are those of variables that are read', () => {
    expect(pages.length).toBeGreaterThan(30);
    const unknown = pages.flatMap((path) => unknownIn(path).map((name) => `${path}: ${name}`));
    expect(unknown).toEqual([]);
    const named = pages.map(read).join('\n');
    expect(envVariables.filter((name) => name.includes('_') && named.includes(name)).length).toBeGreaterThan(30);
  });

  it('are those of metrics that there are', async () => {
    const metrics = new Set((await createMetrics().registry.getMetricsAsJSON()).map(({ name }) => name));
    const named = [
      ...filesOf('docs/{operators,webhooks,reviewing,fault-matrix}.md'),
      ...filesOf('docs/{monitoring,kubernetes}/**/*'),
    ]
      .filter((path) => /\.\w+$/.test(path))
      .flatMap((path) =>
        [...read(path).matchAll(/\bcandor_[a-z_]*[a-z]\b(?!\*|_)/g)].map(([name]) => ({ path, name })),
      );
    expect(named.length).toBeGreaterThan(40);
    // A schema of PostgreSQL, not a metric.
    const unknown = named.filter(
      ({ name }) => !metrics.has(name.replace(/_(bucket|sum|count)$/, '')) && name !== 'candor_limits',
    );
    expect(unknown).toEqual([]);
  });
});
