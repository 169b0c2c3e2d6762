import type { z } from 'zod';
import type { ZodOpenApiResponsesObject } from 'zod-openapi';

/** Response headers by name: what each says. All are text. */
type Headers = Record<string, string>;

const headersOf = (headers: Headers) =>
  Object.fromEntries(
    Object.entries(headers).map(([name, description]) => [name, { description, schema: { type: 'string' as const } }]),
  );

const requestIdHeader: Headers = {
  'X-Request-Id': 'Id of this call in the logs; the one sent, if any',
  'X-Trace-Id': 'Id of its trace, that of the traceparent sent, if any; absent where the service traces nothing',
};

const limitHeaders: Headers = {
  RateLimit:
    'Calls left and seconds until each window starts anew, e.g. "minute";r=598;t=41, "day";r=999872;t=80213. Absent without an API key',
  'RateLimit-Policy': 'Calls the key may make, e.g. "minute";q=600;w=60, "day";q=1000000;w=86400',
};

/** One successful JSON answer. */
export const answer = (
  status: number,
  description: string,
  schema: z.ZodType,
  extra: { example?: unknown; headers?: Headers } = {},
): ZodOpenApiResponsesObject => ({
  [String(status)]: {
    description,
    headers: headersOf({ ...requestIdHeader, ...limitHeaders, ...extra.headers }),
    content: { 'application/json': { schema, ...(extra.example === undefined ? {} : { example: extra.example }) } },
  },
});

/** A successful answer that is a stream or has no JSON. */
export const otherAnswer = (
  status: number,
  description: string,
  content: Record<string, { schema: z.ZodType | object; example?: unknown }> = {},
): ZodOpenApiResponsesObject => ({
  [String(status)]: {
    description,
    headers: headersOf(requestIdHeader),
    ...(Object.keys(content).length > 0 ? { content } : {}),
  },
});

/** A JSON body that must be there. */
export const jsonRequest = (schema: z.ZodType, example: unknown) => ({
  required: true,
  content: { 'application/json': { schema, example } },
});
