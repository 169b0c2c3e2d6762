import type { Command } from 'commander';
import { createApiKey } from '../../src/api-keys/create-api-key.ts';
import { hasKeylessWork } from '../../src/api-keys/has-keyless-work.ts';
import { isoTime, systemClock } from '../../src/clock.ts';
import { createConfig } from '../../src/config/config.ts';
import { openStore } from '../../src/context.ts';
import { keylessTenant } from '../../src/ids.ts';
import type { Store } from '../../src/store/store.ts';
import type { CommandDeps } from '../command-deps.ts';

interface CreateFlags {
  tenant?: string;
  requestsPerMinute: string;
  dailyQuota: string;
}

/** What a key of the tenant cannot see of the time without keys, and how it is seen. null: nothing. */
async function hiddenWork(store: Store, tenant: string): Promise<string | null> {
  if (!(await hasKeylessWork({ store }))) return null;
  if (tenant === keylessTenant) return 'it reads what was made without a key';
  const seen = (await store.apiKeys.list()).some((key) => key.tenant === keylessTenant && !key.revoked_at);
  return seen
    ? null
    : `what was made without a key is not shown to it; "keys create <name> --tenant ${keylessTenant}" is`;
}

/** candor keys: API keys, straight in the store. A key is shown once. */
export function addKeysCommands(program: Command, { env, terminal }: CommandDeps): void {
  const withStore = async (run: (store: Store) => Promise<void>) => {
    const { store, close } = await openStore(createConfig({ LOG_LEVEL: 'error', ...env }));
    try {
      await run(store);
    } finally {
      await close();
    }
  };
  const keys = program.command('keys').description('API keys');
  keys
    .command('create <name>')
    .description('make a key; it is shown once')
    .option(
      '--tenant <tenant>',
      'the tenant it belongs to (default: a new one; the first key takes over what was made without one)',
    )
    .option('--requests-per-minute <number>', 'rate limit', '600')
    .option('--daily-quota <number>', 'calls a day', '1000000')
    .action((name: string, flags: CreateFlags) =>
      withStore(async (store) => {
        const { key, doc } = await createApiKey(
          { store, clock: systemClock },
          {
            name,
            ...(flags.tenant ? { tenant: flags.tenant } : {}),
            requests_per_minute: Number(flags.requestsPerMinute),
            daily_quota: Number(flags.dailyQuota),
          },
        );
        terminal.note(`tenant ${doc.tenant}, key id ${doc.key_id}; keep the key, it is not shown again`);
        const hidden = await hiddenWork(store, doc.tenant);
        if (hidden) terminal.note(hidden);
        terminal.print(key);
      }),
    );
  keys
    .command('list')
    .description('every key, without its secret')
    .action(() =>
      withStore(async (store) => {
        for (const doc of await store.apiKeys.list())
          terminal.print([doc.key_id, doc.tenant, doc.name, doc.revoked_at ? 'revoked' : 'active'].join('\t'));
      }),
    );
  keys
    .command('revoke <key_id>')
    .description('refuse a key from now on')
    .action((keyId: string) =>
      withStore(async (store) => {
        if (!(await store.apiKeys.revoke(keyId, isoTime(systemClock.now()))))
          throw new Error(`no active key "${keyId}"`);
        terminal.note(`${keyId} revoked`);
      }),
    );
}
