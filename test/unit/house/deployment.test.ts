import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import { createConfig, envVariables } from '../../../src/config/config.ts';
import { root, sourceFiles } from './source-files.ts';

const read = (path: string): string => readFileSync(join(root, path), 'utf8');

interface Service {
  image?: string;
  command: string[];
  environment: Record<string, string>;
  read_only?: boolean;
  cap_drop?: string[];
  security_opt?: string[];
  stop_grace_period?: string;
  depends_on?: Record<string, { condition: string }>;
  healthcheck?: unknown;
  container_name?: string;
  ports?: string[];
}

const services = (parse(read('docker-compose.yml'), { merge: true }) as { services: Record<string, Service> }).services;

interface Container {
  image: string;
  command: string[];
  env: { name: string; value: string }[];
  envFrom: { secretRef: { name: string } }[];
  ports: { name: string; containerPort: number }[];
  startupProbe: { httpGet: { path: string; port: string }; periodSeconds: number; failureThreshold: number };
  livenessProbe: { httpGet: { path: string; port: string } };
  readinessProbe: { httpGet: { path: string; port: string } };
  securityContext: Record<string, unknown>;
}
interface Manifest {
  kind: string;
  metadata: { name: string };
  // biome-ignore lint/suspicious/noExplicitAny: each kind has a shape of its own
  spec: any;
}

const manifests = readdirSync(join(root, 'docs/kubernetes')).flatMap((name) =>
  parseAllDocuments(read(`docs/kubernetes/${name}`)).map((document) => document.toJS() as Manifest),
);
const deployments = manifests.filter(({ kind }) => kind === 'Deployment');
const containerOf = ({ spec }: Manifest): Container => spec.template.spec.containers[0];
const settings = (list: Container['env']) => Object.fromEntries(list.map(({ name, value }) => [name, value]));

/** What a process needs besides: the two backends. */
const backends = { REDIS_URL: 'redis://redis', MONGODB_URL: 'mongodb://mongo' };

describe('docker-compose.yml', () => {
  const own = ['api', 'worker'].map((name) => [name, services[name]!] as const);

  it.each(own)('%s sets variables that are read, and a configuration that is taken', (_, { environment }) => {
    expect(Object.keys(environment).filter((name) => !envVariables.includes(name))).toEqual([]);
    const { store, queue, limiter } = createConfig(environment);
    expect([store.kind, queue.kind, limiter.kind]).toEqual(['mongodb', 'redis', 'redis']);
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
    for (const [, { command }] of own) expect(read(command[1]!)).toContain('await run');
    expect(services.redis!.command.join(' ')).toContain('--appendonly yes --maxmemory-policy noeviction');
    for (const name of ['redis', 'mongo']) expect(services[name]!.healthcheck).toBeTruthy();
  });
});

describe('the manifests for Kubernetes', () => {
  it('run API and worker as any user but root, on a file system they cannot write', () => {
    expect(deployments.map(({ metadata }) => metadata.name)).toEqual(['candor-api', 'candor-worker']);
    for (const deployment of deployments) {
      expect(deployment.spec.template.spec.securityContext).toMatchObject({ runAsNonRoot: true, runAsUser: 1000 });
      expect(containerOf(deployment).securityContext).toEqual({
        allowPrivilegeEscalation: false,
        readOnlyRootFilesystem: true,
        capabilities: { drop: ['ALL'] },
      });
      expect(deployment.spec.template.spec.terminationGracePeriodSeconds).toBeGreaterThan(30);
    }
  });

  it.each(deployments.map((deployment) => [deployment.metadata.name, containerOf(deployment)] as const))(
    '%s sets variables that are read, and is probed where it answers',
    (_, container) => {
      const env = settings(container.env);
      expect(Object.keys(env).filter((name) => !envVariables.includes(name))).toEqual([]);
      expect(createConfig({ ...backends, ...env }).http.healthPort).toBe(
        container.ports.find(({ name }) => name === 'health')?.containerPort,
      );
      const { httpGet, periodSeconds, failureThreshold } = container.startupProbe;
      expect(httpGet).toEqual(container.livenessProbe.httpGet);
      // For a migration of what is stored.
      expect(periodSeconds * failureThreshold).toBeGreaterThanOrEqual(600);
      expect(container.livenessProbe.httpGet).toEqual({ path: '/livez', port: 'health' });
      expect(container.readinessProbe.httpGet).toEqual({ path: '/readyz', port: 'health' });
      expect(container.image).toBe(services.api!.image);
      expect(read(container.command[1]!)).toContain('await run');
    },
  );

  it('scale the worker on the depth of its queue, by a metric that is there', () => {
    const scaled = manifests.find(({ kind }) => kind === 'ScaledObject')!;
    expect(scaled.spec.scaleTargetRef.name).toBe('candor-worker');
    const worker = deployments.find(({ metadata }) => metadata.name === 'candor-worker')!;
    // A fixed number would fight with the one that KEDA sets.
    expect(worker.spec.replicas).toBeUndefined();
    const { query } = scaled.spec.triggers[0].metadata;
    const [, metric, queue, states] = /(\w+)\{queue="(\w+)",state=~"([\w|]+)"\}/.exec(query)!;
    expect(read('src/metrics.ts')).toContain(`name: '${metric}'`);
    expect(read('src/queue/jobs.ts')).toContain(`name: '${queue}'`);
    for (const state of states!.split('|')) expect(read('src/queue/job-queues.ts')).toContain(state);
  });

  it('serve the API on the port it listens on', () => {
    const service = manifests.find(({ kind }) => kind === 'Service')!;
    const api = deployments.find(({ metadata }) => metadata.name === service.spec.selector.app)!;
    const { name, containerPort } = containerOf(api).ports.find(
      (port) => port.name === service.spec.ports[0].targetPort,
    )!;
    expect([name, String(containerPort)]).toEqual(['http', settings(containerOf(api).env).PORT]);
  });
});

describe('the Dockerfile', () => {
  const lines = read('Dockerfile').split('\n');
  const last = lines.slice(lines.findLastIndex((line) => line.startsWith('FROM ')));

  it('runs as somebody who is not root, on a version of Node that the code needs', () => {
    expect(last.filter((line) => line.startsWith('USER '))).toEqual(['USER node']);
    for (const line of lines.filter((from) => from.startsWith('FROM '))) expect(line).toMatch(/^FROM node:24-slim/);
  });

  it('takes along every folder that what it runs imports', () => {
    const copied = last.flatMap((line) => /^COPY (?:--\S+ )?(?:\S+ )+(\S+)$/.exec(line)?.[1] ?? []);
    const imported = sourceFiles('src', 'api', 'worker', 'cli', 'packages').flatMap((file) =>
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
