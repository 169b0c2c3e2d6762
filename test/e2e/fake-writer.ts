import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * A server of the chat completions protocol whose texts go beyond any context: what an eager model would write. It
 * keeps every answer back until the test lets it go (POST /release), so that progress can be watched without a race.
 */
export async function startFakeWriter(): Promise<{ url: string; stop(): void }> {
  let release = () => {};
  let gate = Promise.resolve();
  const close = () => {
    gate = new Promise((resolve) => {
      release = resolve;
    });
  };
  const server = createServer(async (request, response) => {
    if (request.url === '/hold') close();
    else if (request.url === '/release') release();
    else {
      await gate;
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(completion));
      return;
    }
    response.end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    stop: () => {
      release();
      server.closeAllConnections();
      server.close();
    },
  };
}

const variants = [
  {
    subject: 'Policy checks at Fjordline Cloud',
    message:
      'Hi Ingrid,\n\nFjordline Fleet automates cluster upgrades and policy checks, and Fleet Audit produces evidence for regulators. With 140 customers in the Nordics, finding the owner of a failed check must matter.\n\nWould you be open to a 15-min call next week?\n\nBest regards,\nMarta Keller',
  },
  {
    subject: 'Audit evidence',
    message:
      'Hi Ingrid,\n\nCongratulations on your Series B! Tracewell cut audit preparation by 40% for more than 200 banks, and as the market leader we know your team is struggling with deployments.\n\nWould you be open to a 15-min call next week?\n\nBest regards,\nMarta Keller',
  },
  {
    subject: 'Comparing notes on compliance',
    message:
      'Hi Ingrid,\n\nCompliance for banks and insurers leaves little room for a check nobody owns. Results are guaranteed, act now.\n\nCould we compare notes in a 15-min call?\n\nBest regards,\nMarta Keller',
  },
];

const completion = {
  id: 'fake',
  object: 'chat.completion',
  created: 0,
  model: 'eager',
  choices: [{ index: 0, finish_reason: 'stop', message: { role: 'assistant', content: JSON.stringify({ variants }) } }],
  usage: { prompt_tokens: 640, completion_tokens: 310, total_tokens: 950 },
};
