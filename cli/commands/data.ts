import { createWriteStream } from 'node:fs';
import { open as openFile, rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Command } from 'commander';
import { createConfig } from '../../src/config/config.ts';
import { checkData } from '../../src/data/check-data.ts';
import { exportData } from '../../src/data/export-data.ts';
import { importData } from '../../src/data/import-data.ts';
import { openData } from '../../src/data/open-data.ts';
import { DomainError } from '../../src/errors.ts';
import { createLogger } from '../../src/logger.ts';
import { lockDataDir } from '../../src/store/lock-data-dir.ts';
import type { CommandDeps } from '../command-deps.ts';

/** candor data check | export | import: what is stored, while no server runs on it. */
export function addDataCommands(program: Command, { env, terminal }: CommandDeps): void {
  const config = () => createConfig({ LOG_LEVEL: 'error', ...env });
  const open = () => openData(config(), createLogger(config().log.level));
  const data = program.command('data').description('what is stored');

  data
    .command('check')
    .description('read all of the embedded data; exits 2 where something is damaged')
    .action(async () => {
      const { store } = config();
      if (store.kind !== 'pglite')
        throw new DomainError('invalid', 'Only embedded data is checked here; servers have tools of their own');
      const lock = await lockDataDir(store.dataDir);
      try {
        const reports = await checkData(store.dataDir);
        for (const { folder, tables, rows, faults } of reports) {
          terminal.print(`${folder}: ${tables} tables, ${rows} rows, ${faults.length} faults`);
          for (const fault of faults) terminal.print(`  ${fault}`);
        }
        if (reports.length === 0) terminal.print(`${store.dataDir}: no data yet`);
        if (reports.some(({ faults }) => faults.length > 0)) terminal.exitCode(2);
      } finally {
        await lock.release();
      }
    });

  data
    .command('export <file>')
    .description('write everything that is stored to a file of JSON lines')
    .action(async (file: string) => {
      const { session, place, close } = await open();
      const partial = `${file}.part`;
      try {
        const lines = Readable.from(exportData(session, () => new Date()));
        await pipeline(lines, createWriteStream(partial, { mode: 0o600, flush: true }));
        await rename(partial, file);
        terminal.note(`${place} exported to ${file}; it holds personal data and hashes of keys`);
      } catch (error) {
        await rm(partial, { force: true });
        throw error;
      } finally {
        await close();
      }
    });

  data
    .command('import <file>')
    .description('bring an export into a store that holds nothing yet')
    .action(async (file: string) => {
      const source = await openFile(file);
      const { session, place, close } = await open();
      try {
        const rows = await importData(session, source.readLines());
        terminal.note(`${rows} rows imported into ${place}`);
      } finally {
        await source.close();
        await close();
      }
    });
}
