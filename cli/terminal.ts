import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';

/** Where a command reads and writes; replaced in tests. */
export interface Terminal {
  /** Whether a person watches: progress bars and colours only then. */
  readonly interactive: boolean;
  /** Results: stdout. */
  print(line: string): void;
  /** Anything about the run: stderr, so that stdout can be piped. */
  note(line: string): void;
  error(line: string): void;
  /** A file's text, or standard input for "-". */
  read(path: string): Promise<string>;
  exitCode(code: number): void;
}

export const processTerminal = (): Terminal => ({
  interactive: process.stderr.isTTY === true,
  print: (line) => void process.stdout.write(`${line}\n`),
  note: (line) => void process.stderr.write(`${line}\n`),
  error: (line) => void process.stderr.write(`candor: ${line}\n`),
  read: (path) => (path === '-' ? text(process.stdin) : readFile(path, 'utf8')),
  exitCode: (code) => {
    process.exitCode = code;
  },
});
