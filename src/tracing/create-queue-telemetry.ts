import { type Span, SpanKind, type Telemetry } from 'bullmq';
import { describeError, withoutPersonalData } from '../describe-error.ts';

type Attributes = Parameters<Span['setAttributes']>[0];

/** In the place of a span that is not made: what comes after it belongs to what came before. */
const noSpan: Span = {
  setSpanOnContext: (context) => context,
  setAttribute: () => {},
  setAttributes: () => {},
  addEvent: () => {},
  recordException: () => {},
  end: () => {},
};

const clean = (attributes: Attributes = {}): Attributes =>
  Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [
      name,
      typeof value === 'string' ? withoutPersonalData(value) : value,
    ]),
  );

/** What BullMQ tells of a job that failed may quote what it was about. */
const withoutData = (span: Span): Span => ({
  setSpanOnContext: (context) => span.setSpanOnContext(context),
  setAttribute: (name, value) => span.setAttribute(name, value),
  setAttributes: (attributes) => span.setAttributes(attributes),
  addEvent: (name, attributes) => span.addEvent(name, clean(attributes)),
  recordException: (exception, time) => {
    const message = typeof exception === 'string' ? withoutPersonalData(exception) : describeError(exception);
    const name = typeof exception === 'object' && 'name' in exception ? exception.name : undefined;
    span.recordException({ name: name ?? 'Error', message }, time);
  },
  end: () => span.end(),
});

/**
 * The telemetry of BullMQ with what tells of a request: the adding of a job that was asked for in a trace, and each run of
 * it. Left out are its looking for jobs, its locks, and what the service adds by itself, whose runs begin a trace each.
 */
export function createQueueTelemetry<Context>({ tracer, contextManager }: Telemetry<Context>): Telemetry<Context> {
  const isTraced = () => contextManager.getMetadata(contextManager.active()) !== '{}';
  return {
    contextManager,
    tracer: {
      startSpan: (name, options, context) => {
        const kind = options?.kind;
        const isTold = kind === SpanKind.CONSUMER || (kind === SpanKind.PRODUCER && isTraced());
        return isTold ? withoutData(tracer.startSpan(name, options, context)) : noSpan;
      },
    },
  };
}
