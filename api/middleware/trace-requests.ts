import type { RequestHandler } from 'express';
import type { Tracing } from '../../src/tracing/tracing.ts';

/** Asked for every few seconds by machines, and files of the page. */
const untraced = /^\/(livez|readyz|metrics|assets\/|docs|favicon|admin\/)/;

/** A span for each call of the API, in the trace of its caller where it has one; the answer names the trace. */
export const traceRequests =
  (tracing: Tracing): RequestHandler =>
  (req, res, next) => {
    if (!tracing.queueTelemetry || untraced.test(req.path)) return next();
    const attributes = { 'http.request.method': req.method, 'url.scheme': req.protocol };
    const caller = { traceparent: req.get('traceparent'), tracestate: req.get('tracestate') };
    void tracing.span(req.method, { kind: 'server', attributes, caller }, async (span) => {
      res.set('X-Trace-Id', tracing.ids()!.trace_id);
      const closed = new Promise((resolve) => res.once('close', resolve));
      next();
      await closed;
      const route: string | undefined = req.route?.path;
      if (route) span.rename(`${req.method} ${route}`);
      span.set({ 'http.route': route, 'http.response.status_code': res.statusCode });
      if (res.statusCode >= 500) span.fail(String(res.statusCode));
    });
  };
