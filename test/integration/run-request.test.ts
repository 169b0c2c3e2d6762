import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { verifyChains } from '../../src/audit/verify-chains.ts';
import type { PersonalizeRequest } from '../../src/contract/personalize-request.ts';
import { DelayJob } from '../../src/errors.ts';
import { createGuardrails } from '../../src/guardrails/create-guardrails.ts';
import { type Guardrails, hasError } from '../../src/guardrails/guardrails.ts';
import { runInThisThread } from '../../src/guardrails/run-in-this-thread.ts';
import { newTenantId } from '../../src/ids.ts';
import { LlmBackoff, LlmError } from '../../src/llm/llm.ts';
import { runRequest } from '../../src/orchestration/run-request.ts';
import { getPersonalization } from '../../src/personalize/get-personalization.ts';
import { submitRequest } from '../../src/personalize/submit-request.ts';
import { createPgliteStore } from '../../src/store/create-pglite-store.ts';
import type { Store } from '../../src/store/store.ts';
import { createTestContext, type TestContext } from '../support/create-test-context.ts';
import { cleanVariants, exampleRequest } from '../support/example-request.ts';
import { createScriptedLlm, type ScriptedLlm } from '../support/scripted-llm.ts';

const [first, second, third] = cleanVariants as [
  (typeof cleanVariants)[0],
  (typeof cleanVariants)[0],
  (typeof cleanVariants)[0],
];
const invented = {
  subject: 'Congratulations',
  message:
    'Hi Ioana,\n\nCongratulations on the $12M Series A and your 900 new customers! Could we have a 15-min call about Telvora?',
};
const never = new AbortController().signal;

// One store for the file, one tenant a test.
let store: Store;
let tenant: string;
let context: TestContext;
beforeAll(async () => {
  store = await createPgliteStore({});
});
afterAll(() => store.close());
beforeEach(() => {
  tenant = newTenantId();
});
afterEach(() => context.close());

async function generate(llm: ScriptedLlm, input: PersonalizeRequest = exampleRequest()) {
  context = await createTestContext({ llm, store });
  const { doc } = await submitRequest(context, { tenant, input });
  await runRequest(context, doc.request_id, never);
  return getPersonalization(context, tenant, doc.request_id);
}

it('ends a request in a language that the offline writer lacks with those that it has', async () => {
  context = await createTestContext({ store });
  const { doc } = await submitRequest(context, { tenant, input: exampleRequest({ language: 'ja' }) });
  await runRequest(context, doc.request_id, never);
  const { status, error } = await getPersonalization(context, tenant, doc.request_id);
  expect(status).toBe('FAILED');
  expect(error?.message).toMatch(/WRONG_LANGUAGE; the offline writer writes en, de, .* and pt, and not "ja"$/);
});

