import type { Http } from './http.ts';
import { readEvents, readLines } from './read-lines.ts';
import type {
  Campaign,
  CampaignList,
  CampaignProgress,
  CampaignResult,
  CampaignRowList,
  CreateCampaign,
  ImportReport,
  ResumeCampaign,
  RowFilter,
} from './types.ts';

export interface UploadOptions {
  /** "text/csv", "application/x-ndjson" or "application/json". */
  contentType: string;
  /** Reports row errors, duplicates, thin rows and a cost range; writes nothing. */
  dryRun?: boolean;
  /** CSV column -> request path, where the automatic names do not fit. */
  mapping?: Record<string, string>;
  signal?: AbortSignal;
}

/** Which rows, in which order, and which page of them. */
export interface RowsQuery extends RowFilter {
  sort?: 'row' | 'company' | 'name' | 'status' | 'finished_at';
  order?: 'asc' | 'desc';
  offset?: number;
  limit?: number;
}

/** Calls under /campaigns. */
export function campaignCalls(http: Http) {
  const one = (id: string, rest = '') => `/campaigns/${encodeURIComponent(id)}${rest}`;
  const act =
    (action: string) =>
    (id: string): Promise<Campaign> =>
      http.json(one(id, `/${action}`), { method: 'POST' });

  return {
    create: (body: CreateCampaign): Promise<Campaign> => http.json('/campaigns', { method: 'POST', json: body }),
    get: (id: string): Promise<Campaign> => http.json(one(id)),
    list: (query: { cursor?: string; limit?: number } = {}): Promise<CampaignList> =>
      http.json('/campaigns', { query }),
    start: act('start'),
    pause: act('pause'),
    /** Goes on, with a higher budget if one is given. */
    resume: (id: string, body: ResumeCampaign = {}): Promise<Campaign> =>
      http.json(one(id, '/resume'), { method: 'POST', json: body }),
    cancel: act('cancel'),
    /** Forgets a draft without leads. */
    remove: async (id: string): Promise<void> => void (await http.request(one(id), { method: 'DELETE' })),

    /** Uploads leads; a stream is sent as it comes. */
    addLeads: (id: string, body: BodyInit, options: UploadOptions): Promise<ImportReport> =>
      http.json(one(id, '/leads'), {
        method: 'POST',
        body,
        headers: { 'content-type': options.contentType },
        query: {
          dry_run: options.dryRun ? true : undefined,
          mapping: options.mapping ? JSON.stringify(options.mapping) : undefined,
        },
        ...(options.signal ? { signal: options.signal } : {}),
      }),

    /** One page of the rows that match, with their texts and flags. */
    rows: (id: string, query: RowsQuery = {}): Promise<CampaignRowList> =>
      http.json(one(id, '/rows'), { query: { ...query } }),

    /** Results in row order, streamed. */
    async *results(id: string): AsyncGenerator<CampaignResult> {
      const response = await http.request(one(id, '/results'), { query: { format: 'ndjson' } });
      for await (const line of readLines(response)) if (line !== '') yield JSON.parse(line) as CampaignResult;
    },

    /** Results as CSV, with the columns that sending tools import unmapped. */
    resultsCsv: (id: string): Promise<Response> => http.request(one(id, '/results'), { query: { format: 'csv' } }),

    /** Progress until the campaign ends. */
    async *watch(id: string, signal?: AbortSignal): AsyncGenerator<CampaignProgress> {
      const response = await http.request(one(id, '/events'), {
        headers: { accept: 'text/event-stream' },
        ...(signal ? { signal } : {}),
      });
      for await (const { data } of readEvents<CampaignProgress>(response)) yield data;
    },
  };
}
