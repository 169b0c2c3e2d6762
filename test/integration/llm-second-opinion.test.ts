import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { verifyChains } from '../../src/audit/verify-chains.ts';
import type { Env } from '../../src/config/config.ts';
import { personalizationSchema } from '../../src/contract/personalize-response.ts';
import type { RiskFlag } from '../../src/contract/risk-flag.ts';
import type { Verdict, VerdictKind } from '../../src/contract/verdict.ts';
import { createGuardrails } from '../../src/guardrails/create-guardrails.ts';
import type { Guardrails, VariantReport } from '../../src/guardrails/guardrails.ts';
import { runInThisThread } from '../../src/guardrails/run-in-this-thread.ts';
import { newTenantId } from '../../src/ids.ts';
import { dispatchCampaigns } from '../../src/orchestration/dispatch-campaigns.ts';
import { runRequest } from '../../src/orchestration/run-request.ts';
import { getPersonalization } from '../../src/personalize/get-personalization.ts';
import { replayRequest } from '../../src/personalize/replay-request.ts';
import { submitRequest } from '../../src/personalize/submit-request.ts';
import { createPgliteStore } from '../../src/store/create-pglite-store.ts';
import type { Store } from '../../src/store/store.ts';
import { createTestContext, type TestContext } from '../support/create-test-context.ts';
import { cleanVariants, exampleRequest } from '../support/example-request.ts';
import { runQueuedJobs } from '../support/run-queued-jobs.ts';
import { runningCampaign } from '../support/start-test-campaign.ts';
import { answerCompletion, answerError, type FakeAnswer, type FakeServer, startFakeServer } from './llm-fake-server.ts';
import { openAiEnv } from './llm-test-chain.ts';

const never = new AbortController().signal;
const usage = { prompt_tokens: 1_000, completion_tokens: 100 };
let store: Store;
let tenant: string;
let context: TestContext;
let server: FakeServer;
beforeAll(async () => {
  store = await createPgliteStore({});
});
afterAll(() => store.close());
afterEach(async () => {
  await context.close();
  await server.close();
});

/** Words of the clean variants, one of each, and what stands in for them in a second try. */
const [inFirst, inSecond, inThird] = [
  'the field crews of two',
  'Open access fibre',
  'Connecting 410 villages',
] as const;
const rewritten = cleanVariants.map((variant) => ({
  ...variant,
  message: variant.message.replace(inSecond, 'Fibre networks with open access'),
}));

/** Real guardrails that are besides of a given opinion on given words: what a check that is not sure would say. */
function guardrailsWith(opinions: Record<string, { verdict: VerdictKind; score: number }>): Guardrails {
  const real = createGuardrails();
  const add = (report: VariantReport, message: string): VariantReport => {
    const verdicts = Object.entries(opinions).flatMap(([text, opinion]): Verdict[] => {
      const start = message.indexOf(text);
      const place = { field: 'message' as const, start, end: start + text.length, text };
      return start < 0 ? [] : [{ ...place, of: 'statement', rule: 'test', citations: [], ...opinion }];
    });
    const flags = verdicts
      .filter(({ verdict }) => verdict === 'UNSOURCED')
      .map(
        ({ field, start, end, text }): RiskFlag => ({
          code: 'UNSOURCED_CLAIM',
          severity: 'error',
          message: 'No source',
          evidence: text,
          field,
          start,
          end,
        }),
      );
    return { ...report, risk_flags: [...report.risk_flags, ...flags], verdicts };
  };
  return runInThisThread({
    ...real,
    check: (request, variant, hints) => add(real.check(request, variant, hints), variant.message),
    checkAll: (request, variants, hints) =>
      real.checkAll(request, variants, hints).map((report, at) => add(report, variants[at]!.message)),
  });
}

interface Asked {
  facts: { id: string; text: string }[];
  statements: { n: number; text: string; in?: string }[];
}
const promptOf = (call: FakeServer['calls'][0]): string =>
  (call.body.messages as { content: string }[]).map(({ content }) => content).join('\n');
