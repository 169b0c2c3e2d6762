import type { z } from 'zod';
import type {
  AcceptedSequence,
  createSequenceSchema,
  Sequence,
  SequenceList,
  SequenceStatus,
} from '../../src/contract/sequence.ts';
import { callApi } from '../api/call-api.ts';

export type SequenceInput = z.input<typeof createSequenceSchema>;

const one = (id: string, rest = '') => `/sequences/${id}${rest}`;
const json = async <Answer>(...call: Parameters<typeof callApi>): Promise<Answer> => (await callApi(...call)).json();

export const sequenceApi = {
  create: (body: SequenceInput) => json<AcceptedSequence>('/sequences', { method: 'POST', json: body }),
  list: (query: { status?: SequenceStatus | undefined; cursor?: string }, signal?: AbortSignal) =>
    json<SequenceList>('/sequences', { query, signal }),
  get: (id: string, signal?: AbortSignal) => json<Sequence>(one(id), { signal }),
  cancel: (id: string) => json<Sequence>(one(id, '/cancel'), { method: 'POST' }),
  regenerate: (id: string, from: number) => json<Sequence>(one(id, '/regenerate'), { method: 'POST', query: { from } }),
  erase: (id: string) => callApi(one(id), { method: 'DELETE' }),
};
