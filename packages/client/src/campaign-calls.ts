import type { Http } from './http.ts';
import { readEvents, readLines } from './read-lines.ts';
import type {
  BulkResult,
  BulkRows,
  Campaign,
  CampaignList,
  CampaignPreview,
  CampaignProgress,
  CampaignResult,
  CampaignRowList,
  CreateCampaign,
  FailureGroups,
  ImportReport,
  ResumeCampaign,
  RetryResult,
  RetryRows,
  ReviewReport,
  RowFilter,
  SelectRows,
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
  sort?: 'row' | 'company' | 'name' | 'status' | 'finished_at' | 'risk';
  order?: 'asc' | 'desc';
  offset?: number;
  limit?: number;
}

/** Which rows a file has. */
export interface ResultsFilter extends RowFilter {
  /** Only rows with a selection. */
  approved?: true;
}

/** A tool whose columns a file can have. */
export type ExportPreset = 'instantly' | 'smartlead' | 'lemlist' | 'hubspot' | 'salesforce';

/** What became of all rows of an action. */
export type BulkSum = Omit<BulkResult, 'next_row'>;

/** Calls under /campaigns. */
export function campaignCalls(http: Http) {
  const one = (id: string, rest = '') => `/campaigns/${encodeURIComponent(id)}${rest}`;
  const act =
    (action: string) =>
    (id: string): Promise<Campaign> =>
      http.json(one(id, `/${action}`), { method: 'POST' });

  async function inParts(id: string, action: 'select' | 'skip' | 'reopen', body: SelectRows | BulkRows) {
    const sum: BulkSum = { action_id: body.action_id ?? '', changed: 0, left_out: 0 };
    for (let next: number | null = body.from_row ?? 1; next !== null; ) {
      const json = { ...body, from_row: next, ...(sum.action_id ? { action_id: sum.action_id } : {}) };
      const part: BulkResult = await http.json(one(id, `/rows/${action}`), { method: 'POST', json });
      sum.action_id = part.action_id;
      sum.changed += part.changed;
      sum.left_out += part.left_out;
      next = part.next_row ?? null;
    }
    return sum;
  }

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

    /** Selects one variant of the rows that match; calls until all are done. */
    selectRows: (id: string, body: SelectRows): Promise<BulkSum> => inParts(id, 'select', body),
    skipRows: (id: string, body: BulkRows = {}): Promise<BulkSum> => inParts(id, 'skip', body),
    /** Takes selections and skips back, e.g. those of one action: `{ filter: { action_id } }`. */
    reopenRows: (id: string, body: BulkRows = {}): Promise<BulkSum> => inParts(id, 'reopen', body),

    /** How far the review has come, and how many errors may be left among rows that nobody reviewed. */
    reviewReport: (id: string): Promise<ReviewReport> => http.json(one(id, '/review-report')),

    /** Failed rows by reason. */
    failures: (id: string): Promise<FailureGroups> => http.json(one(id, '/failures')),

    /** Queues failed rows again, all or those of one reason; calls until all are. */
    async retry(id: string, body: RetryRows = {}): Promise<RetryResult> {
      let retried = 0;
      for (;;) {
        const part = await http.json<RetryResult>(one(id, '/retry'), { method: 'POST', json: body });
        retried += part.retried;
        // What is left and was not taken is somebody else's by now.
        if (!(part.remaining > 0 && part.retried > 0)) return { ...part, retried };
      }
    },

    /** Writes the first three rows of a draft as requests of their own, and estimates cost and time. */
    preview: (id: string): Promise<CampaignPreview> => http.json(one(id, '/preview'), { method: 'POST' }),

    /** Results in row order, streamed. */
    async *results(id: string, which: ResultsFilter = {}): AsyncGenerator<CampaignResult> {
      const response = await http.request(one(id, '/results'), { query: { ...which, format: 'ndjson' } });
      for await (const line of readLines(response)) if (line !== '') yield JSON.parse(line) as CampaignResult;
    },

    /** Results as CSV, with the columns that sending tools import unmapped, or those of one tool. */
    resultsCsv: (id: string, which: ResultsFilter & { preset?: ExportPreset } = {}): Promise<Response> =>
      http.request(one(id, '/results'), { query: { ...which, format: 'csv' } }),

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
