import { createBullBoard } from '@bull-board/api';
import { BullMQAdapter } from '@bull-board/api/bullMQAdapter';
import { ExpressAdapter } from '@bull-board/express';
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

/** The queues, for those who run the service. A job holds ids only, so there is nobody's data to see. */
export function mountBullBoard(app: Express, { config, queues }: Context, trust: LocalTrust): void {
  const serverAdapter = new ExpressAdapter();
  serverAdapter.setBasePath(path);
  let shown = queues.bullQueues();
  const adapters = () =>
    shown.map((queue) => new BullMQAdapter(queue, { readOnlyMode: config.auth.isBullBoardReadOnly }));
  const board = createBullBoard({
    queues: adapters(),
    serverAdapter,
    options: {
      uiConfig: {
        boardTitle: 'Candor queues',
        hideDocsLink: true,
        hideRedisDetails: queues.kind !== 'redis',
        // Embedded, the worker is not a client that could be listed.
        showWorkers: queues.kind === 'redis',
      },
    },
  });
  /** A queue whose connection broke is made anew: the board must not go on asking the old one. */
  const withStandingQueues: RequestHandler = (_req, _res, next) => {
    const standing = queues.bullQueues();
    if (standing.some((queue, index) => queue !== shown[index])) {
      shown = standing;
      board.setQueues(adapters());
    }
    next();
  };
  app.use(path, boardLogin(config.auth, trust), withStandingQueues, withoutForeignFiles, serverAdapter.getRouter());
}
