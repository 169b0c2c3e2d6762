import { createPublicKey } from 'node:crypto';
import { open } from 'node:fs/promises';
import { createApiKey } from '../src/api-keys/create-api-key.ts';
import { describeApiKey } from '../src/api-keys/describe-api-key.ts';
import { describeHiddenWork } from '../src/api-keys/describe-hidden-work.ts';
import { revokeApiKey } from '../src/api-keys/revoke-api-key.ts';
import { exportCheckpoint } from '../src/audit/checkpoint-file.ts';
import { findPublicKey } from '../src/audit/signing-key.ts';
import { verifyAudit } from '../src/audit/verify-audit.ts';
import { writeCheckpoint } from '../src/audit/write-checkpoint.ts';
import { systemClock } from '../src/clock.ts';
import { createConfig, type Env } from '../src/config/config.ts';
import { openStore } from '../src/context.ts';
import { createLogger } from '../src/logger.ts';
import type { Operator } from './operator.ts';

/** On the store that the environment names. Throws NoData for a data folder that holds nothing, unless one may be made. */
export async function operatorOfStore(env: Env, options: { mayBeNew: boolean }): Promise<Operator> {
  const config = createConfig({ LOG_LEVEL: 'error', ...env });
  const { store, close } = await openStore(config, options);
  const deps = { store, config, clock: systemClock, logger: createLogger(config.log.level) };
  return {
    async createKey(wanted) {
      const { key, doc } = await createApiKey(deps, wanted);
      const note = await describeHiddenWork(deps, doc.tenant);
      return { ...describeApiKey(doc), key, ...(note ? { note } : {}) };
    },
    listKeys: async () => (await store.apiKeys.list()).map(describeApiKey),
    revokeKey: (keyId) => revokeApiKey(deps, keyId),
    async verifyAudit({ checkpoint, publicKey, ...options }) {
      const trusted = { ...options, ...(publicKey === undefined ? {} : { publicKey: createPublicKey(publicKey) }) };
      if (checkpoint === undefined) return verifyAudit(deps, trusted);
      const file = await open(checkpoint);
      try {
        return await verifyAudit(deps, { ...trusted, checkpoint: { name: checkpoint, lines: file.readLines() } });
      } finally {
        await file.close();
      }
    },
    async exportCheckpoint() {
      const checkpoint = await writeCheckpoint(deps);
      return checkpoint && exportCheckpoint(store, checkpoint);
    },
    publicKey: async () => (await findPublicKey(deps))?.export({ type: 'spki', format: 'pem' }).toString() ?? null,
    close,
  };
}
