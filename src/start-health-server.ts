import type { RequestListener } from 'node:http';
import { createReadinessCheck } from './check-backends.ts';
import type { Context } from './context.ts';
import { type Listening, listen } from './listen.ts';
import { renderMetrics } from './render-metrics.ts';

type Answer = { status: number; contentType: string; text: string };

const json = (status: number, value: object): Answer => ({
  status,
  contentType: 'application/json',
  text: JSON.stringify(value),
});

/**
 * /livez, /readyz and /metrics on HEALTH_PORT, for probes and Prometheus in the same network; nothing else. A port of its
 * own asks for no key, since it is not the one that clients reach. null where none is configured.
 */
export async function startHealthServer(ctx: Context): Promise<Listening | null> {
  const { host, healthPort } = ctx.config.http;
  return healthPort === undefined ? null : listen(answerWith(ctx), host, healthPort);
}

function answerWith(ctx: Context): RequestListener {
  const checkBackends = createReadinessCheck(ctx);
  return async (req, res) => {
    const { status, contentType, text } = await answer(ctx, checkBackends, req.url ?? '');
    res.writeHead(status, { 'Content-Type': contentType }).end(text);
  };
}

async function answer(ctx: Context, checkBackends: () => Promise<void>, path: string): Promise<Answer> {
  if (path === '/livez') return json(200, { status: 'alive' });
  if (path === '/metrics') return { status: 200, ...(await renderMetrics(ctx)) };
  if (path !== '/readyz') return json(404, { status: 'not found' });
  return checkBackends().then(
    () => json(200, { status: 'ready' }),
    () => json(503, { status: 'not ready' }),
  );
}
