import type {
  AddSuppressions,
  SuppressionKind,
  SuppressionList,
  SuppressionReport,
} from '../../src/contract/suppression.ts';
import { callApi } from '../api/call-api.ts';

const path = '/suppressions';
const lists: Record<SuppressionKind, keyof AddSuppressions> = { email: 'emails', domain: 'domains', hash: 'hashes' };

/** The calls of the suppression list. */
export const suppressionsApi = {
  list: async (q: string, cursor: string, signal?: AbortSignal): Promise<SuppressionList> =>
    (await callApi(path, { query: { q, cursor, limit: 50 }, signal })).json(),
  add: async (kind: SuppressionKind, value: string): Promise<SuppressionReport> =>
    (await callApi(path, { method: 'POST', json: { [lists[kind]]: [value] } })).json(),
  /** A CSV file, sent as it is. */
  import: async (file: File): Promise<SuppressionReport> =>
    (await callApi(path, { method: 'POST', body: file, contentType: 'text/csv' })).json(),
  remove: async (id: string): Promise<void> =>
    void (await callApi(`${path}/${encodeURIComponent(id)}`, { method: 'DELETE' })),
  exportCsv: async (): Promise<Blob> => (await callApi(path, { query: { format: 'csv' }, accept: 'text/csv' })).blob(),
};
