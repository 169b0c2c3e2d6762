import { createWriteStream } from 'node:fs';
import { rename } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { CandorClient } from '../packages/client/src/index.ts';

async function* ndjson(client: CandorClient, campaignId: string): AsyncGenerator<string> {
  for await (const result of client.campaigns.results(campaignId)) yield `${JSON.stringify(result)}\n`;
}

/** Saves results as CSV or, by the file's ending, NDJSON. The file appears whole or not at all. */
export async function writeResults(client: CandorClient, campaignId: string, file: string): Promise<void> {
  const partial = `${file}.part`;
  const source = /\.(nd)?jsonl?$/i.test(file)
    ? Readable.from(ndjson(client, campaignId))
    : Readable.fromWeb((await client.campaigns.resultsCsv(campaignId)).body as Parameters<typeof Readable.fromWeb>[0]);
  await pipeline(source, createWriteStream(partial));
  await rename(partial, file);
}
