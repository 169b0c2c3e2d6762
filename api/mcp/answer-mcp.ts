import { StreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/streamableHttp.js';
import type { Request, Response } from 'express';
import type { Context } from '../../src/context.ts';
import { signalOf, tenantOf } from '../request-scope.ts';
import { createMcpServer } from './create-mcp-server.ts';

/** Answers one call of the protocol, whose body is parsed. */
export async function answerMcp(ctx: Context, req: Request, res: Response): Promise<void> {
  const server = createMcpServer(ctx, { tenant: tenantOf(res), signal: signalOf(res) });
  const transport = new StreamableHTTPServerTransport({ sessionIdGenerator: undefined, enableJsonResponse: true });
  res.once('close', () => void server.close());
  await server.connect(transport);
  await transport.handleRequest(req, res, req.body);
}
