import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { type PersonalizeRequest, personalizeRequestSchema } from '../../src/contract/personalize-request.ts';
import { type VariantText, variantTextSchema } from '../../src/contract/personalize-response.ts';
import { riskCodeSchema } from '../../src/contract/risk-flag.ts';

const rowSchema = z.object({
  id: z.string(),
  request: personalizeRequestSchema,
  variant: variantTextSchema,
  expect: z.array(z.object({ code: riskCodeSchema, evidence: z.string() })),
  note: z.string().optional(),
});

export type CorpusRow = {
  id: string;
  request: PersonalizeRequest;
  variant: VariantText;
  expect: { code: z.infer<typeof riskCodeSchema>; evidence: string }[];
  note?: string | undefined;
};

/** A labelled message of a corpus. Throws where it is none. */
export const corpusRowOf = (row: unknown): CorpusRow => rowSchema.parse(row);

/** Labelled messages in the format of corpus/FORMAT.md. Throws with the line that cannot be read. */
export function readCorpus(path: string): CorpusRow[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((line, index) => {
      if (line.trim() === '') return [];
      try {
        return [corpusRowOf(JSON.parse(line))];
      } catch (error) {
        throw new Error(`${path}:${index + 1}: ${error instanceof Error ? error.message : String(error)}`);
      }
    });
}
