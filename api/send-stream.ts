import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Response } from 'express';
import { signalOf } from './request-scope.ts';

/** Answers with a text as it is made. A client that leaves half-way is nobody's issue. */
export async function sendStream(res: Response, text: AsyncIterable<string>): Promise<void> {
  await pipeline(Readable.from(text), res).catch((error) => {
    if (!signalOf(res).aborted) throw error;
  });
}
