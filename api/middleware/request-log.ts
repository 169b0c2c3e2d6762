import { randomUUID } from 'node:crypto';
import type { Request, RequestHandler, Response } from 'express';
import type { Logger } from '../../src/logger.ts';
import { httpRequestIdOf, setHttpRequestId, tenantIfKnown } from '../request-scope.ts';

const idPattern = /^[\w.:-]{1,128}$/;
/** Asked for every few seconds by machines, and files of the page. */
const quiet = /^\/(livez|readyz|metrics|assets\/|docs\/|favicon)/;

function nameCall(req: Request, res: Response): void {
  const given = req.headers['x-request-id'];
  const id = typeof given === 'string' && idPattern.test(given) ? given : randomUUID();
  setHttpRequestId(res, id);
  res.setHeader('X-Request-Id', id);
}

/**
 * One line a call, once its answer is out or its client gone: method, path, status, duration. Never a query, a header or
 * a body, which may hold personal data.
 */
export const requestLog =
  (logger: Logger): RequestHandler =>
  (req, res, next) => {
    nameCall(req, res);
    const startedAt = Date.now();
    res.once('close', () => {
      const path = req.originalUrl.split('?', 1)[0]!;
      const level = res.statusCode >= 500 ? 'warn' : quiet.test(path) ? 'debug' : 'info';
      logger[level](
        { http_request_id: httpRequestIdOf(res), tenant: tenantIfKnown(res), latency_ms: Date.now() - startedAt },
        `${req.method} ${path} ${res.statusCode}`,
      );
    });
    next();
  };
