import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ScaledObject } from '@kubernetes-models/keda/keda.sh/v1alpha1';
import { validate as isDeployment } from 'kubernetes-models/_schemas/IoK8sApiAppsV1Deployment';
import { validate as isService } from 'kubernetes-models/_schemas/IoK8sApiCoreV1Service';
import { validate as isNetworkPolicy } from 'kubernetes-models/_schemas/IoK8sApiNetworkingV1NetworkPolicy';
import { validate as isDisruptionBudget } from 'kubernetes-models/_schemas/IoK8sApiPolicyV1PodDisruptionBudget';
import { describe, expect, it } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import { z } from 'zod';
import { createConfig, envVariables } from '../../../src/config/config.ts';
import { root } from './source-files.ts';

const read = (path: string): string => readFileSync(join(root, path), 'utf8');

interface Manifest {
  apiVersion: string;
  kind: string;
  metadata: { name: string; labels?: Record<string, string> };
  // biome-ignore lint/suspicious/noExplicitAny: each kind has a shape of its own
  spec: any;
}
interface Probe {
  httpGet: { path: string; port: string };
  periodSeconds: number;
  timeoutSeconds: number;
  failureThreshold: number;
}
interface Container {
  image: string;
  command: string[];
  env: { name: string; value: string }[];
  ports: { name: string; containerPort: number }[];
  startupProbe: Probe;
  livenessProbe: Probe;
  readinessProbe: Probe;
  lifecycle?: { preStop: { exec: { command: string[] } } };
  resources: { requests: Record<string, string>; limits: Record<string, string> };
  securityContext: Record<string, unknown>;
}

/** What of kustomize is used here; it refuses what it does not know, and so does this. */
const kustomization = z.strictObject({
  apiVersion: z.literal('kustomize.config.k8s.io/v1beta1'),
  kind: z.literal('Kustomization'),
  namespace: z.string().optional(),
  resources: z.array(z.string()),
  replicas: z.array(z.strictObject({ name: z.string(), count: z.int() })).default([]),
  images: z.array(z.strictObject({ name: z.string(), newName: z.string(), newTag: z.string() })).default([]),
  patches: z
    .array(z.strictObject({ target: z.strictObject({ kind: z.string(), name: z.string() }), patch: z.string() }))
    .default([]),
});
const replacement = z.array(
  z.strictObject({ op: z.literal('replace'), path: z.string().startsWith('/'), value: z.unknown() }),
);

/** The manifests that a folder with a kustomization comes to. Throws where it names what there is not. */
function build(folder: string): Manifest[] {
  const { resources, replicas, images, patches } = kustomization.parse(parse(read(`${folder}/kustomization.yaml`)));
  const manifests = resources.flatMap((resource) =>
    resource.endsWith('.yaml')
      ? parseAllDocuments(read(`${folder}/${resource}`)).map((document) => document.toJS() as Manifest)
      : build(join(folder, resource)),
  );
  const find = (kind: string, name: string): Manifest => {
    const found = manifests.find((manifest) => manifest.kind === kind && manifest.metadata.name === name);
    if (!found) throw new Error(`${folder}: there is no ${kind} ${name}`);
    return found;
  };
  for (const { name, count } of replicas) find('Deployment', name).spec.replicas = count;
  for (const { name, newName, newTag } of images)
    for (const { spec } of manifests.filter(({ kind }) => kind === 'Deployment'))
      for (const container of spec.template.spec.containers)
        if (container.image.split(':')[0] === name) container.image = `${newName}:${newTag}`;
  for (const { target, patch } of patches)
    for (const { path, value } of replacement.parse(parse(patch))) {
      const keys = path.split('/').slice(1);
      const last = keys.pop()!;
      // biome-ignore lint/suspicious/noExplicitAny: a path leads through any shape
      const place: any = keys.reduce((at: any, key) => at?.[key], find(target.kind, target.name));
      if (place?.[last] === undefined) throw new Error(`${folder}: ${target.name} has no ${path}`);
      place[last] = value;
    }
  return manifests;
}

/** A compiled schema: its errors are those of the last call. */
type Schema = ((value: unknown) => boolean) & {
  errors?: { instancePath: string; keyword: string; params: object }[] | null;
};

