import { Webhook } from 'standardwebhooks';
import { describe, expect, it } from 'vitest';
import { signWebhook } from '../../../src/webhooks/sign-webhook.ts';

const secret = 'whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD';
const other = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
const body = '{"type":"request.succeeded","data":{"name":"Ștefan"}}';
const now = () => Math.floor(Date.now() / 1_000);

const headersOf = (secrets: string[], timestamp = now()) => ({
  'webhook-id': 'msg_1',
  'webhook-timestamp': String(timestamp),
  'webhook-signature': signWebhook({ id: 'msg_1', timestamp, body }, secrets),
});

describe('signWebhook', () => {
  it('signs what a Standard Webhooks library verifies', () => {
    expect(new Webhook(secret).verify(body, headersOf([secret]))).toEqual(JSON.parse(body));
  });

  it('signs with every secret, so that old and new receivers verify during a rotation', () => {
    const headers = headersOf([other, secret]);
    expect(headers['webhook-signature'].split(' ')).toHaveLength(2);
    expect(() => new Webhook(secret).verify(body, headers)).not.toThrow();
    expect(() => new Webhook(other).verify(body, headers)).not.toThrow();
  });

  it('gives a signature that holds for this body, this id and this secret only', () => {
    const headers = headersOf([secret]);
    expect(() => new Webhook(secret).verify(`${body} `, headers)).toThrow();
    expect(() => new Webhook(secret).verify(body, { ...headers, 'webhook-id': 'msg_2' })).toThrow();
    expect(() => new Webhook(other).verify(body, headers)).toThrow();
  });
});
