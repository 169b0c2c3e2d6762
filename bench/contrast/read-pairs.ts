import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { personalizeRequestSchema } from '../../src/contract/personalize-request.ts';
import { variantTextSchema } from '../../src/contract/personalize-response.ts';
import { riskCodeSchema } from '../../src/contract/risk-flag.ts';

const pairSchema = z.object({
  id: z.string(),
  kind: z.string(),
  annotator: z.string(),
  request: personalizeRequestSchema,
  true: z.object({ variant: variantTextSchema }),
  false: z.object({
    variant: variantTextSchema,
    expect: z.array(z.object({ code: riskCodeSchema, evidence: z.string().min(1) })).length(1),
  }),
  note: z.string().optional(),
});

/** Two messages a few words apart, one true and one not. */
export type Pair = z.infer<typeof pairSchema>;

/** Throws with the line that cannot be read. */
export function readPairs(path: string): Pair[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((line, index) => {
      if (line.trim() === '') return [];
      try {
        return [pairSchema.parse(JSON.parse(line))];
      } catch (error) {
        throw new Error(`${path}:${index + 1}: ${error instanceof Error ? error.message : String(error)}`);
      }
    });
}
