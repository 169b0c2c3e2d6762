import { type Collection, ObjectId } from 'mongodb';
import type { OutputRecord, PromptRecord } from '../../contract/personalize-response.ts';
import { fromStorable, storableText, toStorable } from '../storable.ts';
import type { RequestStore } from '../store.ts';
import type { Collections, StoredRecord } from './collections.ts';
import { insertNew } from './insert-new.ts';

type RecordMethods = 'addPrompt' | 'addOutput' | 'listPrompts' | 'listOutputs';

/** What was asked of a model and what it said. The first record of an identity stays: the audit is not rewritten. */
export function createRequestRecords({ prompts, outputs }: Collections): Pick<RequestStore, RecordMethods> {
  return {
    addPrompt: (record) => add(prompts, record),
    addOutput: (record) => add(outputs, record),
    listPrompts: (requestId) => list(prompts, requestId),
    listOutputs: (requestId) => list(outputs, requestId),
  };
}

async function add<Doc extends PromptRecord | OutputRecord>(
  collection: Collection<StoredRecord<Doc>>,
  record: Doc,
): Promise<void> {
  const identity = [record.request_id, record.attempt, record.step, record.provider, record.model].join('/');
  await insertNew(collection, { _id: storableText(identity), ...toStorable(record), written: new ObjectId() });
}

async function list<Doc extends PromptRecord | OutputRecord>(
  collection: Collection<StoredRecord<Doc>>,
  requestId: string,
): Promise<Doc[]> {
  const stored = await (collection as unknown as Collection)
    .find({ request_id: storableText(requestId) })
    .sort({ attempt: 1, written: 1 })
    .toArray();
  return stored.map(({ _id, written, ...record }) => fromStorable(record) as unknown as Doc);
}
