import type { OutputRecord, PromptRecord } from '../../contract/personalize-response.ts';
import type { RequestStore } from '../store.ts';
import type { Documents } from './documents.ts';

type RecordMethods = 'addPrompt' | 'addOutput' | 'listPrompts' | 'listOutputs';

/** What was asked of a model and what it said. The first record of an identity stays: the audit is not rewritten. */
export function createRequestRecords({ find, write }: Documents): Pick<RequestStore, RecordMethods> {
  const add = async (table: 'prompts' | 'outputs', record: PromptRecord | OutputRecord) => {
    await write(
      `INSERT INTO ${table} (request_id, attempt, step, provider, model, doc) VALUES ($1, $2, $3, $4, $5, $6::jsonb)
       ON CONFLICT DO NOTHING`,
      [record.request_id, record.attempt, record.step, record.provider, record.model, record],
    );
  };
  const list = <Doc>(table: 'prompts' | 'outputs', requestId: string) =>
    find<Doc>(`SELECT doc FROM ${table} WHERE request_id = $1 ORDER BY attempt, position`, [requestId]);
  return {
    addPrompt: (record) => add('prompts', record),
    addOutput: (record) => add('outputs', record),
    listPrompts: (requestId) => list('prompts', requestId),
    listOutputs: (requestId) => list('outputs', requestId),
  };
}
