import type { RequestStore } from '../store.ts';
import type { Documents } from './documents.ts';

type RecordMethods = 'addPrompt' | 'addOutput' | 'listPrompts' | 'listOutputs';

/** What was asked of a model and what it said. The first record of an identity stays: the audit is not rewritten. */
export function createRequestRecords({ find, write }: Documents): Pick<RequestStore, RecordMethods> {
  const list = <Doc>(table: 'prompts' | 'outputs', requestId: string) =>
    find<Doc>(`SELECT doc FROM ${table} WHERE request_id = $1 ORDER BY attempt, position`, [requestId]);
  return {
    addPrompt: async (record) => {
      await write(
        `INSERT INTO prompts AS standing (request_id, attempt, step, provider, model, doc)
         VALUES ($1, $2, $3, $4, $5, $6::jsonb) ON CONFLICT (request_id, attempt, step, provider, model)
         DO UPDATE SET doc = standing.doc || jsonb_build_object('calls', EXCLUDED.doc->'calls')
         WHERE (EXCLUDED.doc->>'calls')::integer > COALESCE((standing.doc->>'calls')::integer, 1)`,
        [record.request_id, record.attempt, record.step, record.provider, record.model, record],
      );
    },
    addOutput: async (record) =>
      (await write(
        `INSERT INTO outputs (request_id, attempt, step, provider, model, call, doc)
         VALUES ($1, $2, $3, $4, $5, $6, $7::jsonb) ON CONFLICT DO NOTHING`,
        [record.request_id, record.attempt, record.step, record.provider, record.model, record.call ?? 1, record],
      )) === 1,
    listPrompts: (requestId) => list('prompts', requestId),
    listOutputs: (requestId) => list('outputs', requestId),
  };
}
