import { expect } from 'vitest';
import type { PersonalizeRequestInput } from '../../../src/contract/personalize-request.ts';
import type { RequestDoc, Store } from '../../../src/store/store.ts';
import { waitUntil } from '../../services/wait-until.ts';
import { type ApiAnswer, callApi } from './call-api.ts';
import { caseRequest } from './case-request.ts';
import type { Receiver } from './start-receiver.ts';

/** Of every id the service has acknowledged. */
export interface Ledger {
  readonly ids: string[];
  /** Submits and notes the id of a 202. Rejects when the connection breaks, as a client would see it. */
  submit(
    apiUrl: string,
    mark: string,
    headers?: Record<string, string>,
    changes?: Partial<PersonalizeRequestInput>,
  ): Promise<ApiAnswer>;
  /** The documents, once all have ended. */
  waitForEnds(timeoutMs?: number): Promise<RequestDoc[]>;
  /** Every id ended once, with one result, and was told of under one webhook-id. */
  assertKept(timeoutMs?: number): Promise<RequestDoc[]>;
}

const ended = new Set(['SUCCESS', 'FAILED', 'CANCELED']);

export function createLedger(store: Pick<Store, 'requests' | 'audit'>, receiver: Receiver): Ledger {
  const ids: string[] = [];

  /** Seldom, and only for what is open: the asking must not slow down what is waited for. */
  async function waitForEnds(timeoutMs = 180_000): Promise<RequestDoc[]> {
    const until = Date.now() + timeoutMs;
    const done = new Map<string, RequestDoc>();
    for (;;) {
      const open = ids.filter((id) => !done.has(id));
      for (const doc of await store.requests.getMany(open)) if (ended.has(doc.status)) done.set(doc.request_id, doc);
      if (done.size === ids.length) return [...done.values()];
      if (Date.now() > until) throw new Error(`in ${timeoutMs} ms these did not end: ${open}`);
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
  }

  return {
    ids,
    submit: async (apiUrl, mark, headers, changes) => {
      const request = caseRequest(mark, `${receiver.url}/hook`, changes);
      const answer = await callApi(apiUrl, '/personalize', request, headers);
      if (answer.status === 202) ids.push(answer.json.request_id);
      return answer;
    },
    waitForEnds,
    assertKept: async (timeoutMs = 180_000) => {
      const docs = await waitForEnds(timeoutMs);
      await waitUntil(
        'every end was told',
        () => ids.every((id) => receiver.deliveriesOf(id).some(({ accepted }) => accepted)),
        timeoutMs,
      );
      for (const doc of docs) {
        const told = receiver.deliveriesOf(doc.request_id);
        expect(new Set(told.map(({ webhookId }) => webhookId)).size).toBe(1);
        expect(new Set(told.map(({ body }) => body)).size).toBe(1);
        const { data } = JSON.parse(told[0]!.body);
        expect({ status: data.status, variants: data.variants }).toEqual({
          status: doc.status,
          variants: doc.variants,
        });
        const events = await store.audit.list(doc.request_id);
        expect(events.map(({ type }) => type)).toEqual(['SUBMITTED', 'FINISHED']);
      }
      return docs;
    },
  };
}
