import type { Telemetry } from 'bullmq';

/** Ids, names, numbers and codes: never a text of a request, a message or an answer. */
type SpanAttributes = Record<string, string | number | boolean | string[] | undefined>;

export interface Span {
  set(attributes: SpanAttributes): void;
  /** Gives it a name that is known only now. */
  rename(name: string): void;
  /** Marks it as failed, by a code. */
  fail(type: string): void;
}

export interface SpanOptions {
  /** client: a call to another service; server: a call of this one. Default: internal. */
  kind?: 'client' | 'server';
  attributes?: SpanAttributes;
  /** What the caller of a server sends of its own trace. */
  caller?: { traceparent?: string | undefined; tracestate?: string | undefined };
}

/** Spans of what is done, as OpenTelemetry has them. */
export interface Tracing {
  /** Runs `work` in a span that lasts as long, a child of the one around it. One that rejects marks it as failed. */
  span<Result>(name: string, options: SpanOptions, work: (span: Span) => Promise<Result>): Promise<Result>;
  /** Of the span that runs now; for logs. */
  ids(): { trace_id: string; span_id: string } | undefined;
  /** Carries the trace over the queue; absent: nothing is traced. */
  readonly queueTelemetry?: Telemetry;
  close(): Promise<void>;
}

const noSpan: Span = { set: () => {}, rename: () => {}, fail: () => {} };

/** Nothing is traced, and nothing of OpenTelemetry loaded. */
export const noTracing: Tracing = {
  span: (_name, _options, work) => work(noSpan),
  ids: () => undefined,
  close: async () => {},
};