describe('generating a request', () => {
  it('asks the store for its start, its prompt, its answer and its end, and for nothing else', async () => {
    context = await createTestContext({ llm: createScriptedLlm([cleanVariants]), store });
    const { doc } = await submitRequest(context, { tenant, input: exampleRequest() });
    const asked: string[] = [];
    const counted = <Part extends object>(part: Part): Part =>
      new Proxy(part, {
        get: (target, name, self) => {
          asked.push(String(name));
          return Reflect.get(target, name, self);
        },
      });
    const { requests, audit, campaigns, voices, templates } = store;
    const watched = {
      ...store,
      requests: counted(requests),
      audit: counted(audit),
      campaigns: counted(campaigns),
      voices: counted(voices),
      templates: counted(templates),
    };
    await runRequest({ ...context, store: watched }, doc.request_id, never);
    expect(asked).toEqual(['start', 'addPrompt', 'addOutput', 'finish']);
    expect((await store.requests.get(doc.request_id))?.audit_head?.seq).toBe(1);
  });

  it('checks each set of texts once, for the record of the answer and for what becomes of it', async () => {
    const engine = runInThisThread(createGuardrails());
    const checked: string[][] = [];
    const guardrails: Guardrails = {
      ...engine,
      checkAll: (request, texts, ...given) => {
        checked.push(texts.map(({ subject }) => subject ?? ''));
        return engine.checkAll(request, texts, ...given);
      },
    };
    const llm = createScriptedLlm([[first, invented, third], [second]]);
    context = await createTestContext({ llm, store, guardrails });
    const { doc } = await submitRequest(context, { tenant, input: exampleRequest() });
    await runRequest(context, doc.request_id, never);
    const { outputs, variants } = await getPersonalization(context, tenant, doc.request_id);
    const subjects = [first.subject, second.subject, third.subject];
    expect(checked).toEqual([[first.subject, invented.subject, third.subject], [second.subject], subjects]);
    expect(outputs[0]?.violations[1]).not.toEqual([]);
    expect(variants.map(({ subject }) => subject)).toEqual(subjects);
  });

  it('delivers three clean variants with one call', async () => {
    const llm = createScriptedLlm([cleanVariants]);
    const result = await generate(llm);
    expect(result.status).toBe('SUCCESS');
    expect(result.variants.map((variant) => variant.message)).toEqual(cleanVariants.map((variant) => variant.message));
    expect(result.variants.every((variant) => !hasError(variant.risk_flags))).toBe(true);
    expect(llm.calls).toHaveLength(1);
    expect(result.usage).toEqual({ prompt_tokens: 100, completion_tokens: 50, cost_usd: 0.001 });
  });

  it('adds the footer below what was written, and says who wrote it', async () => {
    const sender = { name: 'Mara', company: 'Splicely', address: '12 Quay Street, Cork', opt_out: 'Reply "stop"' };
    const llm = createScriptedLlm([cleanVariants]);
    const result = await generate(llm, exampleRequest({ sender, compliance: 'US_CAN_SPAM' }));
    expect(result.variants[0]).toMatchObject({
      message: first.message,
      footer: { text: 'Splicely, 12 Quay Street, Cork\nReply "stop"', separator: '\n\n' },
      generated_by: { software: 'candor', kind: 'model', model: 'openai:scripted' },
    });
    expect(result.prompts[0]?.user_prompt).not.toContain('Quay Street');
    await context.close();
    const offline = await generate(createScriptedLlm(['no answer at all']));
    expect(offline.variants.map((variant) => variant.generated_by?.kind)).toEqual(['template', 'template', 'template']);
    expect(offline.variants[0]).not.toHaveProperty('footer');
  });

  it('tells the writer, the checks and the repair when it is written', async () => {
    const facts = [
      { text: 'Telvora opened a depot in Brasov.', observed_at: '2025-03-01' },
      { text: 'Telvora leases a hall in Sibiu.', valid_until: '2026-11-24' },
    ];
    const news = {
      subject: 'Field crews at Telvora',
      message: cleanVariants[0]!.message.replace('How do', 'Telvora recently opened a depot in Brasov. How do'),
    };
    const llm = createScriptedLlm([[news, second, third], [news]]);
    const result = await generate(
      llm,
      exampleRequest({ company_context: { ...exampleRequest().company_context, facts } }),
    );
    expect(result.prompts[0]?.user_prompt).toContain('"recent":false');
    expect(result.prompts[0]?.user_prompt).not.toContain('Sibiu');
    expect(result.outputs[0]?.violations[0]?.map(({ code }) => code)).toEqual(['STALE_FACT']);
    expect(result.variants[0]?.message).toBe(news.message.replace('recently ', ''));
    expect(result.variants[0]?.risk_flags.map(({ code }) => code)).toEqual(['REPAIRED']);
  });

  it('stores the prompt before the call and the raw output after it', async () => {
    let promptsAtCall = -1;
    const llm = createScriptedLlm(async (call) => {
      promptsAtCall = (await context.store.requests.listPrompts(call.request_id)).length;
      return cleanVariants;
    });
    const result = await generate(llm);
    expect(promptsAtCall).toBe(1);
    expect(result.prompts[0]).toMatchObject({ attempt: 1, provider: 'openai', model: 'scripted' });
    expect(result.outputs[0]).toMatchObject({ attempt: 1, raw_output: JSON.stringify({ variants: cleanVariants }) });
  });

  it('retries once, for the failing variant only, and quotes what was wrong', async () => {
    const llm = createScriptedLlm([[first, invented, third], [second]]);
    const result = await generate(llm);
    expect(llm.calls.map((call) => call.variant_indexes)).toEqual([[0, 1, 2], [1]]);
    expect(llm.calls[1]!.prompt.user + llm.calls[1]!.prompt.system).toContain('$12M');
    expect(result.variants.map((variant) => variant.message)).toEqual([first.message, second.message, third.message]);
    expect(result.outputs[0]!.violations[1]!.some((flag) => flag.severity === 'error')).toBe(true);
  });

  it('delivers three usable variants however bad the model is, with at most two calls', async () => {
    const llm = createScriptedLlm([[invented, invented, invented]]);
    const result = await generate(llm);
    expect(llm.calls).toHaveLength(2);
    expect(result.status).toBe('SUCCESS');
    expect(result.variants).toHaveLength(3);
    for (const variant of result.variants) {
      expect(hasError(variant.risk_flags)).toBe(false);
      expect(variant.risk_flags.map((flag) => flag.code)).toEqual(
        expect.arrayContaining([expect.stringMatching(/^(REPAIRED|FALLBACK_TEMPLATE)$/)]),
      );
      expect(variant.message).not.toMatch(/12M|900/);
    }
  });

  it('repairs a variant by taking out the offending sentence alone', async () => {
    const bad = { ...second, message: second.message.replace('Could we', 'You have 900 customers in Spain. Could we') };
    const result = await generate(createScriptedLlm([[first, bad, third], [bad]]));
    const repaired = result.variants[1]!;
    expect(repaired.risk_flags.map((flag) => flag.code)).toContain('REPAIRED');
    expect(repaired.message).not.toContain('900');
    expect(repaired.message).toContain('Could we talk for 15 minutes on Thursday?');
  });

  it('lets the fallback writer of the context write what no model wrote', async () => {
    context = await createTestContext({
      llm: createScriptedLlm(['not json']),
      store,
      fallback: (_, index) => cleanVariants[index]!,
    });
    const { doc } = await submitRequest(context, { tenant, input: exampleRequest() });
    await runRequest(context, doc.request_id, never);
    const { variants } = await getPersonalization(context, tenant, doc.request_id);
    expect(variants.map(({ message }) => message)).toEqual(cleanVariants.map(({ message }) => message));
  });

  it.each(['not json at all', '', '{"variants": "none"}'])(
    'takes an answer that cannot be read as a failure: %j',
    async (answer) => {
      const llm = createScriptedLlm([answer]);
      const result = await generate(llm);
      expect(llm.calls).toHaveLength(2);
      expect(result.outputs.map((output) => output.raw_output)).toEqual([answer, answer]);
      expect(result.variants).toHaveLength(3);
      expect(result.variants.flatMap((variant) => variant.risk_flags.map((flag) => flag.code))).toContain(
        'FALLBACK_TEMPLATE',
      );
    },
  );

  it('delivers as written, with flags, where the client asked for flags only', async () => {
    const constraints = { max_words: 120, include_subjects: true, no_claims_policy: false };
    const llm = createScriptedLlm([[first, invented, third]]);
    const result = await generate(llm, exampleRequest({ constraints }));
    expect(llm.calls).toHaveLength(1);
    expect(result.variants[1]!.message).toBe(invented.message);
    expect(hasError(result.variants[1]!.risk_flags)).toBe(true);
  });

  it('asks for as many variants as the request wants', async () => {
    const llm = createScriptedLlm([[first]]);
    const result = await generate(llm, exampleRequest({ variant_count: 1 }));
    expect(llm.calls[0]!.prompt.variant_count).toBe(1);
    expect(llm.calls[0]!.is_urgent).toBe(true);
    expect(result.variants).toHaveLength(1);
  });
});

