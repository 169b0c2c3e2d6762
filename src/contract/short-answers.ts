import { z } from 'zod';
import { statusSchema } from './personalize-response.ts';

/** What a submission answers. */
export const acceptedSchema = z
  .strictObject({ request_id: z.string(), status: statusSchema, status_url: z.string() })
  .meta({ id: 'Accepted' });

/** What is left of an erased request: its ids, times and status. */
export const erasedSchema = z
  .strictObject({ request_id: z.string(), erased_at: z.iso.datetime() })
  .meta({ id: 'Erased' });
