import {
  type Context,
  context,
  DiagLogLevel,
  diag,
  propagation,
  ROOT_CONTEXT,
  type Span,
  SpanKind,
  SpanStatusCode,
  trace,
} from '@opentelemetry/api';
import { defaultResource, resourceFromAttributes } from '@opentelemetry/resources';
import { NodeSDK } from '@opentelemetry/sdk-node';
import { BullMQOtel } from 'bullmq-otel';
import { describeError, withoutPersonalData } from '../describe-error.ts';
import type { Logger } from '../logger.ts';
import { within } from '../within.ts';
import { createQueueTelemetry } from './create-queue-telemetry.ts';
import type { SpanOptions, Tracing } from './tracing.ts';

/** What is left to export at the end is given up after this. */
const flushMs = 3_000;
/** How often a collector that is down is told of. */
const tellEveryMs = 10 * 60_000;

const kinds = { client: SpanKind.CLIENT, server: SpanKind.SERVER };

const present = (attributes: SpanOptions['attributes'] = {}) =>
  Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== undefined));

/** Of baggage, which may hold anything, nothing is taken. */
const callerOf = ({ traceparent, tracestate }: NonNullable<SpanOptions['caller']>): Context =>
  propagation.extract(ROOT_CONTEXT, { ...(traceparent ? { traceparent } : {}), ...(tracestate ? { tracestate } : {}) });

const failed = (span: Span, type: string, message?: string): void => {
  span.setAttribute('error.type', type);
  span.setStatus({ code: SpanStatusCode.ERROR, ...(message === undefined ? {} : { message }) });
};

const typeOf = (error: unknown): string => {
  if (!(error instanceof Error)) return typeof error;
  return 'kind' in error && typeof error.kind === 'string' ? error.kind : error.name;
};

/** The SDK tells of an error as JSON of its fields. */
function reasonIn(told: string): string {
  try {
    const { message } = JSON.parse(told) as { message?: unknown };
    return withoutPersonalData(String(message ?? told));
  } catch {
    return withoutPersonalData(told);
  }
}

/** By itself the SDK drops what it cannot export and says nothing. */
function tellOfLostSpans(logger: Pick<Logger, 'warn'>): void {
  let toldAt = Number.NEGATIVE_INFINITY;
  const silent = () => {};
  diag.setLogger(
    {
      error: (message) => {
        if (performance.now() - toldAt < tellEveryMs) return;
        toldAt = performance.now();
        logger.warn({ reason: reasonIn(message) }, 'traces are not exported');
      },
      warn: silent,
      info: silent,
      debug: silent,
      verbose: silent,
    },
    DiagLogLevel.ERROR,
  );
}

/**
 * Traces by OpenTelemetry, exported over OTLP. The SDK reads its standard variables (OTEL_*) of the environment itself;
 * of metrics and logs it exports none, which this service has ways of its own for. Loaded where tracing is on only.
 */
export function startTracing({ serviceName }: { serviceName: string }, logger: Pick<Logger, 'warn'>): Tracing {
  tellOfLostSpans(logger);
  const sdk = new NodeSDK({
    resource: defaultResource().merge(resourceFromAttributes({ 'service.name': serviceName })),
    metricReaders: [],
    logRecordProcessors: [],
  });
  sdk.start();
  const tracer = trace.getTracer('candor');
  return {
    span: (name, { kind, attributes, caller }, work) =>
      tracer.startActiveSpan(
        name,
        { kind: kind ? kinds[kind] : SpanKind.INTERNAL, attributes: present(attributes) },
        caller ? callerOf(caller) : context.active(),
        async (span) => {
          try {
            return await work({
              set: (more) => void span.setAttributes(present(more)),
              rename: (better) => void span.updateName(better),
              fail: (type) => failed(span, type),
            });
          } catch (error) {
            failed(span, typeOf(error), describeError(error));
            throw error;
          } finally {
            span.end();
          }
        },
      ),
    ids: () => {
      const running = trace.getActiveSpan()?.spanContext();
      return running && { trace_id: running.traceId, span_id: running.spanId };
    },
    queueTelemetry: createQueueTelemetry(new BullMQOtel({ tracerName: 'candor' })),
    close: () => within(flushMs, sdk.shutdown()),
  };
}
