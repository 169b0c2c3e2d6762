import { DomainError } from '../errors.ts';
import { type CitableFact, citableFacts } from './citable-facts.ts';
import { citedAnswerSchema } from './cited-answer-schema.ts';
import type { Prompt } from './prompt.ts';
import type { PromptInput } from './prompt-input.ts';
import { currentPromptVersion, promptTemplates } from './prompt-templates.ts';
import { wantsSubject } from './wants-subject.ts';

interface BuildPromptInput extends Omit<PromptInput, 'facts'> {
  /** Absent: those of `request`. */
  facts?: CitableFact[];
  temperature: number;
  seed?: number;
  /** Name of a prompt version; absent: the current one. Throws DomainError('invalid') for an unknown one. */
  version?: string;
}

/** Tokens a word may take in a language far from the tokenizer's home, JSON and subject included. */
const tokensPerWord = 3;
const tokensPerVariant = 80;
/** What kind, sources and breaks add to a sentence, and how many sentences of ten words a message has besides its frame. */
const tokensPerCitation = 30;
const sentencesOf = (words: number): number => Math.ceil(words / 10) + 4;
/** An opener, body or CTA is a part of the message: a bound well above what it needs. */
const wordsOfPart = 80;

/** The prompt of one round. Pure: the marker and the seed come from outside. */
export function buildPrompt(input: BuildPromptInput): Prompt {
  const { request, step, variantIndexes, temperature, seed, version = currentPromptVersion } = input;
  const template = promptTemplates.find((candidate) => candidate.prompt_version === version);
  if (!template) throw new DomainError('invalid', `There is no prompt version "${version}"`);
  const maxWords = request.constraints.max_words;
  const words = step === 'full' ? maxWords : Math.min(maxWords, wordsOfPart);
  const facts = input.facts ?? citableFacts(request);
  const withSubject = wantsSubject(request, step);
  const cited = template.cites ? sentencesOf(words) * tokensPerCitation : 0;
  return {
    version,
    step,
    ...template.render({ ...input, facts }),
    temperature,
    ...(seed === undefined ? {} : { seed }),
    max_output_tokens: 100 + variantIndexes.length * (words * tokensPerWord + tokensPerVariant + cited),
    variant_count: variantIndexes.length,
    with_subject: withSubject,
    ...(template.cites ? { answer_schema: citedAnswerSchema(withSubject), facts } : {}),
  };
}
