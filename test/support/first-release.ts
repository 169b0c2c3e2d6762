import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { constants, gunzipSync, zstdDecompressSync } from 'node:zlib';
import { BSON, type Db, type Document } from 'mongodb';
import { openPglite } from '../../src/open-pglite.ts';

const read = (name: string): Buffer => readFileSync(new URL(`../fixtures/first-release/${name}`, import.meta.url));
const readJson = (name: string): unknown => JSON.parse(gunzipSync(read(name)).toString());

export interface RecordedRelease {
  /** An API key of the tenant that everything belongs to. */
  key: string;
  ids: Record<'selected' | 'templated' | 'refused' | 'erased' | 'replay' | 'running' | 'waiting', string>;
  campaigns: Record<'completed' | 'draft' | 'running', string>;
  /** By path: what that release answered to a GET. */
  answers: Record<string, unknown>;
}

export const recordedRelease = (kind: 'embedded' | 'production'): RecordedRelease =>
  readJson(`${kind}-answers.json.gz`) as RecordedRelease;

const inAnHour = (): string => new Date(Date.now() + 3_600_000).toISOString();
const open = ['QUEUED', 'PROCESSING'];

/** Makes `dir` the data folder of a server of the first release, with an hour left for what is under way. */
export async function unpackDataFolder(dir: string): Promise<void> {
  mkdirSync(dir, { recursive: true });
  const tar = zstdDecompressSync(read('data-folder.tar.zst'), { params: { [constants.ZSTD_d_windowLogMax]: 27 } });
  execFileSync('tar', ['-x', '-C', dir], { input: tar });
  const { db, close } = await openPglite(join(dir, 'store'));
  await db.query('UPDATE requests SET doc = doc || $1::jsonb WHERE status = ANY($2::text[])', [
    { deadline_at: inAnHour() },
    open,
  ]);
  await close();
}

/** Fills an empty database with the documents and indexes of the first release, likewise. */
export async function loadDocuments(db: Db): Promise<void> {
  const collections = readJson('documents.json.gz') as Record<
    string,
    { indexes: { name: string; key: Record<string, 1 | -1> }[]; documents: Document[] }
  >;
  for (const [name, { indexes, documents }] of Object.entries(collections)) {
    await db.collection(name).insertMany(BSON.EJSON.deserialize({ documents }).documents);
    const own = indexes.filter((index) => index.name !== '_id_');
    if (own.length > 0) await db.collection(name).createIndexes(own);
  }
  await db
    .collection('personalization_requests')
    .updateMany({ status: { $in: open } }, { $set: { deadline_at: inAnHour() } });
}
