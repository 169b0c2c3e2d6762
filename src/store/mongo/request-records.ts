import { type Filter, ObjectId } from 'mongodb';
import type { OutputRecord, PromptRecord } from '../../contract/personalize-response.ts';
import { campaignRowOf } from '../../ids.ts';
import { fromStorable, storableText, toStorable } from '../storable.ts';
import type { RequestStore } from '../store.ts';
import type { Collections, StoredRequest } from './collections.ts';
import { insertNew } from './insert-new.ts';
import { final } from './open-request.ts';

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
export function createRequestRecords({ prompts, outputs, requests }: Collections): Pick<RequestStore, RecordMethods> {
  // Asked after a record is written: whoever ends or erases the request before that finds the record, and whoever does
  // it after that is found here. Rows of campaigns alone are erased while they are written.
  const is = async (requestId: string, state: Filter<StoredRequest>): Promise<boolean> =>
    campaignRowOf(requestId) !== null &&
    (await requests.findOne({ _id: storableText(requestId), ...state }, { projection: { _id: 1 } })) !== null;
  return {
    addPrompt: async (record) => {
      const _id = identityOf(record);
      const calls = record.calls ?? 1;
      // A further call finds the record of the first.
      const written =
        calls > 1
          ? (await prompts.updateOne({ _id, calls: { $lt: calls } }, { $set: { calls } })).modifiedCount > 0
          : await insertNew(prompts, { _id, ...toStorable(record), written: new ObjectId() });
      if (!(await is(record.request_id, final))) return true;
      if (written && calls > 1) await prompts.updateOne({ _id, calls }, { $set: { calls: calls - 1 } });
      else if (written) await prompts.deleteOne({ _id });
      return false;
    },
    addOutput: async (record) => {
      const violations = record.violations.map((flags) => ({ flags }));
      const citations = record.citations?.map((sentences) => ({ sentences }));
      const _id = identityOf(record);
      const stored = { _id, ...toStorable({ ...record, violations, citations }), written: new ObjectId() };
      if (!(await insertNew(outputs, stored))) return false;
      if (!(await is(record.request_id, { erased_at: { $exists: true } }))) return true;
      await outputs.deleteOne({ _id });
      return false;
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
