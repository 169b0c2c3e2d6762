import { expect, it } from 'vitest';
import { createProgram } from '../../cli/create-program.ts';
import { createConfig } from '../../src/config/config.ts';
import { openStore } from '../../src/context.ts';
import type { Campaign } from '../../src/contract/campaign.ts';
import type { PersonalizeRequestInput } from '../../src/contract/personalize-request.ts';
import type { Personalization, Variant } from '../../src/contract/personalize-response.ts';
import type { ReplayResponse } from '../../src/contract/replay.ts';
import { createLogger } from '../../src/logger.ts';
import { openerSignature } from '../../src/personalize/opener-signature.ts';
import { sweepExpired } from '../../src/retention/sweep-expired.ts';
import { callApi } from '../faults/harness/call-api.ts';
import { caseRequest } from '../faults/harness/case-request.ts';
import { waitUntil } from '../services/wait-until.ts';
import { describeBackends } from '../support/describe-backends.ts';
import { exampleRequest } from '../support/example-request.ts';
import { createRecordedTerminal } from '../support/recorded-terminal.ts';

const callCost = (640 * 0.4 + 310 * 1.6) / 1_000_000;

/** What reviewers and auditors do, each on every backend. */
describeBackends('choices, replays and the audit', (backend) => {
  const call = (path: string, json?: unknown) => callApi(backend.url, path, json);
  const send = async (method: string, path: string, json?: unknown) => {
    const body = json === undefined ? null : JSON.stringify(json);
    const answer = await fetch(backend.url + path, { method, body, headers: { 'content-type': 'application/json' } });
    return { status: answer.status, text: await answer.text() };
  };
  /** Requests of the fake model are those with a mark; any other is refused and goes on to the offline writer. */
  const offline = () => {
    backend.llm.script = (seen) => (seen.mark === 'unknown' ? { kind: 'status', status: 401 } : { kind: 'answer' });
  };
  const ended = (id: string): Promise<Personalization> =>
    waitUntil('the request ends', async () => {
      const { json } = await call(`/personalize/${id}`);
      return ['SUCCESS', 'FAILED'].includes(json.status) ? json : null;
    });
  const written = async (input: PersonalizeRequestInput): Promise<Personalization> => {
    offline();
    const { status, json } = await call('/personalize', input);
    expect([status, json.errors]).toEqual([202, undefined]);
    return ended(json.request_id);
  };
  const replayed = async (id: string, body: object): Promise<Personalization> => {
    const { status, json } = await call(`/personalize/${id}/replay`, body);
    expect([status, json.detail]).toEqual([202, undefined]);
    return ended((json as ReplayResponse).request_id);
  };
  const errorsOf = (variants: Variant[]) =>
    variants.flatMap(({ risk_flags }) => risk_flags.filter(({ severity }) => severity === 'error'));

  it('usage and cost are counted for each request', async () => {
    const record = await written(caseRequest('case-usage'));
    expect(record.usage).toMatchObject({ prompt_tokens: 640, completion_tokens: 310 });
    expect(record.usage.cost_usd).toBeCloseTo(callCost, 9);
    expect(record.outputs.map(({ model }) => model)).toEqual(['gpt-4.1-mini']);
  });

  it('a model that refuses is followed by the offline writer, and both prompts are kept', async () => {
    const record = await written(exampleRequest());
    expect(record.prompts.map(({ attempt, provider }) => [attempt, provider])).toEqual([
      [1, 'openai'],
      [1, 'template'],
    ]);
    expect([record.variants.length, errorsOf(record.variants)]).toEqual([3, []]);
  });

  it('progress is streamed to its end', async () => {
    offline();
    const { json } = await call('/personalize', exampleRequest());
    const stream = await (await fetch(`${backend.url}/personalize/${json.request_id}/events`)).text();
    const events = [...stream.matchAll(/^data: (.*)$/gm)].map(([, data]) => JSON.parse(data!));
    expect(events.at(-1)).toEqual({ status: 'SUCCESS', step: 'done' });
  });

  it('an exact replay sends the same prompts to the model that answered, and nothing differs', async () => {
    const record = await written(exampleRequest());
    const replay = await replayed(record.request_id, { mode: 'exact' });
    expect(replay.replay_of).toBe(record.request_id);
    expect(replay.prompts.map((prompt) => [prompt.provider, prompt.system_prompt, prompt.user_prompt])).toEqual(
      record.prompts.slice(1).map((prompt) => [prompt.provider, prompt.system_prompt, prompt.user_prompt]),
    );
    const { json } = await call(`/personalize/${replay.request_id}/diff`);
    expect(json.variants.map((variant: { message: { op: string }[] }) => variant.message.map(({ op }) => op))).toEqual(
      Array(3).fill(['equal']),
    );
  });

  it('a rerender takes another prompt version and model, and shows the words that changed', async () => {
    const record = await written(exampleRequest());
    backend.llm.script = () => ({ kind: 'answer' });
    const replay = await replayed(record.request_id, {
      mode: 'rerender',
      prompt_version: '2026-10-a',
      model: 'openai:gpt-4.1-mini',
    });
    expect(replay.prompts).toMatchObject([{ prompt_version: '2026-10-a', model: 'gpt-4.1-mini' }]);
    const { json } = await call(`/personalize/${replay.request_id}/diff`);
    const ops = json.variants[0].message.map(({ op }: { op: string }) => op);
    expect(ops).toEqual(expect.arrayContaining(['equal', 'delete', 'insert']));
  });

  it('a recheck judges what is stored, without a call', async () => {
    const record = await written(exampleRequest());
    const calls = backend.llm.calls.length;
    const { status, json } = await call(`/personalize/${record.request_id}/replay`, { mode: 'recheck' });
    expect([status, json.mode, json.variants.length]).toEqual([200, 'recheck', 3]);
    expect(json.variants.flatMap((variant: { flags_added: unknown[] }) => variant.flags_added)).toEqual([]);
    expect(backend.llm.calls).toHaveLength(calls);
  });

  it('a template is assigned by lead, guides the prompt and is reported by what is selected', async () => {
    const arms = [
      { arm: 'question', guidance: 'Open with a question about their work.' },
      { arm: 'observation', guidance: 'Open with an observation about their product.' },
    ];
    const template = { template_id: 'rail', name: 'Rail', industry: 'rail', arms };
    expect((await send('PUT', '/templates/rail', template)).status).toBe(200);
    const ask = () => written(exampleRequest({ industry: 'Rail' }));
    const [first, second] = [await ask(), await ask()];
    expect([first.template_id, second.template_id]).toEqual(['rail', 'rail']);
    const armOf = ({ prompts }: Personalization) =>
      arms.find(
        ({ guidance }) => prompts[0]!.user_prompt.includes(guidance) || prompts[0]!.system_prompt.includes(guidance),
      )?.arm;
    expect(armOf(first)).toBeTruthy();
    expect(armOf(second)).toBe(armOf(first));
    expect([first.template_arm, second.template_arm]).toEqual([armOf(first), armOf(first)]);
    await call(`/personalize/${first.request_id}/select`, { variant_index: 0 });
    await replayed(first.request_id, { mode: 'exact' });
    const { json: report } = await call('/templates/rail/report');
    const [arm] = report.arms.filter(({ assigned }: { assigned: number }) => assigned > 0);
    expect(arm).toMatchObject({ arm: armOf(first), assigned: 2, succeeded: 2, selected: 1, selection_rate: 0.5 });
    expect(arm.interval.high - arm.interval.low).toBeGreaterThan(0.5);
    const { json: list } = await call('/personalize?template_id=rail');
    expect(list.items).toHaveLength(3);
    expect((await send('DELETE', '/templates/rail')).status).toBe(204);
  });

  it.each(['OPENER', 'CTA'] as const)('the slot %s is written alone', async (slot) => {
    const record = await written(exampleRequest({ slot, constraints: { max_words: 40 } }));
    expect([record.status, record.variants.length, errorsOf(record.variants)]).toEqual(['SUCCESS', 3, []]);
    for (const { message } of record.variants) {
      expect(message.split(/\s+/).length).toBeLessThanOrEqual(40);
      if (slot === 'CTA') expect(message).toMatch(/\?|call/);
    }
  });

  it('a message in steps has a prompt for each, and what has passed is given on as locked', async () => {
    const record = await written(exampleRequest({ mode: 'MULTI_STEP', variant_count: 1 }));
    const steps = record.prompts.filter(({ provider }) => provider === 'template').map(({ step }) => step);
    expect(steps).toEqual(['opener', 'body', 'cta']);
    const opener = record.outputs.find(({ error }) => !error)!.parsed_variants[0]!.message.trim();
    const last = record.prompts.at(-1)!;
    expect(last.user_prompt + last.system_prompt).toContain(opener.split('\n').at(-1));
    expect(record.variants[0]!.message).toContain(opener);
  });

  it('a request in German gets German, checked as German', async () => {
    const record = await written(exampleRequest({ language: 'de', variant_count: 1 }));
    const [variant] = record.variants;
    expect(variant!.message).toMatch(/\b(Sie|Ihnen|Ihre?)\b/);
    const check = (message: string) => call('/check', { request: record.input, variant: { subject: 'x', message } });
    const { json } = await check(
      'Hi Ioana, are you the right person at Telvora for a 15-min call about the fibre networks?',
    );
    expect(json.risk_flags.map(({ code }: { code: string }) => code)).toContain('WRONG_LANGUAGE');
  });

  it('openers that many leads of a campaign got are told apart, and its cost is the sum of its calls', async () => {
    backend.llm.script = () => ({ kind: 'answer' });
    const { lead, company_context, ...defaults } = exampleRequest({ variant_count: 1 });
    const { json: campaign } = await call('/campaigns', { name: 'Same words', defaults });
    const rows = Array.from({ length: 12 }, (_, row) => ({
      lead: { ...lead, last_name: `Dragomir ${row}` },
      company_context,
    }));
    expect((await call(`/campaigns/${campaign.campaign_id}/leads`, rows)).json).toMatchObject({ accepted: 12 });
    await send('POST', `/campaigns/${campaign.campaign_id}/start`);
    const done = await waitUntil('the campaign ends', async (): Promise<Campaign | null> => {
      const { json } = await call(`/campaigns/${campaign.campaign_id}`);
      return json.status === 'COMPLETED' ? json : null;
    });
    const results = await send('GET', `/campaigns/${campaign.campaign_id}/results`);
    const records = results.text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    const flags = records.map(({ variants }) => variants[0].risk_flags.map(({ code }: { code: string }) => code));
    expect(flags.filter((codes) => codes.includes('NEAR_DUPLICATE')).length).toBeGreaterThanOrEqual(6);
    // Whichever is written first: rows are written side by side.
    expect(flags).toContainEqual([]);
    const signatures = records.map(({ variants }) => openerSignature(exampleRequest(), variants[0].message));
    expect(new Set(signatures).size).toBe(1);
    const calls = done.usage.completion_tokens / 310;
    expect(calls).toBeGreaterThan(12);
    expect(done.usage.cost_usd).toBeCloseTo(calls * callCost, 9);
  });

  it('an erasure and the retention sweep leave tombstones', async () => {
    const record = await written(exampleRequest());
    const path = `/personalize/${record.request_id}`;
    await call(`${path}/select`, { variant_index: 0, edited_message: 'Hi Ioana, is a 15-min call possible?' });
    expect((await send('DELETE', path)).status).toBe(200);
    const { json } = await call(path);
    expect(json).toMatchObject({
      status: 'SUCCESS',
      input: null,
      prompts: [],
      outputs: [],
      variants: [],
      selection: null,
    });
    expect((await call(`${path}/replay`, { mode: 'exact' })).status).toBe(409);

    const config = createConfig(backend.env);
    const later = Date.now() + 100 * 86_400_000;
    const clock = { now: () => later, sleep: async () => {} };
    await sweepExpired(
      { store: backend.store, clock, config, logger: createLogger('silent') },
      new AbortController().signal,
    );
    const { json: list } = await call('/personalize?limit=100');
    expect(list.items.length).toBeGreaterThan(12);
    for (const { request_id } of list.items)
      expect((await call(`/personalize/${request_id}`)).json).toMatchObject({ input: null, variants: [] });
  });

  it('the command line verifies every chain, and finds what was changed behind its back', async () => {
    const record = await written(exampleRequest({ variant_count: 1 }));
    await backend.stopServing();
    const verify = async () => {
      const terminal = createRecordedTerminal('');
      await createProgram({ env: backend.env, terminal }).parseAsync(['node', 'candor', 'audit', 'verify']);
      return { out: terminal.printed.join('\n'), code: terminal.code };
    };
    const { out, code } = await verify();
    expect([code, out]).toEqual([0, expect.stringMatching(/^\d+ chains, .* erased, 0 issues$/)]);
    expect(Number(/(\d+) erased/.exec(out)![1])).toBeGreaterThan(12);
    expect(Number(/(\d+) contents compared/.exec(out)![1])).toBeGreaterThanOrEqual(2);

    const { store, close } = await openStore(createConfig(backend.env));
    await store.requests.addOutput({ ...record.outputs[0]!, provider: 'anthropic', raw_output: 'Added later' });
    await close();
    expect(await verify()).toEqual({
      code: 2,
      out: expect.stringMatching(`^${record.request_id} event 1: .*[\\s\\S]*1 issues$`),
    });
  });
});
