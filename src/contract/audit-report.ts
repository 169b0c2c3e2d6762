import { z } from 'zod';

/** Query of POST /audit/verify. */
export const verifyAuditQuerySchema = z.strictObject({
  tenant: z.string().min(1).max(160).optional().describe('Only this tenant'),
  public_key: z
    .string()
    .max(2_000)
    .optional()
    .describe("PEM: whose signature the checkpoint must have; absent: this service's own"),
});

/** What the audit trail was found to be. */
export const auditReportSchema = z
  .strictObject({
    chains: z.number().int().min(0),
    events: z.number().int().min(0),
    contents_compared: z
      .number()
      .int()
      .min(0)
      .describe('Events whose content is still kept and whose digest was compared with it'),
    erased: z.number().int().min(0),
    pending: z
      .number()
      .int()
      .min(0)
      .describe(
        'Requests whose last event is still to be recorded, by the process that wrote it or the reconciling pass',
      ),
    heads_compared: z.number().int().min(0).describe('Heads of the checkpoint that were looked up'),
    issues: z.array(
      z.strictObject({
        request_id: z.string(),
        seq: z.number().int().optional().describe('The event concerned; absent: the request as a whole'),
        reason: z.string(),
      }),
    ),
    checkpoint: z
      .strictObject({ at: z.string(), issues: z.array(z.string()) })
      .nullable()
      .describe('What the chains were compared with, and what is wrong with it itself; null: there is none yet'),
  })
  .meta({ id: 'AuditReport' });
