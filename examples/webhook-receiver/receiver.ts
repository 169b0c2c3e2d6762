// A webhook receiver that verifies signatures (Standard Webhooks) with Node alone.
// Usage: WEBHOOK_SECRET=whsec_... npx node examples/webhook-receiver/receiver.ts [PORT]   (Node 24 of npm ci; or 22.18 and newer)
import { createHmac, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import { buffer } from 'node:stream/consumers';

const toleranceSeconds = 300;
const secret = process.env.WEBHOOK_SECRET ?? '';
const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
if (key.length < 24) throw new Error('Set WEBHOOK_SECRET to the secret of GET /webhooks/secret');

/** Seen ids: a delivery may come twice, always under the same webhook-id. Keep them in your database. */
const seen = new Set<string>();

function isAuthentic(request: IncomingMessage, body: Buffer): boolean {
  const { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signatures } = request.headers;
  if (typeof id !== 'string' || typeof timestamp !== 'string' || typeof signatures !== 'string') return false;
  if (Math.abs(Date.now() / 1_000 - Number(timestamp)) > toleranceSeconds) return false;
  const expected = createHmac('sha256', key).update(`${id}.${timestamp}.`).update(body).digest();
  return signatures.split(' ').some((entry) => {
    const [version, signature = ''] = entry.split(',');
    const given = Buffer.from(signature, 'base64');
    return version === 'v1' && given.length === expected.length && timingSafeEqual(given, expected);
  });
}

const server = createServer(async (request, response) => {
  const body = await buffer(request);
  if (!isAuthentic(request, body)) return void response.writeHead(401).end();
  const id = String(request.headers['webhook-id']);
  if (!seen.has(id)) {
    seen.add(id);
    const event = JSON.parse(body.toString('utf8')) as {
      type: string;
      data: { request_id?: string; campaign_id?: string };
    };
    console.log(`${event.type} ${event.data.request_id ?? event.data.campaign_id}`);
  }
  response.writeHead(204).end();
});
server.listen(Number(process.argv[2] ?? 8080), '127.0.0.1', () => {
  const address = server.address();
  console.log(`listening on http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`);
});
