import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createProgram } from '../../cli/create-program.ts';
import { contradictingFlag, createContradictingGuardrails, verdictsOn } from '../support/contradicting-guardrails.ts';
import { exampleRequest } from '../support/example-request.ts';
import { createRecordedTerminal } from '../support/recorded-terminal.ts';
import { shareStore } from '../support/share-store.ts';
import { startTestApi, type TestApi } from '../support/start-test-api.ts';

const shared = shareStore();
const message = 'Hi Ioana, Telvora connects 450 villages.';

describe('candor check', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startTestApi({ store: await shared.fresh(), guardrails: createContradictingGuardrails() });
  });
  afterAll(() => api.close());

  async function check(...options: string[]) {
    const terminal = createRecordedTerminal(JSON.stringify({ request: exampleRequest(), variant: { message } }));
    const program = createProgram({ env: { CANDOR_URL: api.url }, terminal });
    await program.parseAsync(['node', 'candor', 'check', '--json', '-', ...options]);
    return terminal;
  }

  it('says with a flag what would be right', async () => {
    const { printed, code } = await check();
    expect(printed).toEqual([
      '[error] UNSOURCED_NUMBER: The request says otherwise ("450 villages"): the request says "410 villages connected" (/company_context/summary); right would be "410 villages"',
    ]);
    expect(code).toBe(2);
  });

  it('prints one line for each verdict with --explain', async () => {
    const { printed, code } = await check('--explain');
    expect(printed.slice(1)).toEqual([
      '  "Ioana" SUPPORTED by same-name <- /lead/first_name "Ioana"',
      '  "450 villages" CONTRADICTED by same-measure: the request says "410 villages connected" (/company_context/summary); right would be "410 villages"',
    ]);
    expect(code).toBe(2);
  });

  it('has the verdicts in its JSON with --explain, and only then', async () => {
    const [flags, verdicts] = [[contradictingFlag(message)], verdictsOn(message)];
    const report = async (...options: string[]) =>
      JSON.parse((await check('--output', 'json', ...options)).printed.join('\n'));
    expect(await report('--explain')).toEqual({ risk_flags: flags, grounding: [], verdicts });
    expect(await report()).toEqual({ risk_flags: flags, grounding: [] });
  });
});
