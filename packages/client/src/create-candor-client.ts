import { campaignCalls } from './campaign-calls.ts';
import { type ClientOptions, createHttp } from './http.ts';
import { operatorCalls } from './operator-calls.ts';
import { readEvents } from './read-lines.ts';
import { sequenceCalls } from './sequence-calls.ts';
import type {
  Accepted,
  CheckRequest,
  CheckResponse,
  Erased,
  EraseLead,
  LeadErasure,
  Personalization,
  PersonalizationList,
  PersonalizeRequest,
  PersonalizeResponse,
  Progress,
  ReplayDiff,
  ReplayRequest,
  ReplayResponse,
  ReviewState,
  Selection,
  Status,
  StoredSelection,
} from './types.ts';

export interface WaitOptions {
  /** 500 by default. */
  pollMs?: number;
  signal?: AbortSignal;
  /** Called with each look at the request before its end, e.g. to show what it waits for. */
  onOpen?: (standing: Personalization) => void;
}

export interface SubmitOptions {
  /** The same key and body give the same request; another body is refused. */
  idempotencyKey?: string;
  signal?: AbortSignal;
}

export interface CheckOptions<Explain extends boolean = boolean> {
  /** Whether to answer the verdict on every number, name and statement as well. */
  explain?: Explain;
  /** When the text is to be sent, ISO 8601: what it may call recent, and which facts hold then; absent: now. */
  asOf?: string;
}

/** An answer with its verdicts. */
export type ExplainedCheck = CheckResponse & Required<Pick<CheckResponse, 'verdicts'>>;

export type CandorClient = ReturnType<typeof createCandorClient>;

const ended: ReadonlySet<Status> = new Set<Status>(['SUCCESS', 'FAILED', 'CANCELED']);

const submitHeaders = (options: SubmitOptions): Record<string, string> =>
  options.idempotencyKey === undefined ? {} : { 'idempotency-key': options.idempotencyKey };

/** Every call of the API. Each rejects with CandorError when the API refuses it. */
export function createCandorClient(options: ClientOptions) {
  const http = createHttp(options);
  const one = (id: string, rest = '') => `/personalize/${encodeURIComponent(id)}${rest}`;

  return {
    /** Submits one lead; resolves as soon as it is accepted. */
    personalize: (body: PersonalizeRequest, submit: SubmitOptions = {}): Promise<Accepted> =>
      http.json('/personalize', {
        method: 'POST',
        json: body,
        headers: submitHeaders(submit),
        ...(submit.signal ? { signal: submit.signal } : {}),
      }),

    /** Submits one lead and waits up to `seconds` (60 at most) for its end; still running: the acceptance alone. */
    personalizeAndWait: (
      body: PersonalizeRequest,
      seconds: number,
      submit: SubmitOptions = {},
    ): Promise<PersonalizeResponse | Accepted> =>
      http.json('/personalize', {
        method: 'POST',
        json: body,
        headers: { ...submitHeaders(submit), prefer: `wait=${seconds}` },
        ...(submit.signal ? { signal: submit.signal } : {}),
      }),

    getPersonalization: (id: string): Promise<Personalization> => http.json(one(id)),

    listPersonalizations: (
      query: {
        status?: Status;
        campaign_id?: string;
        template_id?: string;
        selected?: boolean;
        cursor?: string;
        limit?: number;
      } = {},
    ): Promise<PersonalizationList> => http.json('/personalize', { query }),

    selectVariant: (id: string, choice: Selection): Promise<StoredSelection> =>
      http.json(one(id, '/select'), { method: 'POST', json: choice }),

    /** Leaves a request out; a selection that it has is taken back. */
    skip: (id: string): Promise<ReviewState> => http.json(one(id, '/skip'), { method: 'POST' }),

    /** Takes a selection or a skip back. */
    reopen: (id: string): Promise<ReviewState> => http.json(one(id, '/reopen'), { method: 'POST' }),

    replay: (id: string, body: ReplayRequest): Promise<ReplayResponse> =>
      http.json(one(id, '/replay'), { method: 'POST', json: body }),

    /** How a replay differs from its original, variant by variant. */
    getDiff: (id: string): Promise<ReplayDiff> => http.json(one(id, '/diff')),

    /** @deprecated Use getDiff. */
    getDifference: (id: string): Promise<ReplayDiff> => http.json(one(id, '/diff')),

    erase: (id: string): Promise<Erased> => http.json(one(id), { method: 'DELETE' }),

    /** All that is held of a lead; again with `from` while `next` is not null. */
    eraseLead: (body: EraseLead): Promise<LeadErasure> => http.json('/erasures', { method: 'POST', json: body }),

    /** Progress of a request until it ends. */
    async *watch(id: string, signal?: AbortSignal): AsyncGenerator<Progress> {
      const response = await http.request(one(id, '/events'), {
        headers: { accept: 'text/event-stream' },
        ...(signal ? { signal } : {}),
      });
      for await (const { data } of readEvents<Progress>(response)) yield data;
    },

    /** Polls until the request has ended. Rejects with the signal's reason when aborted. */
    async waitForEnd(id: string, wait: WaitOptions = {}): Promise<Personalization> {
      for (;;) {
        wait.signal?.throwIfAborted();
        const personalization = await http.json<Personalization>(one(id));
        if (ended.has(personalization.status)) return personalization;
        wait.onOpen?.(personalization);
        await new Promise((resolve) => setTimeout(resolve, wait.pollMs ?? 500));
      }
    },

    /** Guardrails on any text: no LLM, no queue, nothing stored. */
    check: <Explain extends boolean = false>(
      body: CheckRequest,
      { explain, asOf }: CheckOptions<Explain> = {},
    ): Promise<Explain extends true ? ExplainedCheck : CheckResponse> =>
      http.json('/check', { method: 'POST', json: body, query: { explain: explain || undefined, as_of: asOf } }),

    campaigns: campaignCalls(http),
    sequences: sequenceCalls(http),
    ...operatorCalls(http),
  };
}
