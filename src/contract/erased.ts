import { z } from 'zod';

/** What is left of an erased request: its ids, times and status. */
export const erasedSchema = z
  .strictObject({ request_id: z.string(), erased_at: z.iso.datetime() })
  .meta({ id: 'Erased' });
