import type { Request } from 'express';
import { z } from 'zod';
import type { UploadFormat } from '../../src/campaigns/import/read-upload.ts';
import { DomainError } from '../../src/errors.ts';

const formats: Record<string, UploadFormat> = {
  'text/csv': 'csv',
  'text/tab-separated-values': 'csv',
  'application/x-ndjson': 'ndjson',
  'application/ndjson': 'ndjson',
  'application/jsonl': 'ndjson',
  'application/json': 'json',
};

/** Throws 'unsupported_media_type' for another type, or a body that is compressed. */
export function formatOfUpload(req: Request): UploadFormat {
  const type = (req.headers['content-type'] ?? '').split(';')[0]!.trim().toLowerCase();
  const format = formats[type];
  if (!format)
    throw new DomainError('unsupported_media_type', `Content-Type must be one of ${Object.keys(formats).join(', ')}`);
  const encoding = req.headers['content-encoding'] ?? 'identity';
  if (encoding !== 'identity')
    throw new DomainError('unsupported_media_type', 'Uploads are taken as they are, without Content-Encoding');
  return format;
}

/** The body as it comes. Leaving off half-way does not close the connection: an answer has yet to go out. */
export const uploadOf = (req: Request): AsyncIterable<Uint8Array> => ({
  [Symbol.asyncIterator]: () => req.iterator({ destroyOnReturn: false }),
});

const mappingSchema = z.record(z.string(), z.string());

/** Column -> path, from the text of the query. Throws 'invalid'. */
export function readMapping(text: string | undefined): Record<string, string> {
  if (text === undefined) return {};
  const issue = (pointer: string, detail: string) =>
    new DomainError('invalid', 'Validation failed', { issues: [{ pointer, detail }] });
  const value = valueIn(text);
  const parsed = mappingSchema.safeParse(value);
  if (!parsed.success) throw issue('query/mapping', 'must be a JSON object of column -> path');
  // The schema leaves it out without a word.
  if (Object.hasOwn(value as object, '__proto__'))
    throw issue('query/mapping/__proto__', 'a column of this name cannot be mapped');
  return parsed.data;
}

function valueIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
