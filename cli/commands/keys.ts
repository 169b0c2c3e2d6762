import type { Command } from 'commander';
import { createApiKeySchema } from '../../src/contract/api-key.ts';
import { parse } from '../../src/contract/parse.ts';
import type { CommandDeps } from '../command-deps.ts';

interface CreateFlags {
  tenant?: string;
  requestsPerMinute: string;
  dailyQuota: string;
}

/** candor keys: API keys. A key is shown once. */
export function addKeysCommands(program: Command, { terminal, withOperator }: CommandDeps): void {
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
    .action(async (name: string, flags: CreateFlags, command: Command) => {
      const wanted = parse(createApiKeySchema, {
        name,
        ...(flags.tenant ? { tenant: flags.tenant } : {}),
        requests_per_minute: Number(flags.requestsPerMinute),
        daily_quota: Number(flags.dailyQuota),
      });
      const { key, key_id, tenant, note } = await withOperator(command, (operator) => operator.createKey(wanted), {
        mayBeNew: true,
      });
      terminal.note(`tenant ${tenant}, key id ${key_id}; keep the key, it is not shown again`);
      if (note) terminal.note(note);
      terminal.print(key);
    });
  keys
    .command('list')
    .description('every key, without its secret')
    .action(async (_: unknown, command: Command) => {
      const all = await withOperator(command, (operator) => operator.listKeys());
      if (all.length === 0) terminal.note('no keys yet');
      for (const key of all)
        terminal.print([key.key_id, key.tenant, key.name, key.revoked_at ? 'revoked' : 'active'].join('\t'));
    });
  keys
    .command('revoke <key_id>')
    .description('refuse a key from now on')
    .action(async (keyId: string, _: unknown, command: Command) => {
      await withOperator(command, (operator) => operator.revokeKey(keyId));
      terminal.note(`${keyId} revoked`);
    });
}
