import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { createConfig, envVariables } from '../../../src/config/config.ts';
import { findImages } from '../../../tools/image-digests/pin-images.ts';
import { root, sourceFiles } from './source-files.ts';

const read = (path: string): string => readFileSync(join(root, path), 'utf8');

interface Service {
  image?: string;
  user?: string;
  command?: string[];
  environment: Record<string, string>;
  read_only?: boolean;
  cap_drop?: string[];
  security_opt?: string[];
  stop_grace_period?: string;
  depends_on?: Record<string, { condition: string }>;
  healthcheck?: unknown;
  container_name?: string;
  ports?: string[];
  networks: string[];
}

/** As compose reads it: variables that must be set have a text of their own, others their default, and $$ is a dollar. */
const compose = parse(
  read('docker-compose.yml')
    .replace(
      /\$\{(\w+):\?[^}]*\}/g,
      (_, name: string) => `text-of-${name}${name === 'ADMIN_TOKEN' ? '-of-32-characters-or-more' : ''}`,
    )
    .replace(/\$\{\w+:-([^}]*)\}/g, "'$1'")
    .replaceAll('$$', '$'),
  { merge: true },
) as { services: Record<string, Service>; networks: Record<string, { internal?: boolean }> };
const { services, networks } = compose;

describe('docker-compose.yml', () => {
  const own = ['api', 'worker'].map((name) => [name, services[name]!] as const);

  it.each(own)('%s sets variables that are read, and a configuration that is taken', (_, { environment }) => {
    expect(Object.keys(environment).filter((name) => !envVariables.includes(name))).toEqual([]);
    const { store, queue, limiter } = createConfig(environment);
    expect([store.kind, queue.kind, limiter.kind]).toEqual(['mongodb', 'redis', 'redis']);
  });

  it('shows the queues and lets nobody change them, unless told otherwise', () => {
    expect(createConfig(services.api!.environment).auth.isBullBoardReadOnly).toBe(true);
  });

  it.each(own)('%s may be any number of containers, without rights it does not need', (name, service) => {
    expect(service.container_name).toBeUndefined();
    if (name === 'worker') expect(service.ports).toBeUndefined();
    expect(service).toMatchObject({ read_only: true, cap_drop: ['ALL'], security_opt: ['no-new-privileges:true'] });
    expect(Number.parseInt(service.stop_grace_period!, 10)).toBeGreaterThan(30);
    expect(Object.values(service.depends_on!).map(({ condition }) => condition)).toEqual(
      Array(2).fill('service_healthy'),
    );
  });

  it('runs files that there are, and a Redis that keeps what it is given', () => {
    for (const [, { command }] of own) expect(read(command![1]!)).toContain('await run');
    expect(services.redis!.command!.join(' ')).toContain('--appendonly yes --maxmemory-policy noeviction');
    for (const name of ['redis', 'mongo']) expect(services[name]!.healthcheck).toBeTruthy();
  });

  it('asks for the passwords that Redis and MongoDB are started with', () => {
    const { redis, mongo } = services;
    expect(redis!.environment.REDISCLI_AUTH).toBe('text-of-REDIS_PASSWORD');
    expect(redis!.command![2]).toMatch(/echo "requirepass \$REDISCLI_AUTH" > (\S+) &&.* exec redis-server \1 /);
    expect(mongo!.environment).toEqual({
      MONGO_INITDB_ROOT_USERNAME: 'candor',
      MONGO_INITDB_ROOT_PASSWORD: 'text-of-MONGO_PASSWORD',
    });
    for (const [, { environment }] of own) {
      expect(environment.REDIS_URL).toBe('redis://:text-of-REDIS_PASSWORD@redis:6379');
      expect(environment.MONGODB_URL).toBe('mongodb://candor:text-of-MONGO_PASSWORD@mongo:27017/?authSource=admin');
    }
  });

  it.each(['redis', 'mongo'])('%s has no rights, is reached by API and worker alone, and is of one version', (name) => {
    const { image, user, ports, networks: joined, ...rights } = services[name]!;
    expect(rights).toMatchObject({
      read_only: true,
      cap_drop: ['ALL'],
      security_opt: ['no-new-privileges:true'],
    });
    expect(user).toMatch(/^[1-9]\d*:[1-9]\d*$/);
    expect(ports).toBeUndefined();
    expect(joined).toEqual(['backends']);
    expect(networks.backends).toEqual({ internal: true });
    expect(image).toMatch(/:\d+\.\d+\.\d+(-alpine)?(@sha256:[0-9a-f]{64})?$/);
  });
});

describe('an image that others make', () => {
  /** By exact version alone: whoever can reach their registry runs `npm run pin:images` and empties this list. */
  const notPinned = ['mongo:7.0.28', 'node:24.21.0-bookworm-slim', 'redis:7.2.11-alpine'];
  const manifests = globSync('docs/kubernetes/**/*.yaml', { cwd: root });

  it('is named with its digest, or is known not to be', () => {
    const images = ['Dockerfile', 'docker-compose.yml', ...manifests].flatMap((path) => findImages(read(path)));
    const unpinned = new Set(images.filter(({ isPinned }) => !isPinned).map(({ image }) => image));
    expect([...unpinned].sort()).toEqual(notPinned);
  });
});

describe('the Dockerfile', () => {
  const lines = read('Dockerfile').split('\n');
  const last = lines.slice(lines.findLastIndex((line) => line.startsWith('FROM ')));

  it('runs as somebody who is not root, on a version of Node that the code needs', () => {
    expect(last.filter((line) => line.startsWith('USER '))).toEqual(['USER node']);
    for (const line of lines.filter((from) => from.startsWith('FROM ')))
      expect(line).toMatch(/^FROM node:24\.\d+\.\d+-bookworm-slim/);
  });

  it('keeps compiled code that the user it runs as can read', () => {
    const built = lines.slice(0, lines.lastIndexOf(last[0]!));
    const at = built.findIndex((line) => line.startsWith('RUN node tools/compiled-code/build.ts && chmod -R a+rX '));
    expect(built.slice(0, at).findLast((line) => line.startsWith('USER '))).toBe('USER node');
    expect(last).toContain('COPY --from=build /app/node_modules node_modules');
  });

  it('takes along every folder that what it runs imports', () => {
    const copied = last.flatMap((line) => /^COPY (?:--\S+ )?(?:\S+ )+(\S+)$/.exec(line)?.[1] ?? []);
    const imported = sourceFiles('src', 'api', 'worker', 'cli', 'packages/client').flatMap((file) =>
      file.imports.filter(({ typesOnly }) => !typesOnly).map(({ path }) => path),
    );
    expect(imported.length).toBeGreaterThan(300);
    expect(imported.filter((path) => !copied.some((place) => path === place || path.startsWith(`${place}/`)))).toEqual(
      [],
    );
  });

  it('sets variables that are read', () => {
    const names = last
      .filter((line) => line.startsWith('ENV '))
      .flatMap((line) => line.match(/\b[A-Z_]{3,}(?==)/g) ?? []);
    expect(names.length).toBeGreaterThan(3);
    expect(names.filter((name) => name !== 'NODE_ENV' && !envVariables.includes(name))).toEqual([]);
  });
});