const isJudge = (call: FakeServer['calls'][0]): boolean => promptOf(call).includes('You check statements');
const parted = (one: { in?: string; parts?: object[] }): object[] =>
  one.parts?.map((part) => ({ ...part, in: one.in })) ?? [one];
/** What is asked, the parts of a sentence with the rest. */
const dataOf = (call: FakeServer['calls'][0]): Asked => {
  const { facts, statements } = JSON.parse(/<data-\w+>\n(.*)\n<\/data-\w+>$/s.exec(promptOf(call))![1]!);
  return { facts, statements: statements.flatMap(parted) };
};
const judged = (): Asked[] => server.calls.filter(isJudge).map(dataOf);
const written = (): number => server.calls.filter((call) => !isJudge(call)).length;

/** What the judge says of a statement; the fact is that of the summary. */
type Opinion = { answer: string; quote?: string } | undefined;

/** One server for both: variants, or else an answer, to the writer, one a call, and to the judge what `judge` says. */
async function startLlm(writes: (unknown[] | FakeAnswer)[], judge: ((text: string) => Opinion) | FakeAnswer[]) {
  let tries = 0;
  const script: FakeAnswer = (res, req) => {
    const call = server.calls.at(-1)!;
    if (!isJudge(call)) {
      const variants = writes[Math.min(written(), writes.length) - 1];
      return typeof variants === 'function'
        ? variants(res, req)
        : answerCompletion(JSON.stringify({ variants }), usage)(res, req);
    }
    if (typeof judge !== 'function') {
      tries += 1;
      return (judge[tries - 1] ?? judge.at(-1)!)(res, req);
    }
    const { facts, statements } = dataOf(call);
    const summary = facts.find(({ text }) => text.startsWith('Telvora builds'))!.id;
    const answers = statements.flatMap(({ n, text }) => {
      const said = judge(text);
      if (!said) return [];
      return said.quote ? `${n} ${said.answer} ${summary} ${said.quote}` : `${n} ${said.answer}`;
    });
    return answerCompletion(JSON.stringify({ answers }), usage)(res, req);
  };
  server = await startFakeServer([script]);
}

const supported = (quote: string): Opinion => ({ answer: 'supported', quote });
const unsupported: Opinion = { answer: 'unsupported' };
const unsure = (verdict: VerdictKind = 'SUPPORTED') => ({ verdict, score: 0.5 });

async function submitted(guardrails: Guardrails, env: Env = {}) {
  context = await createTestContext({ store, guardrails }, openAiEnv(server.url, { LLM_JUDGE: 'auto', ...env }));
  tenant = newTenantId();
  return (await submitRequest(context, { tenant, input: exampleRequest() })).doc.request_id;
}
async function generated(guardrails: Guardrails, env: Env = {}) {
  const id = await submitted(guardrails, env);
  await runRequest(context, id, never);
  return getPersonalization(context, tenant, id);
}
const codesOf = (variant: { risk_flags: RiskFlag[] }) =>
  variant.risk_flags.map(({ code, severity }) => `${code} ${severity}`);

