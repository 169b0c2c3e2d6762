import { afterAll, beforeAll, expect, it } from 'vitest';
import { blocksOf, type CopiedSource, copySource } from '../../support/copied-source.ts';
import { exampleRequest } from '../../support/example-request.ts';

let source: CopiedSource;
beforeAll(() => {
  source = copySource();
  const row = blocksOf('docs/adding-a-channel.md').get('src/contract/channels.ts')!;
  source.insertAfter('src/contract/channels.ts', 'const rows = {\n', row);
});
afterAll(() => source.remove());

it('writes, checks and prompts for the channel of docs/adding-a-channel.md', () => {
  const seen = source.run<{ written: string[][]; long: string[]; named: string[]; prompt: string }>(`
    import { personalizeRequestSchema } from 'src/contract/personalize-request.ts';
    import { createGuardrails } from 'src/guardrails/create-guardrails.ts';
    import { writeTemplate } from 'src/llm/template/write-template.ts';
    import { buildPrompt } from 'src/prompts/build-prompt.ts';
    const request = personalizeRequestSchema.parse({ ...${JSON.stringify(exampleRequest())}, channel: 'TEAMS' });
    const guardrails = createGuardrails();
    const errors = (variant) => guardrails.check(request, variant).risk_flags
      .filter(({ severity }) => severity === 'error').map(({ code }) => code);
    const variants = [0, 1, 2].map((at) => writeTemplate(request, at));
    const first = variants[0];
    console.log(JSON.stringify({
      written: variants.map(errors),
      long: errors({ message: first.message.replace('?', '? ' + 'Yes. '.repeat(200)) }),
      named: errors({ message: first.message.replace('\\n\\n', '\\n\\nI write to you on Teams. ') }),
      prompt: buildPrompt({ request, step: 'full', variantIndexes: [0], temperature: 0, marker: 'm' }).user
        + buildPrompt({ request, step: 'full', variantIndexes: [0], temperature: 0, marker: 'm' }).system,
    }));
  `);
  expect(seen.written).toEqual([[], [], []]);
  expect(seen.long).toContain('CHAR_LIMIT_EXCEEDED');
  expect(seen.named).not.toContain('UNSOURCED_ENTITY');
  expect(seen.prompt).toContain('a Teams chat message');
});
