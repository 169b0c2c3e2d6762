import type { Express, RequestHandler } from 'express';
import type { Context } from '../src/context.ts';
import { boardLogin } from './middleware/board-login.ts';
import type { LocalTrust } from './middleware/local-trust.ts';

const path = '/admin/queues';

/** The board's page asks for fonts of another server, which the content security policy blocks: it looks fine without. */
const withoutForeignFiles: RequestHandler = (_req, res, next) => {
  const send = res.send.bind(res);
  res.send = (body) => send(typeof body === 'string' ? body.replace(/<link href="https:[^>]*>/g, '') : body);
  next();
};

/**
 * The queues, for those who run the service. A job holds ids only, so there is nobody's data to see. The board takes 28
 * MB: it is loaded when somebody opens it.
 */
export function mountBullBoard(app: Express, ctx: Context, trust: LocalTrust): void {
  let board: Promise<RequestHandler> | undefined;
  const load = async () => (await import('./create-bull-board.ts')).createBullBoard(ctx, path);
  app.use(path, boardLogin(ctx.config.auth, trust), withoutForeignFiles, async (req, res, next) => {
    board ??= load();
    (await board)(req, res, next);
  });
}
