import { describe, expect, it } from 'vitest';
import packageJson from '../../../package.json' with { type: 'json' };
import { findCircles } from './find-circles.ts';
import { sourceFiles } from './source-files.ts';

const server = sourceFiles('src', 'api', 'worker', 'cli');
const web = sourceFiles('web');

/** Folders that a folder may import from. */
const mayUse: Record<string, string[]> = {
  src: ['src'],
  worker: ['worker', 'src'],
  // Embedded, the API's process runs the worker too.
  api: ['api', 'src', 'worker/start-worker.ts', 'package.json'],
  cli: ['cli', 'src', 'packages/client', 'api/start-server.ts', 'api/run-server.ts', 'package.json'],
};

/** Tables and words that need nothing of the server, so that the page shows the same limits and says the same as the command. */
const shared = new Set(['src/contract/channels.ts', 'src/contract/measure-message.ts', 'src/contract/import-notes.ts']);

const adapters =
  /^src\/(store\/create-(mongo|pglite|postgres)-store|store\/(mongo|postgres)\/.*|queue\/create-(pglite|postgres|redis)-queues|llm\/create-llm|llm\/template\/.*|llm\/\w+-provider|llm\/(?:anthropic|openai)-batches|llm\/(memory|postgres|redis)-rate-limiter|rate-limit\/create-(postgres|redis)-request-limiter|detector\/(http|module)-detector)\.ts$/;

const lines = (files: typeof server, wrong: (from: string, to: string, typesOnly: boolean) => boolean): string[] =>
  files.flatMap((file) =>
    file.imports
      .filter(({ path, typesOnly }) => wrong(file.path, path, typesOnly))
      .map(({ path }) => `${file.path} imports ${path}`),
  );

describe('imports', () => {
  it('are seen at all', () => {
    expect(server.length).toBeGreaterThan(100);
    expect(server.flatMap((file) => file.imports).length).toBeGreaterThan(server.length);
  });

  it('go one way: api, worker and cli use src', () => {
    const wrong = lines(server, (from, to) => {
      const allowed = mayUse[from.split('/')[0]!]!;
      return !allowed.some((place) => to === place || to.startsWith(`${place}/`));
    });
    expect(wrong).toEqual([]);
  });

  it('of the page from the server are types of the contract, and tables and words that need no more', () => {
    const wrong = lines(
      web,
      (_, to, typesOnly) =>
        !to.startsWith('web/') && !(to.startsWith('src/contract/') && (typesOnly || shared.has(to))),
    );
    expect(wrong).toEqual([]);
  });

  it('of an adapter are made by src/context.ts alone, and within the adapter', () => {
    const wrong = lines(server, (from, to) => {
      if (!adapters.test(to) || from === 'src/context.ts') return false;
      const folder = to.slice(0, to.lastIndexOf('/'));
      const own = from.startsWith(`${folder}/`) || adapters.test(from) || from === 'src/llm/providers.ts';
      return !own;
    });
    expect(wrong).toEqual([]);
  });

  it('of packages are of those that are shipped', () => {
    const shipped = Object.keys(packageJson.dependencies);
    const used = server.flatMap(({ path, packages }) => packages.map((name) => ({ path, name })));
    expect(used.length).toBeGreaterThan(30);
    expect(used.filter(({ name }) => !shipped.includes(name))).toEqual([]);
  });

  it('of OpenTelemetry are made where traces are, which is loaded where they go somewhere', () => {
    const ofTracing = server.filter(({ packages }) =>
      packages.some((name) => /^@opentelemetry\/|^bullmq-otel$/.test(name)),
    );
    expect(ofTracing.map(({ path }) => path)).toEqual(['src/tracing/start-tracing.ts']);
    const loading = server.filter(({ imports }) => imports.some(({ path }) => path === 'src/tracing/start-tracing.ts'));
    expect(loading.map(({ path }) => path)).toEqual(['src/context.ts']);
    expect(loading[0]!.text).toContain("await import('./tracing/start-tracing.ts')");
    expect(loading[0]!.text).not.toContain("from './tracing/start-tracing.ts'");
  });

  it('have no circle, neither of files nor of folders, types included', () => {
    const circles = findCircles([...server, ...web]);
    expect(circles.filter((circle) => !circle.startsWith('src/guardrails: '))).toEqual([]);
  });

  it('of files have no circle inside src/guardrails either, whose folders still know each other', () => {
    const inside = server.filter(({ path }) => path.startsWith('src/guardrails/'));
    const flat = (path: string) => path.replaceAll('/', ' ');
    const asOneFolder = inside.map(({ path, imports }) => ({
      path: flat(path),
      imports: imports.map((one) => ({ ...one, path: flat(one.path) })),
    }));
    expect(inside.length).toBeGreaterThan(100);
    expect(findCircles(asOneFolder)).toEqual([]);
  });
});
