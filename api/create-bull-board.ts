import { createBullBoard as createBoard } from '@bull-board/api';
import { BullMQAdapter } from '@bull-board/api/bullMQAdapter';
import { ExpressAdapter } from '@bull-board/express';
import type { RequestHandler, Router } from 'express';
import type { Context } from '../src/context.ts';

/** The board of the queues, to be mounted at `path`. */
export function createBullBoard({ config, queues }: Context, path: string): RequestHandler {
  const serverAdapter = new ExpressAdapter();
  serverAdapter.setBasePath(path);
  let shown = queues.bullQueues();
  const adapters = () =>
    shown.map((queue) => new BullMQAdapter(queue, { readOnlyMode: config.auth.isBullBoardReadOnly }));
  const board = createBoard({
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
  const show = serverAdapter.getRouter() as Router;
  return (req, res, next) => {
    // A queue whose connection broke is made anew: the board must not go on asking the old one.
    const standing = queues.bullQueues();
    if (standing.some((queue, index) => queue !== shown[index])) {
      shown = standing;
      board.setQueues(adapters());
    }
    show(req, res, next);
  };
}
