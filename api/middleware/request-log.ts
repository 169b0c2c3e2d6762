import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Response } from 'express';
import { pinoHttp } from 'pino-http';
import type { Logger } from '../../src/logger.ts';

const idPattern = /^[\w.:-]{1,128}$/;
/** Asked for every few seconds by machines, and files of the page. */
const quiet = /^\/(livez|readyz|metrics|assets\/|docs\/|favicon)/;

const pathOf = (req: IncomingMessage & { originalUrl?: string }): string =>
  (req.originalUrl ?? req.url ?? '').split('?')[0]!;

function requestId(req: IncomingMessage, res: ServerResponse): string {
  const given = req.headers['x-request-id'];
  const id = typeof given === 'string' && idPattern.test(given) ? given : randomUUID();
  res.setHeader('X-Request-Id', id);
  return id;
}

/** One line a call: method, path, status, duration. Never a query, a header or a body, which may hold personal data. */
export const requestLog = (logger: Logger) =>
  pinoHttp<IncomingMessage, ServerResponse>({
    logger,
    genReqId: requestId,
    customAttributeKeys: { reqId: 'http_request_id', responseTime: 'latency_ms' },
    customProps: (_req, res) => ({ tenant: (res as Partial<Response>).locals?.tenant }),
    quietReqLogger: true,
    customLogLevel: (req, res, error) =>
      error || res.statusCode >= 500 ? 'warn' : quiet.test(pathOf(req)) ? 'debug' : 'info',
    customSuccessMessage: (req, res) => `${req.method} ${pathOf(req)} ${res.statusCode}`,
    customErrorMessage: (req, res) => `${req.method} ${pathOf(req)} ${res.statusCode}`,
    // The error itself was logged where it was answered.
    customErrorObject: (_req, _res, _error, { err: _, ...rest }) => rest,
    // Errors are written as the logger writes them.
    wrapSerializers: false,
    serializers: { req: () => undefined, res: () => undefined },
  });
