import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caseRequest, personalData } from '../faults/harness/case-request.ts';
import { startDeployment } from '../faults/harness/start-deployment.ts';
import { type FakeLlm, startFakeLlm } from '../faults/harness/start-fake-llm.ts';
import { spawnCandor, waitForOutput } from '../faults/harness/start-process.ts';
import { describeWithServices } from '../services/describe-with-services.ts';
import { type CollectedSpan, type OtlpCollector, startOtlpCollector } from '../services/start-otlp-collector.ts';
import { waitUntil } from '../services/wait-until.ts';

interface Running {
  readonly url: string;
  readonly llm: FakeLlm;
  logs(): string;
  stop(): Promise<void>;
}

type Env = Record<string, string>;

const caller = { traceId: '0af7651916cd43dd8448eb211c80319c', spanId: 'b7ad6b7169203331' };
const traceparent = `00-${caller.traceId}-${caller.spanId}-01`;

async function startEmbedded(env: Env): Promise<Running> {
  const dir = mkdtempSync(join(tmpdir(), 'candor-tracing-'));
  const llm = await startFakeLlm();
  const own = { DATA_DIR: dir, PORT: '0', LLM_TARGETS: 'openai:fake', LLM_JUDGE: 'off', OPENAI_BASE_URL: llm.url };
  const candor = spawnCandor('api/main.ts', { ...own, ...env });
  const [, url] = await waitForOutput(candor, /ready at (\S+)/);
  return {
    url: url!,
    llm,
    logs: candor.output,
    stop: async () => {
      await candor.terminate();
      llm.stop();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

async function startProduction(mongodbUrl: string, env: Env): Promise<Running> {
  const candor = await startDeployment(mongodbUrl, env);
  const [api] = await Promise.all([candor.startApi(), candor.startWorker({ OTEL_SERVICE_NAME: 'candor-worker' })]);
  return { url: api.url, llm: candor.llm, logs: candor.logs, stop: () => candor.stop() };
}

function tracing(start: (env: Env) => Promise<Running>, workerService: string): void {
  let collector: OtlpCollector;
  let candor: Running;
  beforeAll(async () => {
    collector = await startOtlpCollector();
    candor = await start({
      OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
      OTEL_EXPORTER_OTLP_PROTOCOL: 'http/json',
      OTEL_BSP_SCHEDULE_DELAY: '100',
      // Not to be missed on a machine that is busy.
      GUARDRAILS_DEADLINE_MS: '20000',
    });
  }, 300_000);
  afterAll(async () => {
    await candor?.stop();
    await collector?.stop();
  });

  const post = async (mark: string, headers: Env = {}) => {
    const answer = await fetch(`${candor.url}/personalize`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', prefer: 'wait=60', ...headers },
      body: JSON.stringify(caseRequest(mark)),
    });
    const { request_id, status } = (await answer.json()) as { request_id: string; status: string };
    return { request_id, status, traceId: answer.headers.get('x-trace-id')! };
  };
  const spansOf = (traceId: string, name: string): Promise<CollectedSpan[]> =>
    waitUntil(`a span "${name}" is exported`, () => {
      const found = collector.spans.filter((span) => span.traceId === traceId && span.name === name);
      return found.length > 0 ? found : null;
    });
  const spanOf = async (traceId: string, name: string) => (await spansOf(traceId, name))[0]!;

  it('leads from the API over the job to the call of the provider and the check, in the trace of the caller', async () => {
    const { request_id, status, traceId } = await post('case-traced', { traceparent });
    expect([status, traceId]).toEqual(['SUCCESS', caller.traceId]);
    const api = await spanOf(traceId, 'POST /personalize');
    const added = await spanOf(traceId, 'add personalize.personalize');
    const run = await spanOf(traceId, 'process personalize');
    const chat = await spanOf(traceId, 'chat fake');
    const check = await spanOf(traceId, 'check');
    expect([api, added, run, chat, check].map(({ kind }) => kind)).toEqual([
      'server',
      'producer',
      'consumer',
      'client',
      'internal',
    ]);
    expect([api, added, run, chat, check].map(({ parentSpanId }) => parentSpanId)).toEqual([
      caller.spanId,
      api.spanId,
      added.spanId,
      run.spanId,
      run.spanId,
    ]);
    expect([api.service, run.service]).toEqual(['candor', workerService]);
    expect(api.attributes).toMatchObject({
      'http.request.method': 'POST',
      'http.route': '/personalize',
      'http.response.status_code': 200,
    });
    expect(run.attributes).toMatchObject({ 'bullmq.job.id': request_id, 'bullmq.queue.name': 'personalize' });
    expect(chat.attributes).toMatchObject({
      'gen_ai.operation.name': 'chat',
      'gen_ai.provider.name': 'openai',
      'gen_ai.request.model': 'fake',
      'gen_ai.usage.input_tokens': 640,
      'gen_ai.usage.output_tokens': 310,
      'candor.request_id': request_id,
      'candor.step': 'full',
    });
    expect(check.attributes).toMatchObject({ 'candor.check.texts': 3 });
  });

  it('tells of a call that failed, and of the one that was made again', async () => {
    candor.llm.script = ({ mark, number }) =>
      mark === 'case-again' && number === 1 ? { kind: 'status', status: 503 } : { kind: 'answer' };
    const { status, traceId } = await post('case-again');
    expect(status).toBe('SUCCESS');
    await waitUntil('both calls are exported', async () => (await spansOf(traceId, 'chat fake')).length === 2);
    const [first, second] = await spansOf(traceId, 'chat fake');
    expect([first!.isFailed, first!.attributes['error.type']]).toEqual([true, 'overloaded']);
    expect([second!.isFailed, second!.attributes['error.type']]).toEqual([false, undefined]);
  });

  it('has its ids on the lines of the log, in API and worker', async () => {
    const { request_id, traceId } = await post('case-logged');
    const lineOf = (is: (line: Record<string, unknown>) => boolean) =>
      waitUntil('the line is written', () => {
        // The last one may be half written.
        const whole = candor.logs().split('\n').slice(0, -1);
        return whole
          .filter((line) => line.startsWith('{'))
          .map((line) => JSON.parse(line))
          .find(is);
      });
    const ended = await lineOf((line) => line.request_id === request_id && line.msg === 'request ended');
    expect(ended.trace_id).toBe(traceId);
    await lineOf((line) => line.trace_id === traceId && line.msg === 'POST /personalize 200');
  });

  it('begins with a call or a job, never with what a worker does by itself', async () => {
    const { traceId } = await post('case-alone');
    await spanOf(traceId, 'POST /personalize');
    const beginnings = collector.spans.filter(({ parentSpanId }) => parentSpanId === '').map(({ name }) => name);
    expect(new Set(beginnings)).toEqual(new Set(['POST /personalize']));
    const names = new Set(collector.spans.map(({ name }) => name));
    expect([...names].filter((name) => !/^(POST|add|process|chat|check|repair)\b/.test(name))).toEqual([]);
  });

  it('holds no personal data', async () => {
    const { traceId } = await post('case-personal');
    await spanOf(traceId, 'POST /personalize');
    expect(collector.spans.length).toBeGreaterThan(20);
    expect(personalData.filter((words) => collector.received().includes(words))).toEqual([]);
  });
}

describe('a trace, embedded', () => tracing(startEmbedded, 'candor'));

describeWithServices('a trace, on Redis and MongoDB', ['redis', 'mongodb'], (services) =>
  tracing((env) => startProduction(services.mongodbUrl, { ...env, REDIS_URL: services.redisUrl }), 'candor-worker'),
);
