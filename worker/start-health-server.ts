import type { RequestListener } from 'node:http';
import { checkBackends } from '../src/check-backends.ts';
import type { Context } from '../src/context.ts';
import { type Listening, listen } from '../src/listen.ts';
import { renderMetrics } from '../src/render-metrics.ts';

type Answer = { status: number; contentType: string; text: string };

const json = (status: number, value: object): Answer => ({
  status,
  contentType: 'application/json',
  text: JSON.stringify(value),
});

/** /livez, /readyz and /metrics of a worker, for whoever watches it from the same network; nothing else. */
export const startHealthServer = (ctx: Context, port: number): Promise<Listening> =>
  listen(answerWith(ctx), ctx.config.http.host, port);

const answerWith =
  (ctx: Context): RequestListener =>
  async (req, res) => {
    const { status, contentType, text } = await answer(ctx, req.url ?? '');
    res.writeHead(status, { 'Content-Type': contentType }).end(text);
  };

async function answer(ctx: Context, path: string): Promise<Answer> {
  if (path === '/livez') return json(200, { status: 'alive' });
  if (path === '/metrics') return { status: 200, ...(await renderMetrics(ctx)) };
  if (path !== '/readyz') return json(404, { status: 'not found' });
  return checkBackends(ctx).then(
    () => json(200, { status: 'ready' }),
    () => json(503, { status: 'not ready' }),
  );
}
