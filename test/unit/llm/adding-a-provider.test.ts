import { afterAll, beforeAll, expect, it } from 'vitest';
import { blocksOf, type CopiedSource, copySource } from '../../support/copied-source.ts';

const blocks = blocksOf('docs/adding-a-provider.md');
let source: CopiedSource;
beforeAll(() => {
  source = copySource();
  const row = blocks.get('src/llm/providers.ts')!;
  source.insertAfter('src/llm/providers.ts', 'export const providers = {\n', row);
  source.write('src/llm/mistral-provider.ts', blocks.get('src/llm/mistral-provider.ts')!);
});
afterAll(() => source.remove());

it('makes the provider of docs/adding-a-provider.md a target with a key, a price and an adapter of its own', () => {
  const seen = source.run(`
    import { createServer } from 'node:http';
    import { createConfig } from 'src/config/config.ts';
    import { systemClock } from 'src/clock.ts';
    import { createProvider } from 'src/llm/create-provider.ts';
    import { costOf } from 'src/llm/prices.ts';
    let asked;
    const server = createServer(async (req, res) => {
      const parts = [];
      for await (const part of req) parts.push(part);
      asked = { path: req.url, key: req.headers.authorization, model: JSON.parse(Buffer.concat(parts)).model };
      res.setHeader('content-type', 'application/json');
      res.end(JSON.stringify({ choices: [{ message: { content: 'text' } }], usage: { prompt_tokens: 3, completion_tokens: 4 } }));
    });
    await new Promise((done) => server.listen(0, '127.0.0.1', done));
    const { llm } = createConfig({
      MISTRAL_API_KEY: 'k',
      MISTRAL_BASE_URL: \`http://127.0.0.1:\${server.address().port}/v1\`,
    });
    const prompt = { system: '', user: '', max_output_tokens: 10, temperature: 0, variant_count: 1, with_subject: false };
    const provider = createProvider(llm, llm.targets[0], systemClock);
    const { text, tokens } = await provider.complete({ prompt, signal: new AbortController().signal });
    server.close();
    let issue;
    try { createConfig({ LLM_TARGETS: 'mistral:m' }); } catch (error) { issue = error.message; }
    const cost = costOf('mistral-small-latest', { prompt_tokens: 1_000_000, completion_tokens: 1_000_000 });
    console.log(JSON.stringify({ targets: llm.targets, provider: provider.provider, text, tokens, asked, issue, cost }));
    process.exit();
  `);
  expect(seen).toEqual({
    targets: [
      { provider: 'mistral', model: 'mistral-small-latest' },
      { provider: 'template', model: 'template' },
    ],
    provider: 'mistral',
    text: 'text',
    tokens: { prompt: 3, completion: 4 },
    asked: { path: '/v1/chat/completions', key: 'Bearer k', model: 'mistral-small-latest' },
    issue: expect.stringContaining('mistral:m needs MISTRAL_API_KEY'),
    cost: 0.4,
  });
});
