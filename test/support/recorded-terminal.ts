import { readFile } from 'node:fs/promises';
import type { Terminal } from '../../cli/terminal.ts';

export interface RecordedTerminal extends Terminal {
  readonly printed: string[];
  readonly noted: string[];
  code: number;
}

/** A terminal nobody watches, that keeps what it was told. `input` is its standard input. */
export function createRecordedTerminal(input = ''): RecordedTerminal {
  const terminal: RecordedTerminal = {
    interactive: false,
    printed: [],
    noted: [],
    code: 0,
    print: (line) => void terminal.printed.push(line),
    note: (line) => void terminal.noted.push(line),
    error: (line) => void terminal.noted.push(line),
    read: (path) => (path === '-' ? Promise.resolve(input) : readFile(path, 'utf8')),
    exitCode: (code) => {
      terminal.code = code;
    },
  };
  return terminal;
}
