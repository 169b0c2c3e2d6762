import { z } from 'zod';
import { pageQuerySchema } from './page-query.ts';

const most = 10_000;

const kindSchema = z.enum(['email', 'domain', 'hash']);

const emailSchema = z
  .string()
  .trim()
  .max(320)
  .regex(/^[^\s@]+@[^\s@]+\.[^\s@]+$/, 'must be an email address');

const domainSchema = z
  .string()
  .trim()
  .max(253)
  .regex(/^[^\s@/:]+\.[^\s@/:]+$/, 'must be a web domain, such as "telvora.ro"');

const hashSchema = z
  .string()
  .trim()
  .regex(/^[0-9a-f]{64}$/i, 'must be a SHA-256 in hexadecimal, 64 digits');

/** What one entry of each kind must look like. */
export const suppressionValues = { email: emailSchema, domain: domainSchema, hash: hashSchema };

/** Body of POST /suppressions. */
export const addSuppressionsSchema = z
  .strictObject({
    emails: z.array(emailSchema).max(most).default([]).describe('Email addresses, whatever their case'),
    domains: z.array(domainSchema).max(most).default([]).describe('Web domains; each covers its subdomains'),
    hashes: z
      .array(hashSchema)
      .max(most)
      .default([])
      .describe('SHA-256, in hexadecimal, of email addresses in lower case'),
  })
  .refine(({ emails, domains, hashes }) => emails.length + domains.length + hashes.length > 0, 'names nobody')
  .meta({ id: 'AddSuppressions' });

/** Nobody it covers is written to. */
const suppressionSchema = z
  .strictObject({
    suppression_id: z.string(),
    kind: kindSchema,
    value: z.string().describe('In lower case'),
    created_at: z.iso.datetime(),
  })
  .meta({ id: 'Suppression' });

export const suppressionListSchema = z
  .strictObject({ items: z.array(suppressionSchema), next_cursor: z.string().nullable() })
  .meta({ id: 'SuppressionList' });

/** Query of GET /suppressions. */
export const suppressionQuerySchema = pageQuerySchema.extend({
  q: z
    .string()
    .trim()
    .max(320)
    .optional()
    .describe(
      'Entries whose value has this text in it, in any case; of a whole email address, those that cover it too: its ' +
        'hash and its domains. Not for "csv"',
    ),
  format: z.enum(['json', 'csv']).default('json').describe('"csv": the whole list, as an upload takes it'),
});

/** What became of the entries that were sent. */
export const suppressionReportSchema = z
  .strictObject({
    added: z.number().int().min(0),
    already_listed: z.number().int().min(0).describe('On the list before, or sent more than once'),
    rejected: z.number().int().min(0),
    errors: z
      .array(z.strictObject({ line: z.number().int().min(1), detail: z.string() }))
      .describe('CSV: the first 1,000 of those that were rejected'),
  })
  .meta({ id: 'SuppressionReport' });

export type SuppressionKind = z.infer<typeof kindSchema>;
export type AddSuppressions = z.output<typeof addSuppressionsSchema>;
export type Suppression = z.infer<typeof suppressionSchema>;
export type SuppressionList = z.infer<typeof suppressionListSchema>;
export type SuppressionReport = z.infer<typeof suppressionReportSchema>;
