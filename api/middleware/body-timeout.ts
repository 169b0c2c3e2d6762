import type { Request, RequestHandler } from 'express';
import { DomainError } from '../../src/errors.ts';
import { hasBody } from './json-body.ts';

/** How often within the time it is looked whether bytes came. */
const looks = 10;

/**
 * Ends a call whose body stays away: 408 after `idleMs` without a byte, and the connection is closed. While it is this
 * service that does not read on, the client may wait as long as it takes.
 */
export const bodyTimeout =
  (idleMs: number): RequestHandler =>
  (req, res, next) => {
    if (!hasBody(req)) return next();
    let seen = req.socket.bytesRead;
    let idle = 0;
    const timer = setInterval(() => {
      if (req.complete) return clearInterval(timer);
      const isClients = req.socket.bytesRead === seen && req.readableLength === 0;
      seen = req.socket.bytesRead;
      idle = isClients ? idle + 1 : 0;
      if (idle < looks) return;
      clearInterval(timer);
      cutOff(req, res, next, idleMs);
    }, idleMs / looks);
    timer.unref();
    res.once('close', () => clearInterval(timer));
    next();
  };

const cutOff: (...args: [...Parameters<RequestHandler>, number]) => void = (req: Request, res, next, idleMs) => {
  if (res.headersSent) return void req.destroy();
  res.set('Connection', 'close');
  res.once('finish', () => req.destroy());
  next(new DomainError('timed_out', `No byte of the body came for ${idleMs / 1_000} s`));
};
