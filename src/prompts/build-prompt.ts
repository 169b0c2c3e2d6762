import { DomainError } from '../errors.ts';
import type { Prompt } from '../llm/llm.ts';
import type { PromptInput } from './prompt-input.ts';
import { currentPromptVersion, promptTemplates } from './prompt-templates.ts';
import { wantsSubject } from './wants-subject.ts';

interface BuildPromptInput extends PromptInput {
  temperature: number;
  seed?: number;
  /** Name of a prompt version; absent: the current one. Throws DomainError('invalid') for an unknown one. */
  version?: string;
}

/** Tokens a word may take in a language far from the tokenizer's home, JSON and subject included. */
const tokensPerWord = 3;
const tokensPerVariant = 80;
/** An opener, body or CTA is a part of the message: a bound well above what it needs. */
const wordsOfPart = 80;

/** The prompt of one round. Pure: the marker and the seed come from outside. */
export function buildPrompt(input: BuildPromptInput): Prompt {
  const { request, step, variantIndexes, temperature, seed, version = currentPromptVersion } = input;
  const template = promptTemplates.find((candidate) => candidate.prompt_version === version);
  if (!template) throw new DomainError('invalid', `There is no prompt version "${version}"`);
  const maxWords = request.constraints.max_words;
  const words = step === 'full' ? maxWords : Math.min(maxWords, wordsOfPart);
  return {
    version,
    step,
    ...template.render(input),
    temperature,
    ...(seed === undefined ? {} : { seed }),
    max_output_tokens: 100 + variantIndexes.length * (words * tokensPerWord + tokensPerVariant),
    variant_count: variantIndexes.length,
    with_subject: wantsSubject(request, step),
  };
}
