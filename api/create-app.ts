import { fileURLToPath } from 'node:url';
import compression from 'compression';
import express, { type Express } from 'express';
import type { Context } from '../src/context.ts';
import { requireApiKey } from './middleware/api-key.ts';
import { bodyTimeout } from './middleware/body-timeout.ts';
import { crossOrigin } from './middleware/cross-origin.ts';
import { createLocalTrust } from './middleware/local-trust.ts';
import { notFound } from './middleware/not-found.ts';
import { problemDetails } from './middleware/problem-details.ts';
import { requestLog } from './middleware/request-log.ts';
import { requestSignal } from './middleware/request-signal.ts';
import { securityHeaders } from './middleware/security-headers.ts';
import { traceRequests } from './middleware/trace-requests.ts';
import { mountBullBoard } from './mount-bull-board.ts';
import { mountDocs } from './mount-docs.ts';
import { mountWeb } from './mount-web.ts';
import { createOpenApiDocument } from './openapi/create-openapi-document.ts';
import { apiKeyRoutes } from './routes/api-keys.ts';
import { auditRoutes } from './routes/audit.ts';
import { campaignRowRoutes } from './routes/campaign-rows.ts';
import { campaignRoutes } from './routes/campaigns.ts';
import { checkRoutes } from './routes/check.ts';
import { erasureRoutes } from './routes/erasures.ts';
import { healthRoutes } from './routes/health.ts';
import { mcpRoutes } from './routes/mcp.ts';
import { personalizeRoutes } from './routes/personalize.ts';
import { sendingDefaultsRoutes } from './routes/sending-defaults.ts';
import { sequenceRoutes } from './routes/sequences.ts';
import { settingsRoutes } from './routes/settings.ts';
import { suppressionRoutes } from './routes/suppressions.ts';
import { templateRoutes } from './routes/templates.ts';
import { voiceRoutes } from './routes/voice.ts';
import { webhookRoutes } from './routes/webhooks.ts';

export interface AppOptions {
  /** Aborts when the server shuts down: ends streams and waits. */
  shutdown?: AbortSignal;
  /** Longest that a body may stay without a byte, in ms; 30 s by default. */
  bodyIdleMs?: number;
  /** The built web page. */
  webDir?: string;
}

const builtPage = fileURLToPath(new URL('../web/dist', import.meta.url));

/** What people open, beside what the document lists. */
const pages = { '/': { get: {} }, '/docs': { get: {} }, '/admin/queues': { get: {} } };

/** The HTTP side of Candor: middleware, then what needs no API key, then what does. */
export function createApp(ctx: Context, options: AppOptions = {}): Express {
  let made: ReturnType<typeof createOpenApiDocument> | undefined;
  const document = () => {
    made ??= createOpenApiDocument(ctx.config.http.publicUrl);
    return made;
  };
  const app = express();
  app.disable('x-powered-by');
  app.set('etag', false);
  app.set('trust proxy', ctx.config.http.trustProxy);
  app.use(traceRequests(ctx.tracing));
  app.use(requestLog(ctx.logger), securityHeaders(ctx.config.http), crossOrigin(ctx.config.http));
  app.use(requestSignal(options.shutdown ?? new AbortController().signal));
  const problems = problemDetails(ctx.logger);
  app.use(bodyTimeout(options.bodyIdleMs ?? 30_000, problems));
  app.use(
    compression({
      filter: (req, res) => !isEventStream(res.getHeader('content-type')) && compression.filter(req, res),
    }),
  );

  const trust = createLocalTrust(ctx);
  app.use(healthRoutes(ctx, trust), apiKeyRoutes(ctx), auditRoutes(ctx));
  mountDocs(app, document);
  mountBullBoard(app, ctx, trust);
  mountWeb(app, options.webDir ?? builtPage);

  app.use(
    [
      '/personalize',
      '/check',
      '/campaigns',
      '/sequences',
      '/templates',
      '/models',
      '/prompt-versions',
      '/settings',
      '/usage',
      '/voice',
      '/sending-defaults',
      '/suppressions',
      '/erasures',
      '/webhooks',
      '/mcp',
    ],
    requireApiKey(ctx, trust),
  );
  app.use(
    personalizeRoutes(ctx),
    checkRoutes(ctx),
    campaignRoutes(ctx),
    campaignRowRoutes(ctx),
    sequenceRoutes(ctx),
    templateRoutes(ctx),
    voiceRoutes(ctx),
    sendingDefaultsRoutes(ctx),
    suppressionRoutes(ctx),
    erasureRoutes(ctx),
    webhookRoutes(ctx),
    mcpRoutes(ctx),
    settingsRoutes(ctx),
  );
  app.use(
    notFound(() => ({ ...document().paths, ...pages })),
    problems,
  );
  return app;
}

const isEventStream = (contentType: unknown): boolean => String(contentType).startsWith('text/event-stream');
