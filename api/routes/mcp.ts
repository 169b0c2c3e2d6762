import { StreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/streamableHttp.js';
import { Router } from 'express';
import type { Context } from '../../src/context.ts';
import { createMcpServer } from '../mcp/create-mcp-server.ts';
import { jsonBody } from '../middleware/json-body.ts';
import { signalOf, tenantOf } from '../request-scope.ts';

/**
 * The Model Context Protocol over streamable HTTP, without sessions: every call stands alone, so that any process may
 * answer it, and carries its own API key.
 */
export function mcpRoutes(ctx: Context): Router {
  const router = Router();
  router.post('/mcp', jsonBody, async (req, res) => {
    const server = createMcpServer(ctx, { tenant: tenantOf(res), signal: signalOf(res) });
    const transport = new StreamableHTTPServerTransport({ sessionIdGenerator: undefined, enableJsonResponse: true });
    res.once('close', () => void server.close());
    await server.connect(transport);
    await transport.handleRequest(req, res, req.body);
  });
  return router;
}
