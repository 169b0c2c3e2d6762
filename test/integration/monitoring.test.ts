import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  AggregateExpr,
  BinaryExpr,
  GroupingLabels,
  LabelMatchers,
  parser,
  VectorSelector,
} from '@prometheus-io/lezer-promql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { reserveCall } from '../../src/campaigns/reserve-budget.ts';
import { statusSchema } from '../../src/contract/personalize-response.ts';
import type { RiskCode } from '../../src/contract/risk-flag.ts';
import { waitReasons } from '../../src/errors.ts';
import { observeProcess } from '../../src/metrics.ts';
import { renderMetrics } from '../../src/render-metrics.ts';
import { createTestContext, type TestContext } from '../support/create-test-context.ts';
import { runningCampaign } from '../support/start-test-campaign.ts';
import { root } from '../unit/architecture/source-files.ts';

const read = (path: string): string => readFileSync(join(root, path), 'utf8');

/** Of one metric: each label with the values that were seen. */
type Labels = Map<string, Set<string>>;
type SyntaxNode = ReturnType<typeof parser.parse>['topNode'];

interface Selector {
  metric: string;
  matchers: { label: string; operator: string; value: string }[];
}
interface Expression {
  text: string;
  selectors: Selector[];
  /** Labels that an aggregation or a match keeps, each with the selectors it is about. */
  groupings: { label: string; selectors: Selector[] }[];
  /** Labels of the result. */
  resultLabels(known: Map<string, Labels>): Set<string>;
}

const nodesOf = (top: SyntaxNode, id: number): SyntaxNode[] => {
  const found: SyntaxNode[] = [];
  top.cursor().iterate((node) => {
    if (node.type.id === id) found.push(node.node);
  });
  return found;
};

/** What an expression says of metrics and labels. Throws where it is no PromQL. */
function readExpression(query: string): Expression {
  const text = query.replaceAll('$__rate_interval', '5m');
  const { topNode } = parser.parse(text);
  const textOf = ({ from, to }: { from: number; to: number }) => text.slice(from, to);
  topNode.cursor().iterate((node) => {
    if (node.type.isError) throw new Error(`no PromQL at ${node.from}: ${text}`);
  });
  const toSelector = (node: SyntaxNode): Selector => ({
    metric: textOf(node.getChild('Identifier')!),
    matchers: (node.getChild(LabelMatchers)?.getChildren('UnquotedLabelMatcher') ?? []).map((matcher) => ({
      label: textOf(matcher.getChild('LabelName')!),
      operator: textOf(matcher.getChild('MatchOp')!),
      value: JSON.parse(textOf(matcher.getChild('StringLiteral')!)),
    })),
  });
  const selectorsIn = (node: SyntaxNode) => nodesOf(node, VectorSelector).map(toSelector);
  const labelsIn = (node: SyntaxNode) => node.getChildren('LabelName').map(textOf);
  const groupingNodes = nodesOf(topNode, GroupingLabels);
  const about = (node: SyntaxNode): SyntaxNode => {
    let parent = node.parent!;
    while (parent.type.id !== AggregateExpr && parent.type.id !== BinaryExpr) parent = parent.parent!;
    return parent;
  };
  const selectors = selectorsIn(topNode);
  return {
    text,
    selectors,
    groupings: groupingNodes.flatMap((node) =>
      labelsIn(node).map((label) => ({ label, selectors: selectorsIn(about(node)) })),
    ),
    resultLabels: (known) => {
      if (nodesOf(topNode, AggregateExpr).length === 0)
        return new Set(selectors.flatMap(({ metric }) => [...(known.get(metric)?.keys() ?? [])]));
      // The first one begins furthest to the left, and holds those inside it.
      const outer = nodesOf(topNode, AggregateExpr)[0]!;
      return new Set(nodesOf(outer, GroupingLabels).slice(0, 1).flatMap(labelsIn));
    },
  };
}

const ruleFile = z.strictObject({
  groups: z.array(
    z.strictObject({
      name: z.string(),
      rules: z.array(
        z.strictObject({
          alert: z.string().regex(/^Candor[A-Z]\w+$/),
          expr: z.string(),
          for: z.string().regex(/^\d+[smh]$/),
          labels: z.strictObject({ severity: z.enum(['critical', 'warning']) }),
          annotations: z.strictObject({ summary: z.string(), description: z.string() }),
        }),
      ),
    }),
  ),
});
const rules = ruleFile.parse(parse(read('docs/monitoring/alerts.yaml'))).groups.flatMap((group) => group.rules);

