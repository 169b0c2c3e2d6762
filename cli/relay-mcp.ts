import { once } from 'node:events';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import {
  ErrorCode,
  InitializeResultSchema,
  isJSONRPCRequest,
  isJSONRPCResultResponse,
  type JSONRPCMessage,
} from '@modelcontextprotocol/sdk/types.js';
import type { Connection } from './connect.ts';

/**
 * Carries the protocol's messages between standard input and output and the /mcp of a server, until the input ends. The
 * tools are the server's own, so that both ways in answer the same.
 */
export async function relayMcp({ url, apiKey }: Connection['server']): Promise<void> {
  const local = new StdioServerTransport();
  const remote = new StreamableHTTPClientTransport(new URL(`${url.replace(/\/+$/, '')}/mcp`), {
    requestInit: { headers: apiKey ? { authorization: `Bearer ${apiKey}` } : {} },
  });
  const inFlight = new Set<Promise<void>>();
  const forward = async (message: JSONRPCMessage): Promise<void> => {
    try {
      await remote.send(message);
    } catch (error) {
      if (isJSONRPCRequest(message)) await local.send(notReached(message.id, error));
    }
  };
  local.onmessage = (message) => {
    const sent = forward(message).finally(() => inFlight.delete(sent));
    inFlight.add(sent);
  };
  remote.onmessage = (message) => {
    // Every later call must name the version that was agreed on.
    const greeting = isJSONRPCResultResponse(message) ? InitializeResultSchema.safeParse(message.result) : undefined;
    if (greeting?.success) remote.setProtocolVersion(greeting.data.protocolVersion);
    void local.send(message);
  };
  const ended = once(process.stdin, 'end');
  await remote.start();
  await local.start();
  await ended;
  await Promise.allSettled(inFlight);
  await remote.close();
}

const notReached = (id: string | number, error: unknown): JSONRPCMessage => ({
  jsonrpc: '2.0',
  id,
  error: { code: ErrorCode.InternalError, message: `Candor did not answer: ${(error as Error).message}` },
});
