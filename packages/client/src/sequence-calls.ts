import type { ExportPreset } from './campaign-calls.ts';
import type { Http } from './http.ts';
import { readLines } from './read-lines.ts';
import type {
  AcceptedSequence,
  CreateSequence,
  ErasedSequence,
  Sequence,
  SequenceList,
  SequenceResult,
  SequenceStatus,
} from './types.ts';

/** Which sequences a file has. */
export interface SequenceExport {
  status?: SequenceStatus;
  /** Only those whose touches are all selected or skipped, none of them stale; or only the others. */
  approved?: boolean;
}

/** Calls under /sequences. */
export function sequenceCalls(http: Http) {
  const one = (id: string, rest = '') => `/sequences/${encodeURIComponent(id)}${rest}`;
  return {
    /** Submits the touches for one lead; resolves as soon as they are accepted. */
    create: (body: CreateSequence, options: { idempotencyKey?: string } = {}): Promise<AcceptedSequence> =>
      http.json('/sequences', {
        method: 'POST',
        json: body,
        ...(options.idempotencyKey === undefined ? {} : { headers: { 'idempotency-key': options.idempotencyKey } }),
      }),
    get: (id: string): Promise<Sequence> => http.json(one(id)),
    /** Newest first. */
    list: (query: { status?: SequenceStatus; cursor?: string; limit?: number } = {}): Promise<SequenceList> =>
      http.json('/sequences', { query }),
    /**
     * Polls until it runs no more, and calls `onOpen` with each look before that. Rejects with the signal's reason when
     * aborted.
     */
    async waitForEnd(
      id: string,
      wait: { pollMs?: number; signal?: AbortSignal; onOpen?: (standing: Sequence) => void } = {},
    ): Promise<Sequence> {
      for (;;) {
        wait.signal?.throwIfAborted();
        const sequence = await http.json<Sequence>(one(id));
        if (sequence.status !== 'RUNNING') return sequence;
        wait.onOpen?.(sequence);
        await new Promise((resolve) => setTimeout(resolve, wait.pollMs ?? 500));
      }
    },
    /** Writes no further touch. */
    cancel: (id: string): Promise<Sequence> => http.json(one(id, '/cancel'), { method: 'POST' }),
    /** Writes touches anew, from this one (from 1) on; without, from the first that is stale or has no text. */
    regenerate: (id: string, from?: number): Promise<Sequence> =>
      http.json(one(id, '/regenerate'), { method: 'POST', query: { from } }),
    /** With every touch. */
    erase: (id: string): Promise<ErasedSequence> => http.json(one(id), { method: 'DELETE' }),

    /** The texts that are to be sent, a sequence at a time, newest first. */
    async *results(which: SequenceExport = {}): AsyncGenerator<SequenceResult> {
      const response = await http.request('/sequences/results', { query: { ...which, format: 'ndjson' } });
      for await (const line of readLines(response)) if (line !== '') yield JSON.parse(line) as SequenceResult;
    },
    /** The same as CSV, a row for each lead, with the columns of one tool if one is named. */
    resultsCsv: (which: SequenceExport & { preset?: ExportPreset } = {}): Promise<Response> =>
      http.request('/sequences/results', { query: { ...which, format: 'csv' } }),
    /** One sequence as CSV. */
    resultCsv: (id: string, preset?: ExportPreset): Promise<Response> =>
      http.request(one(id, '/results'), { query: { preset, format: 'csv' } }),
    /** One sequence with the texts that are to be sent. */
    result: (id: string): Promise<SequenceResult> => http.json(one(id, '/results')),
  };
}
