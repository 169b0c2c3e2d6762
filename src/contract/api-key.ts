import { z } from 'zod';

const requestsPerMinute = z.number().int().min(1).max(1_000_000).describe('API calls a minute, of any kind');
const dailyQuota = z.number().int().min(1).max(1_000_000_000).describe('API calls in 24 hours, of any kind');

export const createApiKeySchema = z
  .strictObject({
    name: z.string().trim().min(1).max(160).describe('What the key is for'),
    tenant: z
      .string()
      .regex(/^[a-zA-Z0-9_-]{1,80}$/, 'letters, digits, "_" and "-", at most 80')
      .optional()
      .describe(
        'Whose data it reads and writes. Absent: a new tenant; of the very first key "default", which owns what was made ' +
          'without a key, where anything was',
      ),
    requests_per_minute: requestsPerMinute.default(600),
    daily_quota: dailyQuota.default(1_000_000),
  })
  .meta({ id: 'CreateApiKey' });

/** A key without its secret, which is never kept. */
const apiKeySchema = z
  .strictObject({
    key_id: z.string(),
    tenant: z.string(),
    name: z.string(),
    requests_per_minute: requestsPerMinute,
    daily_quota: dailyQuota,
    created_at: z.iso.datetime(),
    revoked_at: z.iso.datetime().optional(),
  })
  .meta({ id: 'ApiKey' });

export const createdApiKeySchema = apiKeySchema
  .extend({
    key: z.string().describe('Send as "Authorization: Bearer <key>". Shown this once'),
    note: z.string().optional().describe('What it reads, or does not, of what was made without a key; in words'),
  })
  .meta({ id: 'CreatedApiKey' });

export const apiKeyListSchema = z.strictObject({ items: z.array(apiKeySchema) }).meta({ id: 'ApiKeyList' });

export type CreateApiKey = z.output<typeof createApiKeySchema>;
export type ApiKey = z.infer<typeof apiKeySchema>;
