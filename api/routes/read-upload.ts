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
  try {
    return mappingSchema.parse(JSON.parse(text));
  } catch {
    throw new DomainError('invalid', 'Validation failed', {
      issues: [{ pointer: 'query/mapping', detail: 'must be a JSON object of column -> path' }],
    });
  }
}
