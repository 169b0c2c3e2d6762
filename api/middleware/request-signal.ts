import type { RequestHandler } from 'express';
import { setSignal } from '../request-scope.ts';

/** Gives each request a signal that aborts when its client has gone before the answer, or the server shuts down. */
export const requestSignal =
  (shutdown: AbortSignal): RequestHandler =>
  (_req, res, next) => {
    const gone = new AbortController();
    res.once('close', () => {
      if (!res.writableFinished) gone.abort();
    });
    setSignal(res, AbortSignal.any([gone.signal, shutdown]));
    next();
  };
