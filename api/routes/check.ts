import { Router } from 'express';
import type { Context } from '../../src/context.ts';
import { checkRequestSchema } from '../../src/contract/check.ts';
import { jsonBody } from '../middleware/json-body.ts';
import { parseBody } from '../parse.ts';

/** Guardrails on any text: no LLM, no queue, nothing stored. */
export function checkRoutes(ctx: Context): Router {
  const router = Router();
  router.post('/check', jsonBody, (req, res) => {
    const { request, variant } = parseBody(checkRequestSchema, req.body);
    const { risk_flags, grounding } = ctx.guardrails.check(request, variant);
    res.json({ risk_flags, grounding });
  });
  return router;
}