const dashboard = z
  .object({
    title: z.string(),
    uid: z.string(),
    schemaVersion: z.number(),
    templating: z.object({ list: z.array(z.object({ name: z.string(), type: z.string() })) }),
    panels: z.array(
      z.object({
        id: z.number(),
        type: z.enum(['row', 'timeseries']),
        title: z.string(),
        gridPos: z.object({ x: z.number(), y: z.number(), w: z.number(), h: z.number() }),
        targets: z.array(z.object({ refId: z.string(), expr: z.string(), legendFormat: z.string() })).optional(),
      }),
    ),
  })
  .parse(JSON.parse(read('docs/monitoring/dashboard.json')));
const targets = dashboard.panels.flatMap(({ title, targets = [] }) => targets.map((target) => ({ title, ...target })));

const scaler = /query: (.+)/.exec(read('docs/kubernetes/overlays/production/keda.yaml'))![1]!;
const expressions: [string, string][] = [
  ...rules.map(({ alert, expr }): [string, string] => [alert, expr]),
  ...targets.map(({ title, refId, expr }): [string, string] => [`${title}, ${refId}`, expr]),
  ['the scaler of Kubernetes', scaler],
];

/** What /metrics renders once everything has happened that is counted, and what Prometheus adds. */
async function renderedMetrics(ctx: TestContext): Promise<Map<string, Labels>> {
  const { metrics } = ctx;
  observeProcess(metrics);
  for (const reason of ['requested', 'budget_exhausted', 'template_missing']) {
    const { campaign_id: id } = await runningCampaign(ctx, 'one', 2);
    await ctx.store.campaigns.setStatus(id, ['RUNNING'], 'PAUSED', { pause_reason: reason });
  }
  const { campaign_id } = await runningCampaign(ctx, 'one', 2, { budget_usd: 1 });
  for (let more = 0; more < 20; more += 1) await runningCampaign(ctx, 'one', 1, { budget_usd: 1 });
  const created_at = new Date(ctx.clock.now()).toISOString();
  const batch = { id: 'bat_1', provider: 'openai', model: 'gpt-4.1-mini', from: 1, to: 2, created_at };
  await ctx.store.campaigns.saveBatches(campaign_id, 0, [batch]);
  await reserveCall(ctx, { campaign_id, request_id: 'req_1' }, { id: 'call', usd: 0.5 });
  for (const status of statusSchema.options) {
    metrics.requestsFinished.inc({ status });
    metrics.requestSeconds.observe({ status }, 1);
  }
  const target = { provider: 'openai', model: 'gpt-4.1-mini' };
  metrics.llmCalls.inc({ ...target, outcome: 'ok' });
  metrics.llmSeconds.observe(target, 1);
  metrics.llmTokens.inc({ ...target, kind: 'prompt' });
  metrics.llmCostUsd.inc(target);
  for (const code of ['CHECK_FAILED', 'FALLBACK_TEMPLATE'] as const satisfies RiskCode[])
    metrics.guardrailFlags.inc({ code, stage: 'delivered' });
  for (const outcome of ['delivered', 'retrying', 'failed', 'disabled']) metrics.webhookAttempts.inc({ outcome });
  for (const reason of ['gone', 'failing']) metrics.webhookEndpointsDisabled.inc({ reason });
  metrics.newerJobs.inc({ queue: 'personalize' });
  for (const reason of waitReasons) {
    metrics.jobsPutBack.inc({ queue: 'personalize', reason });
    metrics.jobsHeld.inc({ queue: 'personalize', reason });
  }

  const rendered = new Map<string, Labels>();
  const { text } = await renderMetrics(ctx);
  const samples = `${text}\nup{} 1`;
  for (const [, metric, pairs = ''] of samples.matchAll(/^(\w+)(?:\{(.*)\})? \S+$/gm)) {
    const labels: Labels =
      rendered.get(metric!) ??
      new Map([
        ['job', new Set()],
        ['instance', new Set()],
      ]);
    for (const [, label, value] of pairs.matchAll(/(\w+)="([^"]*)"/g))
      labels.set(label!, (labels.get(label!) ?? new Set()).add(value!));
    rendered.set(metric!, labels);
  }
  return rendered;
}

