import type { RequestStore } from '../store.ts';
import type { Documents } from './documents.ts';

type RecordMethods = 'addPrompt' | 'addOutput' | 'listPrompts' | 'listOutputs';

const isFinal = `status NOT IN ('QUEUED', 'PROCESSING')`;
/** Locked, so that its end or erasure is either seen here, or sees what is written here. */
const request = (column: 'status' | 'erased'): string =>
  `request AS MATERIALIZED (SELECT ${column} FROM requests WHERE id = $1 FOR SHARE)`;

/** What was asked of a model and what it said. The first record of an identity stays: the audit is not rewritten. */
export function createRequestRecords({ find, rows, write }: Documents): Pick<RequestStore, RecordMethods> {
  const list = <Doc>(table: 'prompts' | 'outputs', requestId: string) =>
    find<Doc>(`SELECT doc FROM ${table} WHERE request_id = $1 ORDER BY attempt, position`, [requestId]);
  return {
    addPrompt: async (record) => {
      const [written] = await rows<{ ended: boolean }>(
        `WITH ${request('status')}, written AS (
           INSERT INTO prompts AS standing (request_id, attempt, step, provider, model, doc)
           SELECT $1, $2::integer, $3, $4, $5, $6::jsonb WHERE NOT EXISTS (SELECT FROM request WHERE ${isFinal})
           ON CONFLICT (request_id, attempt, step, provider, model)
           DO UPDATE SET doc = standing.doc || jsonb_build_object('calls', EXCLUDED.doc->'calls')
           WHERE (EXCLUDED.doc->>'calls')::integer > COALESCE((standing.doc->>'calls')::integer, 1)
         ) SELECT EXISTS (SELECT FROM request WHERE ${isFinal}) AS ended`,
        [record.request_id, record.attempt, record.step, record.provider, record.model, record],
      );
      return !written!.ended;
    },
    addOutput: async (record) =>
      (await write(
        `WITH ${request('erased')}
         INSERT INTO outputs (request_id, attempt, step, provider, model, call, doc)
         SELECT $1, $2::integer, $3, $4, $5, $6::integer, $7::jsonb WHERE NOT EXISTS (SELECT FROM request WHERE erased)
         ON CONFLICT DO NOTHING`,
        [record.request_id, record.attempt, record.step, record.provider, record.model, record.call ?? 1, record],
      )) === 1,
    listPrompts: (requestId) => list('prompts', requestId),
    listOutputs: (requestId) => list('outputs', requestId),
  };
}
