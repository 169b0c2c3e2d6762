import { readFile } from 'node:fs/promises';
import type { Choice, Terminal } from '../../cli/terminal.ts';

export interface RecordedTerminal extends Terminal {
  readonly printed: string[];
  readonly noted: string[];
  /** Of the status line, all that it said. */
  readonly statuses: string[];
  readonly questions: { question: string; choices: Choice<string>[] }[];
  code: number;
  /** Presses Ctrl-C. */
  interrupt(): void;
}

export interface RecordedPerson {
  /** What they choose of each question in turn; null: they press Ctrl-C instead. Absent: nobody watches. */
  answers?: (string | null)[];
}

/** A terminal that keeps what it was told. `input` is its standard input. */
export function createRecordedTerminal(input = '', { answers }: RecordedPerson = {}): RecordedTerminal {
  const listeners = new Set<() => void>();
  const terminal: RecordedTerminal = {
    interactive: answers !== undefined,
    printed: [],
    noted: [],
    statuses: [],
    questions: [],
    code: 0,
    print: (line) => void terminal.printed.push(line),
    note: (line) => void terminal.noted.push(line),
    status: (line) => void terminal.statuses.push(line),
    error: (line) => void terminal.noted.push(line),
    read: (path) => (path === '-' ? Promise.resolve(input) : readFile(path, 'utf8')),
    async choose(question, choices) {
      terminal.questions.push({ question, choices });
      const answer = answers?.shift() ?? null;
      return choices.find(({ value }) => value === answer)?.value ?? null;
    },
    onInterrupt: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    interrupt: () => {
      for (const listener of listeners) listener();
    },
    exitCode: (code) => {
      terminal.code = code;
    },
  };
  return terminal;
}
