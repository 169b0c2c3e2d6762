import type { RequestListener } from 'node:http';
import { createReadinessCheck } from './check-backends.ts';
import type { Context } from './context.ts';
import { DomainError } from './errors.ts';
import { type Listening, listen } from './listen.ts';
import { renderMetrics } from './render-metrics.ts';
import { toProblem } from './to-problem.ts';

type Answer = { status: number; contentType: string; text: string };

const json = (value: object): Answer => ({ status: 200, contentType: 'application/json', text: JSON.stringify(value) });

function problem(error: unknown, path: string): Answer {
  const known = error instanceof DomainError ? error : new DomainError('unavailable', 'Not ready');
  const answer = toProblem(known, path);
  return { status: answer.status, contentType: 'application/problem+json', text: JSON.stringify(answer) };
}

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
    const { status, contentType, text } = await answer(ctx, checkBackends, (req.url ?? '').split('?')[0]!);
    res.writeHead(status, { 'Content-Type': contentType }).end(text);
  };
}

async function answer(ctx: Context, checkBackends: () => Promise<void>, path: string): Promise<Answer> {
  if (path === '/livez') return json({ status: 'alive' });
  if (path === '/metrics') return { status: 200, ...(await renderMetrics(ctx)) };
  if (path !== '/readyz')
    return problem(new DomainError('not_found', 'Here are /livez, /readyz and /metrics, and nothing else'), path);
  return checkBackends().then(
    () => json({ status: 'ready' }),
    (error: unknown) => problem(error, path),
  );
}
