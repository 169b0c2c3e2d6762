import type { Response } from 'express';
import type { z } from 'zod';

/**
 * Answers with the keys in the order of the contract; the embedded store gives documents back in an order of its own.
 * What an older version stored otherwise is sent as it is.
 */
export function sendInOrder<Schema extends z.ZodType>(res: Response, schema: Schema, value: z.input<Schema>): void {
  const parsed = schema.safeParse(value);
  res.json(parsed.success ? parsed.data : value);
}
