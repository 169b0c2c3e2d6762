import type { ErrorRequestHandler, NextFunction, Request, RequestHandler, Response } from 'express';
import { DomainError } from '../../src/errors.ts';
import { hasBody } from './json-body.ts';

/** How often within the time it is looked whether bytes came. */
const looks = 10;
/** After an answer to half a body, in ms: what is on its way is read, since a connection closed on it takes the answer along. */
const lingerMs = 5_000;

/**
 * Ends a call whose body stays away: 408 after `idleMs` without a byte, and the connection is closed. While it is this
 * service that does not read on, the client may wait as long as it takes. An answer that goes out before the body has
 * come is the last of its connection, which closes once the rest came, or after 5 s (`idleMs`, if less) without a byte.
 */
export const bodyTimeout =
  (idleMs: number, answer: ErrorRequestHandler): RequestHandler =>
  (req, res, next) => {
    if (!hasBody(req)) return next();
    closeAfterEarlyAnswer(req, res, Math.min(idleMs, lingerMs));
    const stop = whenIdle(
      req,
      () => req.readableLength === 0,
      idleMs,
      () => cutOff(req, res, next, idleMs, answer),
    );
    res.once('close', stop);
    next();
  };

/** Calls back once no byte came for so long, unless the body is complete by then. Returns what ends the watch. */
function whenIdle(req: Request, waits: () => boolean, idleMs: number, act: () => void): () => void {
  let seen = req.socket.bytesRead;
  let idle = 0;
  const timer = setInterval(() => {
    if (req.complete) return clearInterval(timer);
    const isClients = req.socket.bytesRead === seen && waits();
    seen = req.socket.bytesRead;
    idle = isClients ? idle + 1 : 0;
    if (idle < looks) return;
    clearInterval(timer);
    act();
  }, idleMs / looks);
  timer.unref();
  return () => clearInterval(timer);
}

/** Answers by itself: the handler that waits for the body has the error of its end still to pass on. */
function cutOff(req: Request, res: Response, next: NextFunction, idleMs: number, answer: ErrorRequestHandler): void {
  if (res.headersSent) return void req.destroy();
  res.once('finish', () => req.destroy());
  answer(new DomainError('timed_out', `No byte of the body came for ${idleMs / 1_000} s`), req, res, next);
}

function closeAfterEarlyAnswer(req: Request, res: Response, idleMs: number): void {
  const writeHead = res.writeHead;
  res.writeHead = (...given: unknown[]) => {
    res.writeHead = writeHead;
    if (!req.complete && !res.headersSent) {
      res.setHeader('Connection', 'close');
      // What Node calls once the last answer is written; it would close on what still comes.
      req.socket.destroySoon = () => linger(req, idleMs);
    }
    return Reflect.apply(writeHead, res, given);
  };
}

/** Says that nothing more is sent, and reads on until the client is done or falls silent. */
function linger(req: Request, idleMs: number): void {
  const { socket } = req;
  socket.end();
  if (req.complete) return void socket.destroy();
  const stop = whenIdle(
    req,
    () => true,
    idleMs,
    () => socket.destroy(),
  );
  req.once('end', () => socket.destroy());
  socket.once('close', stop);
  req.resume();
}
