import { text } from 'node:stream/consumers';
import type { WebhookEvent } from '../../src/contract/webhook.ts';
import { listen } from '../../src/listen.ts';

export interface HookReceiver {
  readonly url: string;
  /** What came, in order. */
  readonly received: { id: string; event: WebhookEvent; body: string; headers: Record<string, string> }[];
  /** What it answers from now on; 204 at first. */
  answer: number;
  close(): Promise<void>;
}

/** A receiver of webhooks on a port of its own, in this process. */
export async function startHookReceiver(): Promise<HookReceiver> {
  const received: HookReceiver['received'] = [];
  const { url, close } = await listen(
    async (req, res) => {
      const body = await text(req);
      const headers = req.headers as Record<string, string>;
      received.push({ id: headers['webhook-id']!, event: JSON.parse(body), body, headers });
      res.writeHead(receiver.answer).end();
    },
    '127.0.0.1',
    0,
  );
  const receiver: HookReceiver = { url: `${url}/hook`, received, answer: 204, close: () => close(0) };
  return receiver;
}
