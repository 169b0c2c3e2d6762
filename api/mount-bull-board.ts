import { createBullBoard } from '@bull-board/api';
import { BullMQAdapter } from '@bull-board/api/bullMQAdapter';
import { ExpressAdapter } from '@bull-board/express';
import type { Express } from 'express';
import type { Context } from '../src/context.ts';
import { boardLogin } from './middleware/board-login.ts';

const path = '/admin/queues';

/** The queues, for those who run the service. A job holds ids only, so there is nobody's data to see. */
export function mountBullBoard(app: Express, ctx: Context): void {
  const serverAdapter = new ExpressAdapter();
  serverAdapter.setBasePath(path);
  createBullBoard({
    queues: ctx.queues.bullQueues().map((queue) => new BullMQAdapter(queue)),
    serverAdapter,
    options: { uiConfig: { boardTitle: 'Candor queues' } },
  });
  app.use(path, boardLogin(ctx.config.auth), serverAdapter.getRouter());
}
