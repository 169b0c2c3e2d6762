import type { Response } from 'express';
import { signalOf } from './request-scope.ts';

export interface ServerEvent {
  event: string;
  data: unknown;
  id?: string;
}

/** Keeps proxies from closing a connection on which nothing happens. */
const heartbeatMs = 15_000;

/** Streams events as text/event-stream until they end, the client leaves or the server shuts down. */
export async function sendEvents(res: Response, events: AsyncIterable<ServerEvent>): Promise<void> {
  const signal = signalOf(res);
  const iterator = events[Symbol.asyncIterator]();
  // The first event is read before the headers go out, so that "not found" can still be a problem.
  let next = await iterator.next();
  res.status(200).set({
    'Content-Type': 'text/event-stream; charset=utf-8',
    'Cache-Control': 'no-store, no-transform',
    'X-Accel-Buffering': 'no',
  });
  res.flushHeaders();
  const heartbeat = setInterval(() => res.write(': heartbeat\n\n'), heartbeatMs);
  try {
    while (!next.done && !signal.aborted) {
      const { event, data, id } = next.value;
      res.write(`event: ${event}\n${id === undefined ? '' : `id: ${id}\n`}data: ${JSON.stringify(data)}\n\n`);
      next = await iterator.next();
    }
  } finally {
    clearInterval(heartbeat);
    await iterator.return?.();
    res.end();
  }
}
