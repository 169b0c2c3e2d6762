import { randomBytes } from 'node:crypto';
import type { OutputRecord } from '../contract/personalize-response.ts';
import type { LlmTarget } from '../llm/llm.ts';
import { type ParsedVariant, ParseError, parseVariants } from '../llm/parse-variants.ts';
import { isLocal } from '../llm/providers.ts';
import { buildPrompt } from '../prompts/build-prompt.ts';
import type { Prompt } from '../prompts/prompt.ts';
import { checkTexts } from './check-texts.ts';
import { recordedCall } from './recorded-call.ts';
import { replayPrompt } from './replay-prompt.ts';
import { takeStoredAnswer } from './stored-answer.ts';
import type { WriterCall, WritingRun, WrittenText } from './writing-run.ts';

/**
 * One round of the writer, or what it answered to the same in an earlier run. Returns a text per index asked for; an
 * answer that cannot be read gives none, which is a guardrail failure like any other.
 */
export async function callWriter(run: WritingRun, call: WriterCall): Promise<Map<number, WrittenText>> {
  const prompt = await replayPrompt(run, call, promptOf(run, call));
  run.steps.push(call.step);
  const stored = takeStoredAnswer(run, call.step, call.indexes);
  if (stored) {
    return textsOf(run, call, stored, parseAnswer(stored.raw_output, prompt));
  }
  let parsed: ParsedVariant[] = [];
  let writer: LlmTarget | undefined;
  await recordedCall(run, {
    prompt,
    indexes: call.indexes,
    ...(run.doc.replay?.model ? { model: run.doc.replay.model } : {}),
    read: async (completion) => {
      writer = completion;
      parsed = parseAnswer(completion.text, prompt);
      return readingOf(run, parsed);
    },
  });
  return textsOf(run, call, writer, parsed);
}

/** What the record of an answer says of its variants. */
export async function readingOf(
  run: WritingRun,
  parsed: ParsedVariant[],
): Promise<Pick<OutputRecord, 'parsed_variants' | 'violations' | 'citations'>> {
  const citations = parsed.map((variant) => variant.citations);
  const checked = await checkTexts(
    run,
    parsed.map(({ text, citations: hints }) => ({ text, hints })),
  );
  return {
    parsed_variants: parsed.map(({ text }) => text),
    violations: checked.map(({ report }) => report.risk_flags),
    ...(citations.some((sentences) => sentences.length > 0) ? { citations } : {}),
  };
}

function textsOf(
  run: WritingRun,
  call: WriterCall,
  writer: Pick<LlmTarget, 'provider'> | undefined,
  parsed: ParsedVariant[],
): Map<number, WrittenText> {
  const standsIn = writer !== undefined && isLocal(writer.provider) && isStandIn(run);
  return new Map(
    call.indexes.flatMap((index, place) => {
      const variant = parsed[place];
      return variant ? [[index, { text: variant.text, hints: variant.citations, standsIn }] as const] : [];
    }),
  );
}

/** Whether a model would have written, had one answered. */
const isStandIn = ({ deps, doc }: WritingRun): boolean =>
  doc.replay?.model === undefined && !isLocal(deps.llm.targets[0]?.provider ?? '');

export const promptOf = (run: WritingRun, call: WriterCall): Prompt =>
  buildPrompt({
    request: run.clean,
    facts: run.facts,
    step: call.step,
    variantIndexes: call.indexes,
    temperature: run.deps.config.llm.temperature,
    seed: run.seed,
    writtenAt: run.writtenAt,
    freshnessDays: run.deps.config.guardrails.freshnessDays,
    marker: randomBytes(8).toString('hex'),
    ...(run.doc.replay?.prompt_version ? { version: run.doc.replay.prompt_version } : {}),
    ...(run.guidance === undefined ? {} : { guidance: run.guidance }),
    ...(call.locked ? { locked: call.locked } : {}),
    ...(call.violations ? { retry: { violations: call.violations } } : {}),
  });

export function parseAnswer(text: string, prompt: Prompt): ParsedVariant[] {
  try {
    return parseVariants(text, prompt);
  } catch (error) {
    if (error instanceof ParseError) return [];
    throw error;
  }
}
