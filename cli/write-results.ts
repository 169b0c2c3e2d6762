import { createWriteStream } from 'node:fs';
import { rename } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { CandorClient, ExportPreset, ResultsFilter } from '../packages/client/src/index.ts';
import { assertCanWrite } from './assert-can-write.ts';

export type WhichResults = ResultsFilter & { preset?: ExportPreset };

async function* ndjson(client: CandorClient, campaignId: string, which: ResultsFilter): AsyncGenerator<string> {
  for await (const result of client.campaigns.results(campaignId, which)) yield `${JSON.stringify(result)}\n`;
}

const isNdjson = (file: string): boolean => /\.(nd)?jsonl?$/i.test(file);

async function sourceOf(client: CandorClient, campaignId: string, asNdjson: boolean, which: WhichResults) {
  const { preset, ...filter } = which;
  if (asNdjson && !preset) return Readable.from(ndjson(client, campaignId, filter));
  const { body } = await client.campaigns.resultsCsv(campaignId, which);
  return Readable.fromWeb(body as Parameters<typeof Readable.fromWeb>[0]);
}

/** Throws an Error where results could not be saved to the file: a campaign is not run first and its texts looked for then. */
export async function assertCanSave(file: string): Promise<void> {
  if (!/\.csv$/i.test(file) && !isNdjson(file)) throw new Error(`--out ${file}: must end in .csv or .ndjson`);
  await assertCanWrite(file).catch((error: Error) => {
    throw new Error(`--out ${error.message}`);
  });
}

/** Saves results as CSV or, by the file's ending, NDJSON. The file appears whole or not at all. */
export async function writeResults(
  client: CandorClient,
  campaignId: string,
  file: string,
  which: WhichResults = {},
): Promise<void> {
  if (which.preset && isNdjson(file)) throw new Error(`${file}: --preset writes CSV`);
  const partial = `${file}.part`;
  await pipeline(await sourceOf(client, campaignId, isNdjson(file), which), createWriteStream(partial));
  await rename(partial, file);
}

/** Prints results as CSV, or as NDJSON. */
export async function printResults(
  client: CandorClient,
  campaignId: string,
  format: string,
  which: WhichResults,
  print: (line: string) => void,
): Promise<void> {
  let rest = '';
  for await (const part of (await sourceOf(client, campaignId, format === 'ndjson', which)).setEncoding('utf8')) {
    const lines = (rest + part).split(/\r?\n/);
    rest = lines.pop() ?? '';
    for (const line of lines) print(line);
  }
}
