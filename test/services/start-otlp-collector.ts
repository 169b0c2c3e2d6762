import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';

export interface CollectedSpan {
  traceId: string;
  spanId: string;
  parentSpanId: string;
  name: string;
  kind: 'internal' | 'server' | 'client' | 'producer' | 'consumer';
  attributes: Record<string, unknown>;
  isFailed: boolean;
  /** service.name of the process it is of. */
  service: string;
}

export interface OtlpCollector {
  readonly url: string;
  readonly spans: CollectedSpan[];
  /** All that came, as it came. */
  received(): string;
  stop(): Promise<void>;
}

interface Attribute {
  key: string;
  value: Record<string, unknown>;
}
interface Export {
  resourceSpans: {
    resource: { attributes: Attribute[] };
    scopeSpans: {
      spans: (Pick<CollectedSpan, 'traceId' | 'spanId' | 'name'> & {
        parentSpanId?: string;
        kind: number;
        attributes?: Attribute[];
        status?: { code?: number };
      })[];
    }[];
  }[];
}

const kinds = ['internal', 'internal', 'server', 'client', 'producer', 'consumer'] as const;

const readValue = ({ value }: Attribute): unknown => {
  const [kind, inner] = Object.entries(value)[0] ?? [];
  if (kind === 'arrayValue')
    return (inner as { values: Attribute['value'][] }).values.map((one) => readValue({ key: '', value: one }));
  return kind === 'intValue' ? Number(inner) : inner;
};
const toRecord = (attributes: Attribute[] = []) =>
  Object.fromEntries(attributes.map((one) => [one.key, readValue(one)]));

/** Takes spans over OTLP as JSON (OTEL_EXPORTER_OTLP_PROTOCOL=http/json), and keeps them. */
export async function startOtlpCollector(): Promise<OtlpCollector> {
  const spans: CollectedSpan[] = [];
  const bodies: string[] = [];
  const server = createServer(async (request, response) => {
    const body = (await json(request)) as Export;
    bodies.push(JSON.stringify(body));
    for (const { resource, scopeSpans } of body.resourceSpans ?? [])
      for (const span of scopeSpans.flatMap((scope) => scope.spans))
        spans.push({
          traceId: span.traceId,
          spanId: span.spanId,
          parentSpanId: span.parentSpanId ?? '',
          name: span.name,
          kind: kinds[span.kind]!,
          attributes: toRecord(span.attributes),
          isFailed: span.status?.code === 2,
          service: String(toRecord(resource.attributes)['service.name']),
        });
    response.setHeader('content-type', 'application/json').end('{}');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    spans,
    received: () => bodies.join('\n'),
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
