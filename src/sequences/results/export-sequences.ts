import type { Context } from '../../context.ts';
import type {
  SequenceExportQuery,
  SequenceResult,
  SequenceResultsQuery,
  SequenceStatus,
} from '../../contract/sequence.ts';
import type { SequenceDoc } from '../../store/sequence-store.ts';
import { findSequence } from '../find-sequence.ts';
import { readTouches } from '../touch-requests.ts';
import { plainPreset, sequencePreset } from './sequence-presets.ts';
import { sequenceResult } from './sequence-result.ts';
import { sequencesCsv } from './sequences-csv.ts';

export interface SequenceExport {
  format: 'csv' | 'ndjson';
  text: AsyncIterable<string>;
}

type Deps = Pick<Context, 'store'>;

const pageSize = 100;

async function* pagesOf({ store }: Deps, tenant: string, status?: SequenceStatus): AsyncGenerator<SequenceDoc[]> {
  let cursor: string | undefined;
  do {
    const page = await store.sequences.list(tenant, { status }, cursor, pageSize);
    yield page.items.filter(({ input }) => input !== null);
    cursor = page.next_cursor ?? undefined;
  } while (cursor !== undefined);
}

async function* resultsOf(
  deps: Deps,
  tenant: string,
  { status, approved }: Pick<SequenceResultsQuery, 'status' | 'approved'>,
): AsyncGenerator<SequenceResult> {
  for await (const docs of pagesOf(deps, tenant, status)) {
    const requests = await readTouches(deps.store, docs);
    const results = docs.map((doc, at) => sequenceResult(doc, requests[at]!));
    yield* results.filter((result) => approved === undefined || result.approved === approved);
  }
}

async function* ndjson(results: AsyncIterable<SequenceResult> | Iterable<SequenceResult>): AsyncGenerator<string> {
  for await (const result of results) yield `${JSON.stringify(result)}\n`;
}

const exported = (
  { preset, format = preset ? 'csv' : 'ndjson' }: SequenceExportQuery,
  most: number,
  results: AsyncIterable<SequenceResult> | Iterable<SequenceResult>,
): SequenceExport => ({
  format,
  text: format === 'csv' ? sequencesCsv(preset ? sequencePreset(preset) : plainPreset, most, results) : ndjson(results),
});

/** One sequence, as a line. Throws 'not_found'. */
export async function exportSequence(
  deps: Deps,
  tenant: string,
  sequenceId: string,
  query: SequenceExportQuery,
): Promise<SequenceExport> {
  const doc = await findSequence(deps.store, tenant, sequenceId);
  const [requests] = await readTouches(deps.store, [doc]);
  return exported(query, doc.generations.length, [sequenceResult(doc, requests!)]);
}

/** The tenant's sequences that are not erased, newest first, streamed. All lines of CSV have the columns of the longest. */
export async function exportSequences(
  deps: Deps,
  tenant: string,
  query: SequenceResultsQuery,
): Promise<SequenceExport> {
  let most = 1;
  for await (const docs of pagesOf(deps, tenant, query.status))
    most = Math.max(most, ...docs.map(({ generations }) => generations.length));
  return exported(query, most, resultsOf(deps, tenant, query));
}