describe('a request that cannot be written now', () => {
  const submit = async (llm: ScriptedLlm) => {
    context = await createTestContext({ llm, store });
    const { doc } = await submitRequest(context, { tenant, input: exampleRequest() });
    return doc.request_id;
  };
  const read = (id: string) => getPersonalization(context, tenant, id);

  it('gives the slot back on a rate limit, no longer than its deadline', async () => {
    const id = await submit(createScriptedLlm([new LlmBackoff('limited', 5_000)]));
    await expect(runRequest(context, id, never)).rejects.toMatchObject({
      name: 'DelayJob',
      delayMs: 5_000,
      waitsFor: 'rate_limit',
    });
    context.clock.advance(899_000);
    await expect(runRequest(context, id, never)).rejects.toMatchObject({ name: 'DelayJob', delayMs: 1_000 });
    context.clock.advance(1_000);
    await runRequest(context, id, never);
    expect(await read(id)).toMatchObject({ status: 'FAILED', error: { code: 'deadline_exceeded' } });
    expect(DelayJob.prototype).toBeInstanceOf(Error);
  });

  it('says what it waits for', async () => {
    const id = await submit(createScriptedLlm([new LlmBackoff('keeps failing', 5_000, 'provider_down')]));
    await expect(runRequest(context, id, never)).rejects.toMatchObject({ waitsFor: 'provider_down' });
  });

  it('counts no run that only waited for a limit, however often', async () => {
    const answering = createScriptedLlm([cleanVariants]);
    let waits = 3;
    const llm: ScriptedLlm = {
      ...answering,
      complete: async (call, options) => {
        if (waits-- > 0) throw new LlmBackoff('The limit is used up', 5_000);
        return answering.complete(call, options);
      },
    };
    const id = await submit(llm);
    for (let wait = 0; wait < 3; wait += 1)
      await expect(runRequest(context, id, never)).rejects.toMatchObject({ name: 'DelayJob' });
    expect(await read(id)).toMatchObject({ status: 'PROCESSING', attempts: 0, prompts: [] });
    await runRequest(context, id, never);
    const result = await read(id);
    expect(result).toMatchObject({ status: 'SUCCESS', attempts: 1 });
    expect(result.prompts.map(({ attempt }) => attempt)).toEqual([1]);
    expect((await verifyChains(store, tenant)).issues).toEqual([]);
  });

  it('counts and explains a call that the provider refused for its limit', async () => {
    const id = await submit(createScriptedLlm([new LlmBackoff('openai answered 429', 5_000), cleanVariants]));
    await expect(runRequest(context, id, never)).rejects.toMatchObject({ name: 'DelayJob' });
    await runRequest(context, id, never);
    const { attempts, outputs } = await read(id);
    expect(attempts).toBe(2);
    expect(outputs.map(({ attempt, error }) => [attempt, error?.code])).toEqual([
      [1, 'llm_held_back'],
      [101, undefined],
    ]);
  });

  it('fails at once, with the reason, on what trying again cannot mend', async () => {
    const id = await submit(createScriptedLlm([new LlmError('unauthorized', 'invalid api key')]));
    await runRequest(context, id, never);
    const result = await read(id);
    expect(result).toMatchObject({ status: 'FAILED', error: { code: 'llm_unauthorized', message: 'invalid api key' } });
    expect(result.outputs[0]!.error).toMatchObject({ code: 'llm_unauthorized' });
  });

  it('is left for the queue to try again on what may pass', async () => {
    const id = await submit(createScriptedLlm([new LlmError('overloaded', '503'), cleanVariants]));
    await expect(runRequest(context, id, never)).rejects.toMatchObject({ name: 'LlmError' });
    expect((await read(id)).status).toBe('PROCESSING');
    await runRequest(context, id, never);
    const result = await read(id);
    expect(result).toMatchObject({ status: 'SUCCESS', attempts: 2 });
    expect(result.prompts.map((prompt) => prompt.attempt)).toEqual([1, 101]);
  });

  it('completes its audit chain when a crash left an event out', async () => {
    const id = await submit(createScriptedLlm([cleanVariants]));
    const { finish } = store.requests;
    store.requests.finish = async (requestId, result) => {
      await finish(requestId, result);
      throw new Error('killed here');
    };
    await expect(runRequest(context, id, never)).rejects.toThrow('killed here');
    store.requests.finish = finish;
    await runRequest(context, id, never);
    expect((await store.audit.list(id)).map((event) => event.type)).toEqual(['SUBMITTED', 'FINISHED']);
    expect((await verifyChains(store, tenant)).issues).toEqual([]);
  });

  it('does nothing when it has ended already', async () => {
    const llm = createScriptedLlm([cleanVariants]);
    const id = await submit(llm);
    await runRequest(context, id, never);
    await runRequest(context, id, never);
    expect(llm.calls).toHaveLength(1);
  });

  it('has one result when two workers write it at once', async () => {
    const id = await submit(createScriptedLlm([cleanVariants]));
    await Promise.all([runRequest(context, id, never), runRequest(context, id, never)]);
    const result = await read(id);
    expect(result.status).toBe('SUCCESS');
    const events = await context.store.audit.list(id);
    expect(events.map((event) => event.type)).toEqual(['SUBMITTED', 'FINISHED']);
    expect((await verifyChains(context.store, tenant)).issues).toEqual([]);
  });
});

describe('a request in steps', () => {
  const opener = 'Hi Ioana,\n\nThe field crews of two at Telvora caught my eye.';
  const body = 'I have an idea about keeping records from the field in step with NetBox.';
  const badCta = 'We guarantee 40% savings, act now!';
  const cta = 'Would you be open to a 15-min call next week?';

  it('locks what has passed and retries the failing step alone', async () => {
    const llm = createScriptedLlm((call) => {
      if (call.prompt.step === 'opener') return [{ subject: 'Field crews', message: opener }];
      if (call.prompt.step === 'body') return [{ message: body }];
      const retried = llm.calls.filter((earlier) => earlier.prompt.step === 'cta').length > 1;
      return [{ message: retried ? cta : badCta }];
    });
    const result = await generate(llm, exampleRequest({ mode: 'MULTI_STEP', variant_count: 1 }));
    expect(llm.calls.map((call) => call.prompt.step)).toEqual(['opener', 'body', 'cta', 'cta']);
    expect(llm.calls[3]!.prompt.user).toContain(body);
    expect(result.variants[0]!.message).toBe(`${opener}\n\n${body}\n\n${cta}`);
  });
});