describe('a second opinion', () => {
  it('is asked for in one call, of all that is unsure in all variants', async () => {
    await startLlm([cleanVariants], () => supported('field crews of two'));
    await generated(
      guardrailsWith({
        [inFirst]: unsure('UNSOURCED'),
        [inSecond]: unsure(),
        [inThird]: unsure('UNSOURCED'),
        NetBox: { verdict: 'SUPPORTED', score: 0.9 },
      }),
    );
    expect(judged().map(({ statements }) => statements.map(({ text }) => text))).toEqual([
      [inFirst, inSecond, inThird],
    ]);
    expect(judged()[0]!.statements[0]!.in).toContain('I was reading about Telvora');
  });

  it('delivers with one call of the writer what the judge has cleared, and records the call as every other', async () => {
    await startLlm([cleanVariants], () => supported('field crews of two'));
    const result = await generated(guardrailsWith({ [inFirst]: unsure('UNSOURCED'), [inThird]: unsure('UNSOURCED') }));
    expect([written(), judged().length]).toEqual([1, 1]);
    expect(result.variants.map(({ message }) => message)).toEqual(cleanVariants.map(({ message }) => message));
    expect(result.variants.flatMap(codesOf)).toEqual([]);

    expect(result.prompts.map(({ attempt, step }) => [attempt, step])).toEqual([
      [1, 'full'],
      [2, 'judge'],
    ]);
    expect(result.outputs[1]!.judgments).toMatchObject([
      { text: inFirst, answer: 'supported', source: '/company_context/summary', quote: 'field crews of two' },
      { text: inThird, answer: 'supported' },
    ]);
    expect(result.usage).toMatchObject({ prompt_tokens: 2_000, completion_tokens: 200 });
    expect(await context.metrics.registry.metrics()).toMatch(/candor_llm_calls_total\{[^}]*outcome="ok"[^}]*\} 2/);
    expect((await verifyChains(store, tenant)).issues).toEqual([]);
    expect(() => personalizationSchema.parse(result)).not.toThrow();
  });

  it('has what it finds unsupported written anew, and says the same of no statement twice', async () => {
    await startLlm([cleanVariants, [rewritten[1]]], (text) =>
      text === inSecond ? unsupported : supported('fibre networks'),
    );
    const result = await generated(
      guardrailsWith({ [inFirst]: unsure(), [inSecond]: unsure(), 'Fibre networks': unsure() }),
    );
    expect(result.variants[1]!.message).toBe(rewritten[1]!.message);
    expect(written()).toBe(2);
    expect(promptOf(server.calls.filter((call) => !isJudge(call))[1]!)).toContain('A second opinion finds no support');
    expect(judged().map(({ statements }) => statements.map(({ text }) => text))).toEqual([
      [inFirst, inSecond],
      ['Fibre networks'],
    ]);
  });

  it.each<[string, Opinion | string]>([
    ['quotes words that the request does not have', supported('won an award')],
    ['leaves the statement out', undefined],
    ['cannot be read', 'Looks fine to me.'],
  ])('fails closed where it %s', async (_, said) => {
    const judge =
      typeof said === 'string'
        ? [answerCompletion(said, usage)]
        : (text: string) => (text === inSecond ? said : supported('fibre networks'));
    await startLlm([cleanVariants], judge);
    const result = await generated(guardrailsWith({ [inFirst]: unsure(), [inSecond]: unsure() }));
    expect(result.outputs.find(({ step }) => step === 'judge')!.judgments!.map(({ answer }) => answer)).toEqual(
      typeof said === 'string' ? ['unsupported', 'unsupported'] : ['supported', 'unsupported'],
    );
    expect(result.variants[1]!.message).not.toContain(inSecond);
    expect(result.variants[0]!.message.includes(inFirst)).toBe(typeof said !== 'string');
  });

  it.each<[string, FakeAnswer]>([
    ['429', answerError(429, 'slow down', { 'retry-after': '5' })],
    ['500', answerError(500, 'boom')],
    ['401', answerError(401, 'bad key')],
  ])(
    'leaves the verdict of the guardrails standing, and says so, on %s: the writer is not called again',
    async (_, failure) => {
      await startLlm([cleanVariants], [failure]);
      const result = await generated(guardrailsWith({ [inSecond]: unsure() }));
      expect(written()).toBe(1);
      expect(result.status).toBe('SUCCESS');
      expect(result.attempts).toBe(1);
      expect(result.variants[1]!.message).toBe(cleanVariants[1]!.message);
      expect(result.variants.map(codesOf)).toEqual([[], ['CHECK_FAILED info'], []]);
      expect(result.outputs.find(({ step }) => step === 'judge')!.error!.code).toMatch(/^llm_/);
    },
  );

  it('does not repeat the first call when its 429 holds the retry back too', async () => {
    await startLlm([cleanVariants], [answerError(429, 'slow down', { 'retry-after': '5' })]);
    const result = await generated(guardrailsWith({ [inSecond]: unsure('UNSOURCED') }));
    expect(written()).toBe(1);
    expect(result).toMatchObject({ status: 'SUCCESS', attempts: 1 });
    expect(result.variants[1]!.message).not.toContain(inSecond);
  });

  it('is asked for on what a repair says anew, and a repair it finds unsupported is not delivered', async () => {
    await startLlm([cleanVariants], (text) => (text === 'Fibre networks' ? unsupported : supported('fibre networks')));
    const guardrails = guardrailsWith({
      [inFirst]: unsure(),
      [inSecond]: { verdict: 'UNSOURCED', score: 1 },
      'Fibre networks': unsure(),
    });
    const result = await generated({
      ...guardrails,
      repair: async (_, { subject }) => ({ variant: { ...rewritten[1]!, ...(subject ? { subject } : {}) }, flags: [] }),
    });
    expect(judged().map(({ statements }) => statements.map(({ text }) => text))).toEqual([
      [inFirst],
      ['Fibre networks'],
    ]);
    expect(result.variants.map(codesOf)).toEqual([[], ['FALLBACK_TEMPLATE info'], []]);
  });

  it('is not asked for again by a run that is made again', async () => {
    await startLlm([cleanVariants], () => supported('field crews of two'));
    const id = await submitted(guardrailsWith({ [inFirst]: unsure('UNSOURCED'), [inThird]: unsure('UNSOURCED') }));
    const { finish } = store.requests;
    store.requests.finish = async () => {
      throw new Error('killed here');
    };
    await expect(runRequest(context, id, never)).rejects.toThrow('killed here');
    store.requests.finish = finish;
    await runRequest(context, id, never);
    const result = await getPersonalization(context, tenant, id);
    expect([written(), judged().length]).toEqual([1, 1]);
    expect(result.variants.flatMap(codesOf)).toEqual([]);
  });

  it('is not asked for again, nor the writer for what it wrote, when a limit holds the retry back', async () => {
    const limited = answerError(429, 'slow down', { 'retry-after': '5' });
    await startLlm([cleanVariants, limited, limited, [rewritten[1]]], (text) =>
      text === inSecond ? unsupported : supported('fibre networks'),
    );
    const id = await submitted(guardrailsWith({ [inFirst]: unsure(), [inSecond]: unsure() }));
    for (const _ of ['first', 'second']) {
      await expect(runRequest(context, id, never)).rejects.toMatchObject({ name: 'DelayJob' });
      context.clock.advance(6_000);
    }
    await runRequest(context, id, never);
    const result = await getPersonalization(context, tenant, id);
    expect(judged().map(({ statements }) => statements.map(({ text }) => text))).toEqual([[inFirst, inSecond]]);
    expect(written()).toBe(4);
    expect(result.variants[1]!.message).toBe(rewritten[1]!.message);
    expect(result.usage).toMatchObject({ prompt_tokens: 3_000, completion_tokens: 300 });
    expect((await verifyChains(store, tenant)).issues).toEqual([]);
  });

  it('is not asked for what is sure, nor where it is turned off', async () => {
    await startLlm([cleanVariants], () => unsupported);
    await generated(guardrailsWith({ [inFirst]: { verdict: 'SUPPORTED', score: 0.9 } }));
    await context.close();
    await generated(guardrailsWith({ [inFirst]: unsure() }), { LLM_JUDGE: 'off' });
    expect(judged()).toEqual([]);
  });

  it('is not asked of the template writer', async () => {
    await startLlm([cleanVariants], [answerError(401, 'bad key')]);
    const env = { LLM_TARGETS: 'openai:gpt-4.1-mini,template' };
    const result = await generated(guardrailsWith({ [inFirst]: unsure() }), env);
    expect(result.prompts.filter(({ step }) => step === 'judge').map(({ provider }) => provider)).toEqual(['openai']);
  });

  it('is asked of every statement and every sentence called a fact under "always", but clears none that is sure', async () => {
    const [first, ...others] = cleanVariants;
    const [greeting, ...rest] = first!.message.split('\n\n');
    const sentences = [
      { text: greeting, kind: 'courtesy', sources: ['f1'], break_before: null },
      ...rest.map((text) => ({
        text,
        kind: text.startsWith('I was') ? 'fact' : 'ask',
        sources: [],
        break_before: 'paragraph',
      })),
    ];
    await startLlm([[{ subject: null, sentences }, ...others]], () => supported('field crews of two'));
    await generated(
      guardrailsWith({ [inSecond]: { verdict: 'SUPPORTED', score: 1 }, [inThird]: { verdict: 'UNSOURCED', score: 1 } }),
      { LLM_JUDGE: 'always' },
    );
    const { goal } = exampleRequest();
    expect(judged()[0]!.statements.map(({ text }) => text)).toEqual([rest[0], goal, inSecond, goal, inThird, goal]);
    expect(written()).toBe(2);
  });

  it('is asked whether each message asks for what the goal wants, and one that does not is written again', async () => {
    const { goal } = exampleRequest();
    const idle = cleanVariants.map((variant, at) =>
      at === 0
        ? { ...variant, message: variant.message.replace('Would you be open to', 'Who would ever want') }
        : variant,
    );
    const asks = (text: string): Opinion => (text === goal ? supported(goal) : supported('field crews of two'));
    let asked = 0;
    await startLlm([idle, cleanVariants], (text) => (text === goal && asked++ === 0 ? unsupported : asks(text)));
    const result = await generated(runInThisThread(createGuardrails()), { LLM_JUDGE: 'always' });
    expect(written()).toBe(2);
    const [, retry] = server.calls.filter((call) => !isJudge(call));
    expect(promptOf(retry!)).toContain('does not ask for what the goal wants');
    expect(result.variants.flatMap(codesOf)).not.toContain('MISSING_CTA error');
  });

  it('is paid from the budget of the campaign, and done without where that does not allow it', async () => {
    await startLlm([[cleanVariants[2]]], () => supported('field crews of two'));
    context = await createTestContext(
      { store, guardrails: guardrailsWith({ [inThird]: unsure() }) },
      openAiEnv(server.url, { LLM_JUDGE: 'auto' }),
    );
    tenant = newTenantId();
    const { campaign_id: campaign } = await runningCampaign(context, tenant, 1, { budget_usd: 5 });
    await dispatchCampaigns(context);
    const { reserveBudget } = store.campaigns;
    let reserved = 0;
    store.campaigns.reserveBudget = async (id, reservation) => {
      reserved += 1;
      return reserved === 2 ? false : reserveBudget(id, reservation);
    };
    const [id] = await runQueuedJobs(context);
    store.campaigns.reserveBudget = reserveBudget;
    const result = await getPersonalization(context, tenant, id!);
    expect([written(), judged().length, reserved]).toEqual([1, 0, 2]);
    expect(result.status).toBe('SUCCESS');
    expect(codesOf(result.variants[0]!)).toContain('CHECK_FAILED info');
    expect((await store.campaigns.get(campaign))!.status).not.toBe('PAUSED');
  });

  it('is no part of what an exact replay repeats', async () => {
    await startLlm([cleanVariants, [rewritten[1]]], (text) =>
      text === inSecond ? unsupported : supported('fibre networks'),
    );
    const guardrails = guardrailsWith({ [inFirst]: unsure(), [inSecond]: unsure() });
    const before = await generated(guardrails);
    const replay = await replayRequest(context, tenant, before.request_id, { mode: 'exact' });
    await context.close();
    await server.close();
    await startLlm([cleanVariants, [rewritten[1]]], () => supported('fibre networks'));
    context = await createTestContext(
      { store, guardrails: guardrailsWith({ [inSecond]: { verdict: 'UNSOURCED', score: 1 } }) },
      openAiEnv(server.url),
    );
    await runRequest(context, replay.request_id, never);
    const after = await getPersonalization(context, tenant, replay.request_id);
    const written_ = ({ prompts }: typeof after) =>
      prompts.filter(({ step }) => step === 'full').map((prompt) => prompt.user_prompt);
    expect(written_(after)).toEqual(written_(before));
    expect(after.prompts).toHaveLength(2);
  });
});
