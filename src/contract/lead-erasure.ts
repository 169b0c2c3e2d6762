import { z } from 'zod';
import { erasedCountsSchema } from './erased.ts';
import { leadSchema } from './personalize-request.ts';
import { suppressionValues } from './suppression.ts';

const leadNameSchema = z
  .strictObject({
    first_name: leadSchema.shape.first_name,
    last_name: leadSchema.shape.last_name,
    company_name: leadSchema.shape.company_name,
  })
  .meta({ id: 'LeadName' });

const metadataValueSchema = z
  .strictObject({
    name: z
      .string()
      .trim()
      .min(1)
      .max(200)
      .describe('Such as "linkedin_url", "phone" or "crm_id", however it is spelled'),
    value: z.string().trim().min(1).max(2_000),
  })
  .meta({ id: 'MetadataValue' });

const identifiers = ['email', 'name', 'metadata'] as const;

/** Body of POST /erasures: whom to erase, by one of three. */
export const eraseLeadSchema = z
  .strictObject({
    email: suppressionValues.email
      .optional()
      .describe('An address in the metadata of the lead, under the names that the suppression list reads'),
    name: leadNameSchema
      .optional()
      .describe('The whole name and the company, as they were given but for case and blanks: for who has no address'),
    metadata: metadataValueSchema
      .optional()
      .describe('A value of the metadata, as it was given but for case and blanks'),
    from: z.string().max(500).optional().describe('`next` of the answer before, to go on'),
  })
  .refine(
    (body) => identifiers.filter((one) => body[one] !== undefined).length === 1,
    'must have exactly one of email, name and metadata',
  )
  .meta({ id: 'EraseLead' });

const count = z.number().int().min(0);

/** What POST /erasures answers, of the part that it has looked at. */
export const leadErasureSchema = z
  .strictObject({
    looked_at: count.describe('About how many leads: of requests, sequences and rows that are not dispatched'),
    found: count.describe('Requests, sequences and rows of this lead'),
    erased: erasedCountsSchema,
    not_erased: z
      .array(z.strictObject({ id: z.string().describe('Of the request or the sequence'), reason: z.string() }))
      .describe('Those of the lead that could not be erased yet: ask again once they have ended'),
    next: z.string().nullable().describe('null: all was looked at. Otherwise send it as `from`, with the same lead'),
  })
  .meta({ id: 'LeadErasure' });

export type EraseLead = z.output<typeof eraseLeadSchema>;
export type LeadErasure = z.infer<typeof leadErasureSchema>;
