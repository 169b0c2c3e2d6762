import { Router } from 'express';
import { collectValidationErrors } from '../../src/collect-validation-errors.ts';
import type { Context } from '../../src/context.ts';
import { type CheckResponse, checkQuerySchema, checkRequestSchema } from '../../src/contract/check.ts';
import { requestInForce } from '../../src/personalize/request-in-force.ts';
import { jsonBody } from '../middleware/json-body.ts';
import { parseBody, parseQuery } from '../parse.ts';
import { tenantOf } from '../request-scope.ts';

/** Guardrails on any text: no LLM, no queue, nothing stored. */
export function checkRoutes(ctx: Context): Router {
  const router = Router();
  router.post('/check', jsonBody, async (req, res) => {
    const [{ explain, as_of }, { request, variant }] = await collectValidationErrors([
      () => parseQuery(checkQuerySchema, req.query),
      () => parseBody(checkRequestSchema, req.body),
    ]);
    const inForce = await requestInForce(ctx.store, tenantOf(res), request);
    const at = as_of === undefined ? ctx.clock.now() : Date.parse(as_of);
    const { risk_flags, grounding, verdicts } = await ctx.guardrails.check(inForce, variant, [], at);
    const answer: CheckResponse = { risk_flags, grounding, ...(explain ? { verdicts } : {}) };
    res.json(answer);
  });
  return router;
}