const schemas: Record<string, Schema> = {
  'apps/v1 Deployment': isDeployment,
  'v1 Service': isService,
  'networking.k8s.io/v1 NetworkPolicy': isNetworkPolicy,
  'policy/v1 PodDisruptionBudget': isDisruptionBudget,
};

/** `value` as a proxy that notes which of its keys are read, and a function that tells those that were not. */
function watch(value: unknown, path = ''): { watched: unknown; unread(): string[] } {
  if (typeof value !== 'object' || value === null) return { watched: value, unread: () => [] };
  const children = new Map(Object.entries(value).map(([key, child]) => [key, watch(child, `${path}/${key}`)]));
  const seen = new Set<PropertyKey>();
  const watched = new Proxy(value, {
    get: (target, key) => {
      seen.add(key);
      return children.get(String(key))?.watched ?? Reflect.get(target, key);
    },
  });
  const unread = () =>
    [...children].flatMap(([key, child]) => (seen.has(key) ? child.unread() : [`${path}/${key} is not known`]));
  return { watched, unread };
}

/**
 * What is wrong by the schema of its kind. The schemas let pass what they do not know, as the server of Kubernetes does
 * unless it is told otherwise; those are the keys that a validator never reads.
 */
function issuesOf(manifest: Manifest): string[] {
  if (manifest.kind === 'ScaledObject') {
    new ScaledObject(manifest as never).validate();
    return manifest.apiVersion === ScaledObject.apiVersion ? [] : ['/apiVersion'];
  }
  const schema = schemas[`${manifest.apiVersion} ${manifest.kind}`];
  if (!schema) return [`${manifest.apiVersion} has no ${manifest.kind}`];
  const { watched, unread } = watch(manifest);
  const isValid = schema(watched);
  const errors = (schema.errors ?? []).map(
    ({ instancePath, keyword, params }) => `${instancePath} ${keyword} ${Object.values(params).join()}`,
  );
  return isValid ? unread() : errors;
}

const folders = ['docs/kubernetes/base', 'docs/kubernetes/overlays/production'];
const base = build(folders[0]!);
const production = build(folders[1]!);
const everything = folders.flatMap((folder) =>
  build(folder).map((manifest) => [`${folder}: ${manifest.kind} ${manifest.metadata.name}`, manifest] as const),
);
const deploymentsOf = (manifests: Manifest[]) => manifests.filter(({ kind }) => kind === 'Deployment');
const deployments = deploymentsOf(base);
const containerOf = ({ spec }: Manifest): Container => spec.template.spec.containers[0];
const settings = (list: Container['env']) => Object.fromEntries(list.map(({ name, value }) => [name, value]));
const byName = (kind: string, name: string): Manifest =>
  base.find((manifest) => manifest.kind === kind && manifest.metadata.name === name)!;
const mebibytes = (text: string): number => Number(/^(\d+)Mi$/.exec(text)![1]);

/** What a process needs besides: the two backends. */
const backends = { REDIS_URL: 'redis://redis', MONGODB_URL: 'mongodb://mongo' };

