import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Command } from 'commander';
import type { Campaign } from '../packages/client/src/index.ts';
import { createConfig } from '../src/config/config.ts';
import type { CommandDeps } from './command-deps.ts';

const main = fileURLToPath(new URL('./main.ts', import.meta.url));

/**
 * Goes on with a campaign whose server ended with the command, in a process that outlives the terminal and ends with the
 * campaign. Other commands on the data folder find it there.
 */
export function continueInBackground(
  { env, terminal }: Pick<CommandDeps, 'env' | 'terminal'>,
  command: Command,
  { campaign_id: id }: Pick<Campaign, 'campaign_id'>,
  out?: string,
): void {
  const { store } = createConfig(env);
  const { apiKey = env.CANDOR_API_KEY } = command.optsWithGlobals<{ apiKey?: string }>();
  const log = join(resolve(store.kind === 'pglite' ? store.dataDir : '.'), `${id}.log`);
  const file = openSync(log, 'a', 0o600);
  try {
    const args = [
      ...process.execArgv,
      main,
      'campaign',
      'resume',
      id,
      ...(out === undefined ? [] : ['--out', resolve(out)]),
    ];
    const child = spawn(process.execPath, args, {
      detached: true,
      stdio: ['ignore', file, file],
      env: { ...env, ...(apiKey === undefined ? {} : { CANDOR_API_KEY: apiKey }) },
    });
    child.unref();
    terminal.note(`It is process ${child.pid} now, and writes to ${log}`);
  } finally {
    closeSync(file);
  }
}
