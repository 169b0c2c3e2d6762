import { createWriteStream } from 'node:fs';
import { open as openFile, rename, rm, stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Command } from 'commander';
import { createConfig } from '../../src/config/config.ts';
import { assertCanWrite } from '../assert-can-write.ts';
import type { CommandDeps } from '../command-deps.ts';

/** candor data check | export | import: what is stored, while no server runs on it. */
export function addDataCommands(program: Command, { env, terminal }: CommandDeps): void {
  const config = () => createConfig({ LOG_LEVEL: 'error', ...env });
  const stored = () => import('../../src/context.ts');
  const data = program.command('data').description('what is stored');

  data
    .command('check')
    .description('read all of the embedded data; exits 2 where something is damaged, or nothing is there')
    .action(async () => {
      const reports = await (await stored()).checkStoredData(config());
      for (const { folder, tables, rows, issues } of reports) {
        terminal.print(`${folder}: ${tables} tables, ${rows} rows, ${issues.length} issues`);
        for (const issue of issues) terminal.print(`  ${issue}`);
      }
      if (reports.some(({ issues }) => issues.length > 0)) terminal.exitCode(2);
    });

  data
    .command('export <file>')
    .description('write everything that is stored to a file of JSON lines')
    .action(async (file: string) => {
      await assertCanWrite(file);
      const opened = await (await stored()).openStoredData(config());
      const partial = `${file}.part`;
      try {
        await pipeline(Readable.from(opened.export()), createWriteStream(partial, { mode: 0o600, flush: true }));
        await rename(partial, file);
        terminal.note(`${opened.place} exported to ${file}; it holds personal data and hashes of keys`);
      } catch (error) {
        await rm(partial, { force: true });
        throw error;
      } finally {
        await opened.close();
      }
    });

  data
    .command('import <file>')
    .description('bring an export into a store that holds nothing yet')
    .action(async (file: string) => {
      if ((await stat(file)).isDirectory()) throw Object.assign(new Error('EISDIR'), { code: 'EISDIR', path: file });
      const exported = { name: file, lines: () => linesOf(file) };
      const { rows, place } = await (await stored()).importStoredData(config(), exported);
      terminal.note(`${rows} rows imported into ${place}`);
    });
}

async function* linesOf(path: string): AsyncGenerator<string> {
  const file = await openFile(path);
  try {
    yield* file.readLines();
  } finally {
    await file.close();
  }
}
