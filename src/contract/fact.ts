import { z } from 'zod';
import { isoMomentSchema } from './iso-moment.ts';
import { textFields } from './text-fields.ts';

/** A fact with where it comes from, how old it is and how sure. */
const factSchema = z
  .strictObject({
    text: z.string().trim().min(1).max(300).describe('What is so, in a sentence'),
    source_url: z
      .url({ protocol: /^https?$/ })
      .max(2_000)
      .optional()
      .describe('Where it was read; shown beside the evidence, never to a model')
      .register(textFields, { untrusted: false }),
    observed_at: isoMomentSchema
      .optional()
      .describe('When it was seen to be so. Without it, or too long ago, a message may not call it recent: STALE_FACT'),
    valid_until: isoMomentSchema
      .optional()
      .describe('The last day, or the moment, that it holds; after that it is no evidence at all'),
    confidence: z
      .enum(['low', 'medium', 'high'])
      .optional()
      .describe('"low": a message may ask or guess it, but not assert it: OVERSTATED_FACT. Absent: medium'),
  })
  .meta({ id: 'Fact' });

/** Facts of a request: typed, or bare strings of which nothing more is known. `is`: one of them, in a prompt's words. */
export const factListSchema = (is: string, most: number) =>
  z
    .array(
      z.union([z.string().trim().min(1).max(300), factSchema], {
        error: 'must be a text of 1 to 300 characters, or an object with such a "text" and known keys only',
      }),
    )
    .max(most)
    .register(textFields, { is });

export type Fact = z.output<typeof factSchema>;
export type FactEntry = Fact | string;

export const factText = (entry: FactEntry): string => (typeof entry === 'string' ? entry : entry.text);

const ofTypedFact = /^\/(lead|company_context|sender)\/facts\/(\d+)\/text$/;

type WithFacts = { readonly [Part in 'lead' | 'company_context' | 'sender']?: { readonly facts?: FactEntry[] } };

/** The typed fact whose text a JSON pointer into a request leads to. */
export function typedFactAt(request: WithFacts, pointer: string): Fact | undefined {
  const [, part, at] = ofTypedFact.exec(pointer) ?? [];
  const entry = request[part as keyof WithFacts]?.facts?.[Number(at)];
  return typeof entry === 'object' ? entry : undefined;
}
