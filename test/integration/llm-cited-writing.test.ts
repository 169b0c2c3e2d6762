import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { PersonalizeRequest } from '../../src/contract/personalize-request.ts';
import { personalizationSchema } from '../../src/contract/personalize-response.ts';
import { createGuardrails } from '../../src/guardrails/create-guardrails.ts';
import type { Guardrails } from '../../src/guardrails/guardrails.ts';
import { runInThisThread } from '../../src/guardrails/run-in-this-thread.ts';
import { newTenantId } from '../../src/ids.ts';
import { runRequest } from '../../src/orchestration/run-request.ts';
import { getPersonalization } from '../../src/personalize/get-personalization.ts';
import { submitRequest } from '../../src/personalize/submit-request.ts';
import { createPgliteStore } from '../../src/store/create-pglite-store.ts';
import type { Store } from '../../src/store/store.ts';
import { createTestContext, type TestContext } from '../support/create-test-context.ts';
import { exampleRequest } from '../support/example-request.ts';
import { answerCompletion, answerJson, type FakeAnswer, type FakeServer, startFakeServer } from './llm-fake-server.ts';
import { openAiEnv } from './llm-test-chain.ts';

const never = new AbortController().signal;
let store: Store;
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

interface Sentence {
  text: string;
  kind: string;
  sources: string[];
  break_before: string | null;
}
const sentence = (
  text: string,
  kind: string,
  sources: string[] = [],
  break_before: string | null = null,
): Sentence => ({
  text,
  kind,
  sources,
  break_before,
});

/** Ids are given in the order of the request: first name, last name, title, company, domain, summary, keywords. */
const [firstName, summary, crews] = ['f1', 'f6', 'f9'] as const;
const opening = [
  sentence('Hi Ioana,', 'courtesy', [firstName]),
  sentence(
    'I was reading about Telvora and the field crews of two behind your fibre networks.',
    'fact',
    [summary, crews],
    'paragraph',
  ),
];
const question = sentence('How do you keep records from the field in step with NetBox?', 'question');
const ask = sentence('Would you be open to a 15-min call next week?', 'ask', [], 'paragraph');
const close = sentence('Best,', 'courtesy', [], 'paragraph');
const subject = { text: 'Field crews at Telvora', kind: 'fact', sources: ['f4', crews] };
const message =
  'Hi Ioana,\n\nI was reading about Telvora and the field crews of two behind your fibre networks. How do you keep records from the field in step with NetBox?\n\nWould you be open to a 15-min call next week?\n\nBest,';
const cited = { subject, sentences: [...opening, question, ask, close] };
const answer = (...variants: unknown[]): FakeAnswer => answerCompletion(JSON.stringify({ variants }));

async function generate(
  script: FakeAnswer[],
  changes: Partial<PersonalizeRequest> = {},
  guardrails?: Guardrails,
  anthropic = false,
) {
  server = await startFakeServer(script);
  const env = anthropic
    ? { LLM_TARGETS: 'anthropic:claude-haiku-4-5', ANTHROPIC_API_KEY: 'key', ANTHROPIC_BASE_URL: server.url }
    : openAiEnv(server.url);
  context = await createTestContext({ store, ...(guardrails ? { guardrails } : {}) }, { ...env, LLM_JUDGE: 'off' });
  const tenant = newTenantId();
  const { doc } = await submitRequest(context, { tenant, input: exampleRequest({ variant_count: 1, ...changes }) });
  await runRequest(context, doc.request_id, never);
  return getPersonalization(context, tenant, doc.request_id);
}

