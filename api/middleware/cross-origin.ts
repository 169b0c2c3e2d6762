import type { RequestHandler } from 'express';
import type { Config } from '../../src/config/config.ts';
import { DomainError } from '../../src/errors.ts';

const safe = new Set(['GET', 'HEAD', 'OPTIONS']);
const exposed =
  'Location, Retry-After, RateLimit, RateLimit-Policy, X-Request-Id, X-Trace-Id, Preference-Applied, Idempotent-Replayed';

/**
 * CORS for the configured origins only. A page of any other origin may not change anything either: where this machine
 * or a browser's stored login is trusted, its user is not the one who asks.
 */
export function crossOrigin({ allowedOrigins, publicUrl }: Config['http']): RequestHandler {
  return (req, res, next) => {
    const origin = req.get('origin');
    if (origin === undefined) return next();
    res.vary('Origin');
    const allowed = allowedOrigins.includes(origin);
    if (allowed) res.set({ 'Access-Control-Allow-Origin': origin, 'Access-Control-Expose-Headers': exposed });
    if (allowed && req.method === 'OPTIONS')
      return void res
        .set({
          'Access-Control-Allow-Methods': 'GET, POST, PUT, DELETE',
          'Access-Control-Allow-Headers':
            'Authorization, Content-Type, Idempotency-Key, Last-Event-ID, Prefer, X-API-Key, X-Request-Id, traceparent, tracestate',
          'Access-Control-Max-Age': '600',
        })
        .status(204)
        .end();
    const own = URL.canParse(origin) && (new URL(origin).host === req.get('host') || publicUrl === origin);
    if (!allowed && !own && !safe.has(req.method))
      throw new DomainError('forbidden', `Pages of ${origin} may not call this service; see CORS_ORIGINS`);
    next();
  };
}
