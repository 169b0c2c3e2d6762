import { createHash } from 'node:crypto';
import { personalizeRequestSchema } from '../contract/personalize-request.ts';
import type { PromptVersion } from '../contract/template.ts';
import { citableFacts } from './citable-facts.ts';
import { citedAnswerSchema } from './cited-answer-schema.ts';
import type { PromptInput, PromptTemplate } from './prompt-input.ts';
import { currentPromptVersion, promptTemplates } from './prompt-templates.ts';

/** One request that every version is rendered for, so that a change of its wording changes its digest. */
const fixedRequest = personalizeRequestSchema.parse({
  channel: 'EMAIL',
  // Said, so that nothing need be loaded to tell it.
  language: 'en',
  goal: 'book a 15-min call',
  lead: { first_name: 'Ada', last_name: 'Byron', title: 'Head of Analysis', company_name: 'Engine Works' },
  company_context: { summary: 'Engine Works builds calculating machines.', keywords: ['mills', 'cards'] },
});
const fixedInput: PromptInput = {
  request: fixedRequest,
  facts: citableFacts(fixedRequest),
  step: 'full',
  variantIndexes: [0, 1, 2],
  marker: '0',
};
const fixedRetry: PromptInput = {
  ...fixedInput,
  variantIndexes: [1],
  retry: { violations: [{ index: 1, flags: [], text: { message: 'Hi Ada' } }] },
};

function digestOf(template: PromptTemplate): string {
  const hash = createHash('sha256');
  for (const input of [fixedInput, fixedRetry]) {
    const { system, user } = template.render(input);
    hash.update(system).update('\0').update(user).update('\0');
  }
  if (template.cites) hash.update(JSON.stringify(citedAnswerSchema(true)));
  return hash.digest('hex');
}

/** Every prompt version that can be asked for by name, oldest first. */
export const promptVersions: readonly PromptVersion[] = promptTemplates.map((template) => ({
  prompt_version: template.prompt_version,
  description: template.description,
  created: template.created,
  sha256: digestOf(template),
  current: template.prompt_version === currentPromptVersion,
}));
