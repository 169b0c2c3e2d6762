import { once } from 'node:events';
import { createServer, type RequestListener, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo, Server as NetServer } from 'node:net';

export interface Listening {
  /** With the port that was given, where 0 asked for any. */
  url: string;
  /**
   * Stops accepting, answers what comes on open connections as the last of each, and lets running calls end for at most
   * `graceMs`, then cuts them.
   */
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
  const announce = announceClose(server);
  server.listen(port, host);
  await once(server, 'listening').catch((error) => {
    if (error.code !== 'EADDRINUSE') throw error;
    throw new Error(`Port ${port} of ${host} is in use by another process. Stop it, or set PORT to another port`, {
      cause: error,
    });
  });
  const bound = server.address() as AddressInfo;
  return {
    url: `http://${nameOf(host)}:${bound.port}`,
    close: (graceMs) => {
      announce();
      return close(server, graceMs);
    },
  };
}

/** For calls that were on their way over an open connection when the end began. */
const lingerMs = 300;

/** Has every answer say that it is the last of its connection, those that are being made included. Returns the switch. */
function announceClose(server: Server): () => void {
  const open = new Set<ServerResponse>();
  let closing = false;
  server.prependListener('request', (_req, res: ServerResponse) => {
    if (closing) res.setHeader('Connection', 'close');
    // Each middleware and each end of a stream listens for its close.
    res.setMaxListeners(30);
    open.add(res);
    res.once('close', () => open.delete(res));
  });
  return () => {
    closing = true;
    for (const res of open) if (!res.headersSent) res.setHeader('Connection', 'close');
  };
}

async function close(server: Server, graceMs: number): Promise<void> {
  const closed = new Promise<void>((resolve) => {
    // Of net: that of http also closes idle connections at once, and with them the calls that are just coming.
    NetServer.prototype.close.call(server, () => resolve());
  });
  let idle: NodeJS.Timeout | undefined;
  const linger = setTimeout(
    () => {
      idle = setInterval(() => server.closeIdleConnections(), 50);
    },
    Math.min(lingerMs, graceMs),
  );
  const timer = setTimeout(() => server.closeAllConnections(), graceMs);
  await closed;
  clearTimeout(linger);
  clearInterval(idle);
  clearTimeout(timer);
}
