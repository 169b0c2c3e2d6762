import { Router } from 'express';
import type { Context } from '../../src/context.ts';
import { jsonBody } from '../middleware/json-body.ts';

/**
 * The Model Context Protocol over streamable HTTP, without sessions: every call stands alone, so that any process may
 * answer it, and carries its own API key.
 */
export function mcpRoutes(ctx: Context): Router {
  const router = Router();
  router.post('/mcp', jsonBody, async (req, res) => {
    // The SDK is loaded with the first call: most servers never have one.
    const { answerMcp } = await import('../mcp/answer-mcp.ts');
    await answerMcp(ctx, req, res);
  });
  return router;
}