describe('the manifests for Kubernetes', () => {
  it.each(everything)('%s is what the schema of its kind allows', (_, manifest) => {
    expect(issuesOf(manifest)).toEqual([]);
  });

  it('would not pass with a wrong value, a missing one or a word that is not there', () => {
    const broken = (change: (manifest: Manifest) => unknown): string[] => {
      const manifest = structuredClone(deployments[0]!);
      change(manifest);
      return issuesOf(manifest);
    };
    const probe = '/spec/template/spec/containers/0/livenessProbe';
    const setProbe = (values: object) => (manifest: Manifest) =>
      Object.assign(containerOf(manifest).livenessProbe, values);
    expect(broken(setProbe({ timeoutSeconds: '5s' }))).toEqual([`${probe}/timeoutSeconds type integer`]);
    expect(broken(setProbe({ timeOutSeconds: 5 }))).toEqual([`${probe}/timeOutSeconds is not known`]);
    expect(broken(({ spec }) => Reflect.deleteProperty(spec, 'selector'))).toEqual(['/spec required selector']);
    expect(broken((manifest) => Object.assign(manifest, { apiVersion: 'apps/v2' }))).toEqual([
      'apps/v2 has no Deployment',
    ]);
  });

  it('run API and worker as any user but root, on a file system they cannot write, with no account', () => {
    expect(deployments.map(({ metadata }) => metadata.name)).toEqual(['candor-api', 'candor-worker']);
    for (const deployment of deployments) {
      const { securityContext, automountServiceAccountToken } = deployment.spec.template.spec;
      expect(securityContext).toMatchObject({ runAsNonRoot: true, runAsUser: 1000 });
      expect(automountServiceAccountToken).toBe(false);
      expect(containerOf(deployment).securityContext).toEqual({
        allowPrivilegeEscalation: false,
        readOnlyRootFilesystem: true,
        capabilities: { drop: ['ALL'] },
      });
    }
  });

  const containers = deployments.map((deployment) => [deployment.metadata.name, containerOf(deployment), deployment]);

  it.each(containers as [string, Container, Manifest][])(
    '%s sets variables that are read, and is probed where it answers, for as long as it may take',
    (_, container, deployment) => {
      const env = settings(container.env);
      expect(Object.keys(env).filter((name) => !envVariables.includes(name))).toEqual([]);
      expect(createConfig({ ...backends, ...env }).http.healthPort).toBe(
        container.ports.find(({ name }) => name === 'health')?.containerPort,
      );
      const { startupProbe, livenessProbe, readinessProbe } = container;
      expect(startupProbe.httpGet).toEqual(livenessProbe.httpGet);
      // For a migration of what is stored.
      expect(startupProbe.periodSeconds * startupProbe.failureThreshold).toBeGreaterThanOrEqual(600);
      expect(livenessProbe.httpGet).toEqual({ path: '/livez', port: 'health' });
      expect(readinessProbe.httpGet).toEqual({ path: '/readyz', port: 'health' });
      for (const { timeoutSeconds, periodSeconds } of [startupProbe, livenessProbe, readinessProbe])
        expect(timeoutSeconds).toBeLessThanOrEqual(periodSeconds);
      // /readyz takes up to 2 s of its own.
      expect(readinessProbe.timeoutSeconds).toBeGreaterThan(2);
      const drainSeconds = Number(container.lifecycle?.preStop.exec.command[1] ?? 0);
      expect(deployment.spec.template.spec.terminationGracePeriodSeconds).toBeGreaterThan(30 + drainSeconds);
      expect(container.image).toMatch(/^candor:\d+\.\d+\.\d+$/);
      expect(read(container.command[1]!)).toContain('await run');
    },
  );

  it.each(containers as [string, Container, Manifest][])(
    '%s has the memory that it was measured with, and is alerted of before it is ended',
    (_, { resources, env }) => {
      const measuredMb = { 'api/main.ts': 491, 'worker/main.ts': 349 };
      expect(mebibytes(resources.requests.memory!)).toBeGreaterThan(Math.max(...Object.values(measuredMb)));
      expect(mebibytes(resources.limits.memory!)).toBeGreaterThanOrEqual(2 * mebibytes(resources.requests.memory!));
      expect(resources.requests.cpu).toMatch(/^\d+m$/);
      expect(resources.limits.cpu).toBeUndefined();
      expect(settings(env).GUARDRAILS_THREADS).toBe('1');
      const [, alertBytes] = /process_resident_memory_bytes\S* > (\S+)/.exec(read('docs/monitoring/alerts.yaml'))!;
      expect(Number(alertBytes)).toBeLessThan(mebibytes(resources.limits.memory!) * 2 ** 20);
    },
  );

  it('let a node be drained, one pod of each at a time', () => {
    for (const { metadata, spec } of deployments) {
      const budget = byName('PodDisruptionBudget', metadata.name).spec;
      expect(budget).toEqual({ maxUnavailable: 1, selector: spec.selector });
    }
    expect(byName('Deployment', 'candor-api').spec.replicas).toBeGreaterThan(1);
  });

  it('select pods by labels that they have', () => {
    for (const { spec } of deployments) expect(spec.template.metadata.labels).toMatchObject(spec.selector.matchLabels);
    for (const { metadata, spec } of base.filter(({ kind }) => kind === 'NetworkPolicy')) {
      const chosen = deployments.filter(({ spec: { template } }) =>
        Object.entries(spec.podSelector.matchLabels).every(
          ([label, value]) => template.metadata.labels[label] === value,
        ),
      );
      expect(chosen.map(({ metadata: { name } }) => name)).toEqual(
        metadata.name === 'candor' ? ['candor-api', 'candor-worker'] : [metadata.name],
      );
    }
  });

  it('refuse what is not named: both ways, for every pod', () => {
    const { spec } = byName('NetworkPolicy', 'candor');
    expect(spec.policyTypes).toEqual(['Ingress', 'Egress']);
    const rules = base
      .filter(({ kind }) => kind === 'NetworkPolicy')
      .flatMap((policy) => [
        ...(policy.spec.ingress ?? []).map((rule: { from?: unknown[] }) => [policy.metadata.name, rule, rule.from]),
        ...(policy.spec.egress ?? []).map((rule: { to?: unknown[] }) => [policy.metadata.name, rule, rule.to]),
      ]);
    // Neither any peer nor any port.
    for (const [name, { ports }, peers] of rules) {
      expect(peers?.length, name).toBeGreaterThan(0);
      expect(ports?.length, name).toBeGreaterThan(0);
    }
    const { api, worker } = {
      api: byName('NetworkPolicy', 'candor-api').spec,
      worker: byName('NetworkPolicy', 'candor-worker').spec,
    };
    expect(api.ingress[0].ports).toEqual([{ protocol: 'TCP', port: 'http' }]);
    // What webhooks may not reach, the network does not let through either.
    const [{ ipBlock }] = worker.egress[0].to;
    expect(ipBlock.cidr).toBe('0.0.0.0/0');
    expect(ipBlock.except).toEqual(expect.arrayContaining(['10.0.0.0/8', '169.254.0.0/16', '192.168.0.0/16']));
  });

  it('scale the worker on the depth of its queue, by a metric that is there', () => {
    const scaled = production.find(({ kind }) => kind === 'ScaledObject')!;
    expect(scaled.spec.scaleTargetRef.name).toBe('candor-worker');
    // A fixed number would fight with the one that KEDA sets.
    const worker = deploymentsOf(production).find(({ metadata }) => metadata.name === 'candor-worker')!;
    expect(worker.spec.replicas).toBeUndefined();
    const { query } = scaled.spec.triggers[0].metadata;
    const [, metric, queue, states] = /(\w+)\{queue="(\w+)",state=~"([\w|]+)"\}/.exec(query)!;
    expect(read('src/metrics.ts')).toContain(`name: '${metric}'`);
    expect(read('src/queue/jobs.ts')).toContain(`name: '${queue}'`);
    for (const state of states!.split('|')) expect(read('src/queue/job-queues.ts')).toContain(state);
  });

  it('serve the API on the port it listens on', () => {
    const service = byName('Service', 'candor-api');
    const api = byName('Deployment', service.spec.selector.app);
    const { name, containerPort } = containerOf(api).ports.find(
      (port) => port.name === service.spec.ports[0].targetPort,
    )!;
    expect([name, String(containerPort)]).toEqual(['http', settings(containerOf(api).env).PORT]);
  });

  it('take image, number and networks of an overlay, which changes nothing else', () => {
    expect(deploymentsOf(production).map((deployment) => containerOf(deployment).image)).toEqual(
      Array(2).fill(expect.stringMatching(/^registry\.example\.com\/candor:\d+\.\d+\.\d+$/)),
    );
    expect(deploymentsOf(production)[0]!.spec.replicas).toBe(3);
    const names = (manifests: Manifest[]) => manifests.map(({ kind, metadata }) => `${kind} ${metadata.name}`);
    expect(names(production)).toEqual([...names(base), 'ScaledObject candor-worker']);
    const policy = production.find(({ kind, metadata }) => kind === 'NetworkPolicy' && metadata.name === 'candor')!;
    expect(policy.spec.egress[1].to).not.toEqual(byName('NetworkPolicy', 'candor').spec.egress[1].to);
    expect(policy.spec.egress[1].ports).toEqual(byName('NetworkPolicy', 'candor').spec.egress[1].ports);
  });
});
