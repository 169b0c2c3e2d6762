import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { CandorError, createCandorClient } from '../packages/client/src/index.ts';
import type { Operator } from './operator.ts';

/** What a call gives, or null where the server answers with `status`. */
async function unless<Result>(status: number, call: () => Promise<Result>): Promise<Result | null> {
  try {
    return await call();
  } catch (error) {
    if (error instanceof CandorError && error.status === status) return null;
    throw error;
  }
}

/** Through a running server. `token`: its ADMIN_TOKEN, or that of its data folder. */
export function operatorOfServer(baseUrl: string, token: string): Operator {
  const { apiKeys, audit } = createCandorClient({ baseUrl, apiKey: token });
  return {
    createKey: apiKeys.create,
    listKeys: async () => (await apiKeys.list()).items,
    revokeKey: apiKeys.revoke,
    async verifyAudit({ checkpoint, ...options }) {
      if (checkpoint === undefined) return audit.verify(options);
      await stat(checkpoint);
      return audit.verify({ ...options, checkpoint: Readable.toWeb(createReadStream(checkpoint)) as ReadableStream });
    },
    exportCheckpoint: () =>
      unless(409, async () => {
        const lines = audit.checkpoint();
        const first = await lines.next();
        return (async function* () {
          if (!first.done) yield first.value;
          yield* lines;
        })();
      }),
    publicKey: () => unless(404, audit.publicKey),
    close: async () => {},
  };
}