describe('docs/monitoring', () => {
  let ctx: TestContext;
  let rendered: Map<string, Labels>;
  beforeAll(async () => {
    ctx = await createTestContext({}, { LLM_TARGETS: 'openai:gpt-4.1-mini', OPENAI_API_KEY: 'sk-test' });
    rendered = await renderedMetrics(ctx);
  });
  afterAll(() => ctx.close());

  it.each(expressions)('%s asks for metrics, labels and values that are rendered', (_, query) => {
    const { selectors, groupings } = readExpression(query);
    expect(selectors.length).toBeGreaterThan(0);
    for (const { metric, matchers } of selectors) {
      const labels = rendered.get(metric);
      expect(labels, metric).toBeDefined();
      for (const { label, operator, value } of matchers) {
        expect([...labels!.keys()], `labels of ${metric}`).toContain(label);
        if (label === 'job') continue;
        const values = operator === '=~' ? value.split('|') : [value];
        expect([...labels!.get(label)!], `${label} of ${metric}`).toEqual(expect.arrayContaining(values));
      }
    }
    for (const { label, selectors: grouped } of groupings)
      for (const { metric } of grouped) expect([...rendered.get(metric)!.keys()], metric).toContain(label);
  });

  it.each([
    ...rules.map(({ alert, expr, annotations }) => [
      alert,
      expr,
      [...JSON.stringify(annotations).matchAll(/\$labels\.(\w+)/g)].map(([, label]) => label!),
    ]),
    ...targets.map(({ title, expr, legendFormat }) => [
      title,
      expr,
      [...legendFormat.matchAll(/\{\{(\w+)\}\}/g)].map(([, label]) => label!),
    ]),
  ] as [string, string, string[]][])('%s names labels that its result has', (_, expr, named) => {
    expect([...readExpression(expr).resultLabels(rendered)]).toEqual(expect.arrayContaining(named));
  });

  it('shows every metric of ours', async () => {
    const shown = new Set(
      targets.flatMap(({ expr }) => readExpression(expr).selectors).map(({ metric }) => metric.replace(/_bucket$/, '')),
    );
    const own = (await ctx.metrics.registry.getMetricsAsJSON()).map(({ name }) => name);
    expect(own.filter((name) => name.startsWith('candor_') && !shown.has(name))).toEqual([]);
  });

  it('has panels that do not lie on each other, each with something to show', () => {
    const taken = new Set<string>();
    for (const { id, type, targets: shown = [], gridPos } of dashboard.panels) {
      expect(shown.length > 0, `panel ${id}`).toBe(type !== 'row');
      expect(gridPos.x + gridPos.w).toBeLessThanOrEqual(24);
      for (let x = gridPos.x; x < gridPos.x + gridPos.w; x += 1)
        for (let y = gridPos.y; y < gridPos.y + gridPos.h; y += 1) {
          expect(taken, `panel ${id} at ${x}, ${y}`).not.toContain(`${x} ${y}`);
          taken.add(`${x} ${y}`);
        }
    }
    const ids = dashboard.panels.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('alerts of a circuit that opens again and again, though a probe that hangs leaves it half open for most of the time', () => {
    const { rules } = parse(read('docs/monitoring/alerts.yaml')).groups[0];
    const { expr } = rules.find(({ alert }: { alert: string }) => alert === 'CandorBreakerOpen');
    const [{ matchers }] = readExpression(expr).selectors as [Selector];
    expect(matchers).toContainEqual({ label: 'state', operator: '=~', value: 'open|half_open' });
  });

  it('tells of every alert what to look at first', () => {
    const told = [...read('docs/monitoring/README.md').matchAll(/^\| `(Candor\w+)` \|/gm)].map(([, name]) => name);
    expect(told).toEqual(rules.map(({ alert }) => alert));
  });

  it.each(['sum by (queue (candor_queue_jobs)', 'rate(candor_queue_jobs[5m]) >', 'a{b=c}'])(
    'would not take %s for an expression',
    (query) => expect(() => readExpression(query)).toThrow('no PromQL'),
  );
});
