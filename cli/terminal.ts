import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { isCancel, select } from '@clack/prompts';

export interface Choice<Value extends string> {
  value: Value;
  label: string;
  hint?: string;
}

/** Where a command reads and writes; replaced in tests. */
export interface Terminal {
  /** Whether a person watches: progress bars and questions only then. */
  readonly interactive: boolean;
  /** Results: stdout. */
  print(line: string): void;
  /** Anything about the run: stderr, so that stdout can be piped. */
  note(line: string): void;
  /** The same, on one line that the next takes the place of; "" takes it away. */
  status(line: string): void;
  error(line: string): void;
  /** A file's text, or standard input for "-". */
  read(path: string): Promise<string>;
  /** What a person chooses; null: Ctrl-C, `signal`, or nobody watches. */
  choose<Value extends string>(question: string, choices: Choice<Value>[], signal?: AbortSignal): Promise<Value | null>;
  /** Hears of Ctrl-C, which then ends nothing. Returns what puts that back. */
  onInterrupt(listener: () => void): () => void;
  exitCode(code: number): void;
}

/** Whoever reads what is printed has gone, as `head` does once it has its lines: nothing is left to do, and nothing failed. */
export class OutputClosed extends Error {
  override readonly name = 'OutputClosed';
}

/** Says from then on whether nobody reads the stream any more. A process that did not listen would end with a stack. */
function watchReader(stream: NodeJS.WriteStream): () => boolean {
  let closed = false;
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    closed = true;
  });
  return () => closed;
}

const clearLine = '\r\u001B[2K';

/** The terminal of this process. `print` throws OutputClosed once nobody reads standard output. */
export function processTerminal(): Terminal {
  const isClosed = watchReader(process.stdout);
  watchReader(process.stderr);
  return {
    interactive: process.stderr.isTTY === true,
    print: (line) => {
      if (isClosed()) throw new OutputClosed();
      process.stdout.write(`${line}\n`);
    },
    note: (line) => void process.stderr.write(`${line}\n`),
    status: (line) => void process.stderr.write(clearLine + line.slice(0, (process.stderr.columns ?? 80) - 1)),
    error: (line) => void process.stderr.write(`candor: ${line}\n`),
    read: (path) => (path === '-' ? text(process.stdin) : readFile(path, 'utf8')),
    choose: async (message, options, signal) => {
      if (!process.stderr.isTTY || !process.stdin.isTTY) return null;
      const chosen = await select<string>({ message, options, output: process.stderr, ...(signal ? { signal } : {}) });
      return isCancel(chosen) ? null : (chosen as (typeof options)[number]['value']);
    },
    onInterrupt: (listener) => {
      process.on('SIGINT', listener);
      return () => void process.off('SIGINT', listener);
    },
    exitCode: (code) => {
      process.exitCode = code;
    },
  };
}
