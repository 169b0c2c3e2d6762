import { z } from 'zod';
import type { Detection } from './detector.ts';

const scoreSchema = z.number().min(0).max(1);
const predictionSchema = z.object({
  start: z.number().int().min(0),
  end: z.number().int().min(0),
  text: z.string().optional(),
  confidence: scoreSchema.optional(),
  hallucination_score: scoreSchema.optional(),
  score: scoreSchema.optional(),
});
const answerSchema = z.union([
  z.array(predictionSchema),
  z.object({ predictions: z.array(predictionSchema) }).transform(({ predictions }) => predictions),
]);

/**
 * The spans of an answer as detectors give them: a list, or `{predictions}`, each with its score under one of its usual
 * names. Python counts characters where JavaScript counts UTF-16 units; the span's own text says which was meant. Throws
 * where it is no such list, or a span is not in the answer.
 */
export function readDetections(predictions: unknown, answer: string): Detection[] {
  return answerSchema.parse(predictions).map(({ start, end, text, confidence, hallucination_score, score }) => {
    const inUnits = { start, end };
    const inCharacters = { start: unitsBefore(answer, start), end: unitsBefore(answer, end) };
    const span = [inUnits, inCharacters].find(
      (one) => one.start < one.end && one.end <= answer.length && (text === undefined || textOf(answer, one) === text),
    );
    if (!span) throw new Error(`there is no span from ${start} to ${end} in the message`);
    return { ...span, score: confidence ?? hallucination_score ?? score ?? 1 };
  });
}

const textOf = (answer: string, { start, end }: { start: number; end: number }): string => answer.slice(start, end);

function unitsBefore(text: string, characters: number): number {
  const all = [...text];
  return characters > all.length ? Number.POSITIVE_INFINITY : all.slice(0, characters).join('').length;
}
