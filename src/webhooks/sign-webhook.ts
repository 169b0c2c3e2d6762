import { createHmac } from 'node:crypto';

export const secretPrefix = 'whsec_';

export interface SignedMessage {
  id: string;
  /** Seconds since the epoch. */
  timestamp: number;
  body: string;
}

/** Value of webhook-signature by Standard Webhooks: one signature a secret, separated by spaces. */
export const signWebhook = (message: SignedMessage, secrets: string[]): string =>
  secrets
    .map((secret) => {
      const key = Buffer.from(secret.slice(secretPrefix.length), 'base64');
      const signed = `${message.id}.${message.timestamp}.${message.body}`;
      return `v1,${createHmac('sha256', key).update(signed).digest('base64')}`;
    })
    .join(' ');
