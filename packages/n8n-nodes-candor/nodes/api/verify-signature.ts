import { createHmac, timingSafeEqual } from 'node:crypto';

/** Older or younger messages are refused, so that one that was overheard is of no use later. */
const toleranceSeconds = 300;

/** Whether one of the secrets signed the body, by Standard Webhooks. */
export function verifySignature(
  headers: Record<string, unknown>,
  body: Buffer,
  secrets: string[],
  nowMs: number,
): boolean {
  const { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signatures } = headers;
  if (typeof id !== 'string' || typeof timestamp !== 'string' || typeof signatures !== 'string') return false;
  const ageSeconds = Math.abs(nowMs / 1_000 - Number(timestamp));
  if (!(ageSeconds <= toleranceSeconds)) return false;
  return secrets.some((secret) => {
    const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
    const expected = createHmac('sha256', key).update(`${id}.${timestamp}.`).update(body).digest();
    return signatures.split(' ').some((entry) => {
      const [version, signature = ''] = entry.split(',');
      const given = Buffer.from(signature, 'base64');
      return version === 'v1' && given.length === expected.length && timingSafeEqual(given, expected);
    });
  });
}
