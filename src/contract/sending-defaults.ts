import { z } from 'zod';
import { complianceSchema } from './compliance.ts';
import { senderSchema } from './personalize-request.ts';

/** What a tenant's requests are held to, and what their footers are made of, where they say nothing themselves. */
export const sendingDefaultsSchema = z
  .strictObject({
    compliance: complianceSchema.optional(),
    sender: senderSchema.pick({ address: true, opt_out: true, privacy_url: true }).optional(),
  })
  .meta({ id: 'SendingDefaults' });

export const sendingSettingsSchema = z
  .strictObject({
    defaults: sendingDefaultsSchema.describe('As they were put; empty while nothing was'),
    updated_at: z.iso.datetime().nullable().describe('null while nothing is put'),
  })
  .meta({ id: 'SendingSettings' });

export type SendingDefaults = z.output<typeof sendingDefaultsSchema>;
export type SendingSettings = z.output<typeof sendingSettingsSchema>;
