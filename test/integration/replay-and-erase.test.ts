import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { verifyChains } from '../../src/audit/verify-chains.ts';
import { newTenantId } from '../../src/ids.ts';
import { LlmError } from '../../src/llm/llm.ts';
import { runRequest } from '../../src/orchestration/run-request.ts';
import { getDiff } from '../../src/personalize/diff-variants.ts';
import { eraseRequest } from '../../src/personalize/erase-request.ts';
import { getPersonalization } from '../../src/personalize/get-personalization.ts';
import { replayRequest } from '../../src/personalize/replay-request.ts';
import { selectVariant } from '../../src/personalize/select-variant.ts';
import { submitRequest } from '../../src/personalize/submit-request.ts';
import { createPgliteStore } from '../../src/store/create-pglite-store.ts';
import type { Store } from '../../src/store/store.ts';
import { createTestContext, type TestContext } from '../support/create-test-context.ts';
import { cleanVariants, exampleRequest } from '../support/example-request.ts';
import { createScriptedLlm, type ScriptedLlm } from '../support/scripted-llm.ts';

const tooBold = [
  { subject: 'Congratulations', message: 'Hi Ioana, congrats on the $12M round! Open to a 15-min call?' },
];
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

async function generated(llm: ScriptedLlm = createScriptedLlm([cleanVariants])) {
  context = await createTestContext({ llm, store });
  const { doc } = await submitRequest(context, { tenant, input: exampleRequest() });
  await runRequest(context, doc.request_id, never);
  return doc.request_id;
}

describe('replay', () => {
  it('exact: sends the same prompts again, as a new request, and shows what differs', async () => {
    const changed = cleanVariants.map((variant) => ({
      ...variant,
      message: variant.message.replace('next week', 'on Monday'),
    }));
    const llm = createScriptedLlm([cleanVariants, changed]);
    const id = await generated(llm);
    const replay = await replayRequest(context, tenant, id, { mode: 'exact' });
    await runRequest(context, replay.request_id, never);
    const [before, after] = [
      await getPersonalization(context, tenant, id),
      await getPersonalization(context, tenant, replay.request_id),
    ];
    expect(after.replay_of).toBe(id);
    expect(after.prompts[0]!.user_prompt).toBe(before.prompts[0]!.user_prompt);
    expect(after.prompts[0]!.system_prompt).toBe(before.prompts[0]!.system_prompt);
    const difference = await getDiff(context, tenant, replay.request_id);
    expect(difference.variants[0]!.message).toContainEqual({ op: 'delete', text: 'next' });
  });

  it('exact: repeats the run that ended the request, on the model that answered it', async () => {
    const llm = createScriptedLlm([new LlmError('overloaded', '503'), tooBold, cleanVariants]);
    context = await createTestContext({ llm, store });
    const { doc } = await submitRequest(context, { tenant, input: exampleRequest() });
    await expect(runRequest(context, doc.request_id, never)).rejects.toMatchObject({ kind: 'overloaded' });
    await runRequest(context, doc.request_id, never);
    const before = await getPersonalization(context, tenant, doc.request_id);
    expect(before.prompts.map(({ attempt }) => attempt)).toEqual([1, 101, 102]);

    const again = createScriptedLlm([tooBold, cleanVariants]);
    await context.close();
    context = await createTestContext({ llm: again, store });
    const replay = await replayRequest(context, tenant, doc.request_id, { mode: 'exact' });
    await runRequest(context, replay.request_id, never);
    expect(again.calls.map(({ prompt }) => prompt.user)).toEqual(before.prompts.slice(1).map((p) => p.user_prompt));
  });

  it('exact: is a conflict where the model that wrote it is not configured any more', async () => {
    const id = await generated();
    const llm = { ...createScriptedLlm([cleanVariants]), targets: [{ provider: 'template', model: 'template' }] };
    await context.close();
    context = await createTestContext({ llm, store });
    await expect(replayRequest(context, tenant, id, { mode: 'exact' })).rejects.toMatchObject({
      kind: 'conflict',
      message: expect.stringContaining('openai:scripted'),
    });
  });

  it("recheck: today's guardrails on the stored variants, without a call", async () => {
    const llm = createScriptedLlm([cleanVariants]);
    const id = await generated(llm);
    const report = await replayRequest(context, tenant, id, { mode: 'recheck' });
    expect(llm.calls).toHaveLength(1);
    expect(report).toMatchObject({ mode: 'recheck', request_id: id });
    if (report.mode === 'recheck') expect(report.variants.map((variant) => variant.flags_added)).toEqual([[], [], []]);
  });

  it('rerender: refuses versions, templates and models that do not exist, naming each', async () => {
    const id = await generated();
    await expect(
      replayRequest(context, tenant, id, {
        mode: 'rerender',
        prompt_version: 'nope',
        template_id: 'nope',
        model: 'openai:other',
      }),
    ).rejects.toMatchObject({
      kind: 'invalid',
      issues: [{ pointer: '/prompt_version' }, { pointer: '/template_id' }, { pointer: '/model' }],
    });
  });

  it("is not_found for another tenant's request", async () => {
    const id = await generated();
    await expect(replayRequest(context, 'other', id, { mode: 'exact' })).rejects.toMatchObject({ kind: 'not_found' });
  });
});

describe('selection', () => {
  it('checks an edit and returns its flags, and keeps the choice', async () => {
    const id = await generated();
    const selection = await selectVariant(context, tenant, id, {
      variant_index: 1,
      edited_message: 'Hi Ioana, you have 5,000 engineers at Telvora. Could we have a 15-min call?',
    });
    expect(selection.risk_flags.map((flag) => flag.code)).toContain('UNSOURCED_NUMBER');
    expect((await getPersonalization(context, tenant, id)).selection).toEqual(selection);
  });

  it('refuses an index the request does not have', async () => {
    const id = await generated(createScriptedLlm([cleanVariants]));
    await expect(selectVariant(context, tenant, id, { variant_index: 3 })).rejects.toMatchObject({ kind: 'invalid' });
  });
});

describe('erasure', () => {
  it('leaves a tombstone without personal data, and chains that still verify', async () => {
    const id = await generated();
    await selectVariant(context, tenant, id, { variant_index: 0 });
    await eraseRequest(context, tenant, id);
    const tombstone = await getPersonalization(context, tenant, id);
    expect(tombstone).toMatchObject({
      status: 'SUCCESS',
      input: null,
      variants: [],
      prompts: [],
      outputs: [],
      selection: null,
    });
    expect(JSON.stringify(tombstone)).not.toMatch(/Ioana|Telvora/);
    expect(await verifyChains(context.store, tenant)).toMatchObject({ chains: 1, erased: 1, issues: [] });
  });

  it('may be repeated, and changes nothing the second time', async () => {
    const id = await generated();
    const once = await eraseRequest(context, tenant, id);
    context.clock.advance(60_000);
    const again = await eraseRequest(context, tenant, id);
    expect(again.erased_at).toBe(once.erased_at);
    expect(Object.values(once.erased).some((count) => count > 0)).toBe(true);
    expect(Object.values(again.erased).every((count) => count === 0)).toBe(true);
  });
});
