import { Router } from 'express';
import type { Context } from '../../src/context.ts';
import { voiceSchema } from '../../src/contract/voice.ts';
import { acceptSuggestion, dismissSuggestion } from '../../src/voice/decide-suggestion.ts';
import { listSuggestions } from '../../src/voice/list-suggestions.ts';
import { saveVoice } from '../../src/voice/save-voice.ts';
import { voiceSettings } from '../../src/voice/voice-settings.ts';
import { jsonBody } from '../middleware/json-body.ts';
import { parseBody } from '../parse.ts';
import { tenantOf } from '../request-scope.ts';

/** How the tenant writes, and the edits that may show it. */
export function voiceRoutes(ctx: Context): Router {
  const router = Router();
  router.get('/voice', async (_req, res) => {
    res.json(await voiceSettings(await ctx.store.voices.get(tenantOf(res))));
  });
  router.put('/voice', jsonBody, async (req, res) => {
    res.json(await saveVoice(ctx, tenantOf(res), parseBody(voiceSchema, req.body)));
  });
  router.get('/voice/suggestions', async (_req, res) => {
    res.json({ items: await listSuggestions(ctx, tenantOf(res)) });
  });
  router.post('/voice/suggestions/:id/accept', async (req, res) => {
    res.json(await acceptSuggestion(ctx, tenantOf(res), req.params.id));
  });
  router.delete('/voice/suggestions/:id', async (req, res) => {
    await dismissSuggestion(ctx, tenantOf(res), req.params.id);
    res.status(204).end();
  });
  return router;
}