describe('writing that cites', () => {
  it('asks for sentences by a strict schema, delivers their join and keeps the citations for the audit', async () => {
    const result = await generate([answer(cited)]);
    const format = (server.calls[0]!.body.response_format as { json_schema: { strict: boolean; schema: unknown } })
      .json_schema;
    expect(format.strict).toBe(true);
    expect(JSON.stringify(format.schema)).toContain('break_before');

    expect(result.variants[0]).toMatchObject({ subject: 'Field crews at Telvora', message });
    expect(Object.keys(result.variants[0]!)).not.toContain('citations');
    const [citations] = result.outputs[0]!.citations!;
    const texts = result.outputs[0]!.parsed_variants[0]!;
    expect(
      citations!.map(({ field, start, end, kind, sources }) => [texts[field]!.slice(start, end), kind, sources]),
    ).toEqual([
      ['Field crews at Telvora', 'fact', ['/lead/company_name', '/company_context/keywords/2']],
      ['Hi Ioana,', 'courtesy', ['/lead/first_name']],
      [opening[1]!.text, 'fact', ['/company_context/summary', '/company_context/keywords/2']],
      [question.text, 'question', []],
      [ask.text, 'ask', []],
      ['Best,', 'courtesy', []],
    ]);
    expect(() => personalizationSchema.parse(result)).not.toThrow();
  });

  it('takes the sentences from the forced tool of the Messages API', async () => {
    const reply = answerJson({
      id: 'msg',
      type: 'message',
      role: 'assistant',
      model: 'claude-haiku-4-5',
      stop_reason: 'tool_use',
      content: [{ type: 'tool_use', id: 't', name: 'deliver_answer', input: { variants: [cited] } }],
      usage: { input_tokens: 1, output_tokens: 1 },
    });
    const result = await generate([reply], {}, undefined, true);
    const [tool] = server.calls[0]!.body.tools as { input_schema: unknown }[];
    expect(JSON.stringify(tool!.input_schema)).toContain('"sentences"');
    expect(result.variants[0]!.message).toBe(message);
    expect(result.outputs[0]!.citations![0]).toHaveLength(6);
  });

  it('delivers a text answered whole, as a model without a schema may, and cites nothing', async () => {
    const result = await generate([answer({ subject: subject.text, message })]);
    expect(result.variants[0]!.message).toBe(message);
    expect(result.outputs[0]).not.toHaveProperty('citations');
  });

  it('hands the citations to the guardrails as hints, at every check of the text', async () => {
    const guardrails = runInThisThread(createGuardrails());
    const checkAll = vi.spyOn(guardrails, 'checkAll');
    // A set is checked once: the text that is written again is another one.
    const wrong = sentence('You have 900 customers in Spain.', 'fact', [summary]);
    await generate([answer({ ...cited, sentences: [...opening, wrong, ask] }), answer(cited)], {}, guardrails);
    const given = checkAll.mock.calls.filter(([, texts]) => texts.length > 0);
    expect(given.length).toBeGreaterThan(1);
    for (const [, [text], hints] of given)
      expect(hints![0]!.map(({ field, start, end }) => text![field]!.slice(start, end))).toContain(opening[1]!.text);
  });

  it('changes no verdict by them: a sentence called a question asserts what it asserts', async () => {
    const asserted = sentence('You have 900 customers in Spain.', 'question', [summary]);
    const result = await generate([answer({ ...cited, sentences: [...opening, asserted, ask] })]);
    expect(result.outputs[0]!.violations[0]!.map(({ evidence }) => evidence).join()).toContain('900');
    expect(result.variants[0]!.message).not.toContain('900');
  });

  it('tells the retry of the sentence that was wrong', async () => {
    const wrong = sentence('You have 900 customers in Spain.', 'fact', [summary]);
    await generate([answer({ ...cited, sentences: [...opening, wrong, ask] }), answer(cited)]);
    const messages = server.calls[1]!.body.messages as { content: string }[];
    const data = JSON.parse(/<data-\w+>\n(.*)\n<\/data-\w+>$/s.exec(messages[1]!.content)![1]!);
    const marked = data.refused[0].sentences.filter(({ wrong: flags }: { wrong?: unknown }) => flags);
    expect(marked.map(({ text }: { text: string }) => text)).toEqual([wrong.text]);
    expect(messages[0]!.content).toBe((server.calls[0]!.body.messages as { content: string }[])[0]!.content);
  });

  it('keeps the citations where they belong when a message is written in steps', async () => {
    const guardrails = runInThisThread(createGuardrails());
    const checkAll = vi.spyOn(guardrails, 'checkAll');
    const steps = [
      answer({ subject, sentences: opening }),
      answer({ sentences: [question] }),
      answer({ sentences: [ask] }),
    ];
    const result = await generate(steps, { mode: 'MULTI_STEP' }, guardrails);
    expect(result.variants[0]!.message).toBe(message.replace('. How', '.\n\nHow').replace('\n\nBest,', ''));
    const [, [text], hints] = checkAll.mock.calls.findLast(([, texts]) => texts.length > 0)!;
    expect(hints![0]!.map(({ field, start, end }) => text![field]!.slice(start, end))).toEqual([
      subject.text,
      ...opening.map((one) => one.text),
      question.text,
      ask.text,
    ]);
  });
});
