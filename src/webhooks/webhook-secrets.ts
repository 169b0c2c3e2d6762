import { randomBytes } from 'node:crypto';
import { isoTime } from '../clock.ts';
import type { Context } from '../context.ts';
import type { WebhookSecretDoc } from '../store/endpoint-docs.ts';
import { secretPrefix } from './sign-webhook.ts';

type SecretDeps = Pick<Context, 'store' | 'clock'>;

/** How long a replaced secret signs beside its successor. */
const overlapMs = 24 * 3_600_000;

const newSecret = (now: number) => ({
  secret: `${secretPrefix}${randomBytes(32).toString('base64')}`,
  created_at: isoTime(now),
});

const withoutExpired = (doc: WebhookSecretDoc, now: number): WebhookSecretDoc => ({
  tenant: doc.tenant,
  secrets: doc.secrets.filter(({ expires_at }) => expires_at === undefined || Date.parse(expires_at) > now),
});

/** The secrets that sign now, newest first; the first one is made on first use. */
export async function getSecrets({ store, clock }: SecretDeps, tenant: string): Promise<WebhookSecretDoc> {
  const now = clock.now();
  for (;;) {
    const kept = await store.deliveries.getSecrets(tenant);
    if (kept) return withoutExpired(kept, now);
    const first = { tenant, secrets: [newSecret(now)] };
    if (await store.deliveries.saveSecrets(first, null)) return first;
  }
}

/** Makes a new secret. Those before it sign for another 24 h at most. */
export async function rotateSecret(deps: SecretDeps, tenant: string): Promise<WebhookSecretDoc> {
  const now = deps.clock.now();
  for (;;) {
    const { secrets } = await getSecrets(deps, tenant);
    const replaced = secrets.map((secret) => ({
      ...secret,
      expires_at: secret.expires_at ?? isoTime(now + overlapMs),
    }));
    const doc = { tenant, secrets: [newSecret(now), ...replaced] };
    if (await deps.store.deliveries.saveSecrets(doc, secrets[0]!.secret)) return doc;
  }
}
