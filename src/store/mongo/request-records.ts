import { ObjectId } from 'mongodb';
import type { OutputRecord, PromptRecord } from '../../contract/personalize-response.ts';
import { fromStorable, storableText, toStorable } from '../storable.ts';
import type { RequestStore } from '../store.ts';
import type { Collections } from './collections.ts';
import { insertNew } from './insert-new.ts';

type RecordMethods = 'addPrompt' | 'addOutput' | 'listPrompts' | 'listOutputs';

/** The first record of an identity stays: the audit is not rewritten. */
const identityOf = (record: PromptRecord | OutputRecord): string =>
  storableText(
    [
      record.request_id,
      record.attempt,
      record.step,
      record.provider,
      record.model,
      ...('call' in record && record.call !== undefined ? [record.call] : []),
    ].join('/'),
  );

const inOrder = { attempt: 1, written: 1 } as const;

/** What was asked of a model and what it said. */
export function createRequestRecords({ prompts, outputs }: Collections): Pick<RequestStore, RecordMethods> {
  return {
    addPrompt: async (record) => {
      const _id = identityOf(record);
      const calls = record.calls ?? 1;
      // A further call finds the record of the first.
      if (calls > 1) await prompts.updateOne({ _id, calls: { $lt: calls } }, { $set: { calls } });
      else await insertNew(prompts, { _id, ...toStorable(record), written: new ObjectId() });
    },
    addOutput: async (record) => {
      const violations = record.violations.map((flags) => ({ flags }));
      const citations = record.citations?.map((sentences) => ({ sentences }));
      return insertNew(outputs, {
        _id: identityOf(record),
        ...toStorable({ ...record, violations, citations }),
        written: new ObjectId(),
      });
    },
    listPrompts: async (requestId) => {
      const stored = await prompts
        .find({ request_id: storableText(requestId) })
        .sort(inOrder)
        .toArray();
      return stored.map(({ _id, written, ...record }) => fromStorable(record));
    },
    listOutputs: async (requestId) => {
      const stored = await outputs
        .find({ request_id: storableText(requestId) })
        .sort(inOrder)
        .toArray();
      return stored.map(({ _id, written, violations, citations, ...record }) =>
        fromStorable({
          ...record,
          violations: violations.map(({ flags }) => flags),
          ...(citations ? { citations: citations.map(({ sentences }) => sentences) } : {}),
        }),
      );
    },
  };
}
