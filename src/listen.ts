import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Listening {
  /** With the port that was given, where 0 asked for any. */
  url: string;
  /** Stops accepting, lets running calls end for at most `graceMs`, then cuts them. */
  close(graceMs: number): Promise<void>;
}

const nameOf = (host: string): string => {
  if (host === '0.0.0.0' || host === '::' || host === '127.0.0.1') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
};

/** Serves on host and port. Rejects when the port is taken. */
export async function listen(app: RequestListener, host: string, port: number): Promise<Listening> {
  const server = createServer(app);
  // Longer than the load balancers in front, which otherwise reuse a connection just as it closes.
  server.keepAliveTimeout = 65_000;
  server.headersTimeout = 70_000;
  // An upload of leads over a slow line takes longer than the 5 minutes that Node gives a request.
  server.requestTimeout = 30 * 60_000;
  server.listen(port, host);
  await once(server, 'listening').catch((error) => {
    if (error.code !== 'EADDRINUSE') throw error;
    throw new Error(`Port ${port} of ${host} is in use by another process. Stop it, or set PORT to another port`, {
      cause: error,
    });
  });
  const bound = server.address() as AddressInfo;
  return { url: `http://${nameOf(host)}:${bound.port}`, close: (graceMs) => close(server, graceMs) };
}

async function close(server: Server, graceMs: number): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  // A connection whose last answer has gone out stays open until somebody closes it.
  const idle = setInterval(() => server.closeIdleConnections(), 50);
  const timer = setTimeout(() => server.closeAllConnections(), graceMs);
  await closed;
  clearInterval(idle);
  clearTimeout(timer);
}
