import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { root } from '../architecture/source-files.ts';

describe('a command whose output nobody reads any more', () => {
  it('ends without an error or a stack', async () => {
    const command = spawn(process.execPath, ['cli/main.ts', '--help'], { cwd: root });
    // As `head` does once it has its lines.
    command.stdout.destroy();
    const errors = text(command.stderr);
    const [code] = await once(command, 'close');
    expect({ code, errors: await errors }).toEqual({ code: 0, errors: '' });
  }, 60_000);

  it('stops printing at once where there is more', async () => {
    const script =
      "import { processTerminal } from './cli/terminal.ts';" +
      'const { print } = processTerminal();' +
      "let lines = 0; setInterval(() => { try { print('line'); lines += 1; } catch (error) {" +
      'process.stderr.write(error.name + " " + (lines < 100)); process.exit(0); } }, 1);';
    const command = spawn(process.execPath, ['--input-type=module', '-e', script], { cwd: root });
    command.stdout.destroy();
    expect(await text(command.stderr)).toBe('OutputClosed true');
  }, 60_000);
});
