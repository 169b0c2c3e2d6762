import { type Request, type Response, Router } from 'express';
import type { Context } from '../../src/context.ts';
import { templateSchema } from '../../src/contract/template.ts';
import { DomainError } from '../../src/errors.ts';
import { listModels } from '../../src/llm/list-models.ts';
import { promptVersions } from '../../src/prompts/prompt-versions.ts';
import { describeTemplate } from '../../src/templates/describe-template.ts';
import { findTemplate } from '../../src/templates/find-template.ts';
import { reportTemplate } from '../../src/templates/report-template.ts';
import { saveTemplate } from '../../src/templates/save-template.ts';
import { jsonBody } from '../middleware/json-body.ts';
import { parseBody } from '../parse.ts';
import { tenantOf } from '../request-scope.ts';

/** Templates, their reports, and the prompt versions and models they are rendered with. */
export function templateRoutes(ctx: Context): Router {
  const router = Router();
  router.get('/templates', async (_req, res) => {
    res.json({ items: (await ctx.store.templates.list(tenantOf(res))).map(describeTemplate) });
  });
  router.put('/templates/:id', jsonBody, async (req: Request<{ id: string }>, res: Response) => {
    const template = parseBody(templateSchema, req.body);
    if (template.template_id !== req.params.id)
      throw new DomainError('invalid', 'The body names another template than the path', {
        issues: [{ pointer: '/template_id', detail: `must be "${req.params.id}"` }],
      });
    res.json(await saveTemplate(ctx, tenantOf(res), template));
  });
  router.get('/templates/:id', async (req, res) => {
    res.json(describeTemplate(await findTemplate(ctx.store, tenantOf(res), req.params.id)));
  });
  router.delete('/templates/:id', async (req, res) => {
    if (!(await ctx.store.templates.remove(tenantOf(res), req.params.id)))
      throw new DomainError('not_found', `No template "${req.params.id}"`);
    res.status(204).end();
  });
  router.get('/templates/:id/report', async (req, res) => {
    res.json(await reportTemplate(ctx.store, tenantOf(res), req.params.id));
  });
  router.get('/models', (_req, res) => {
    res.json({ items: listModels(ctx.llm, ctx.config.llm.prices) });
  });
  router.get('/prompt-versions', (_req, res) => {
    res.json({ items: promptVersions });
  });
  return router;
}
