import { progress } from '@clack/prompts';
import type { Terminal } from './terminal.ts';

export interface ProgressLine {
  update(done: number): void;
  end(): void;
}

/** A progress bar for a person; plain lines, one per tenth of the way, where nobody watches. */
export function createProgressLine(terminal: Terminal, total: number): ProgressLine {
  if (terminal.interactive) {
    const bar = progress({ max: Math.max(1, total), output: process.stderr });
    let shown = 0;
    bar.start(`0 of ${total}`);
    return {
      update: (done) => {
        bar.advance(done - shown, `${done} of ${total}`);
        shown = done;
      },
      end: () => bar.stop(`${shown} of ${total}`),
    };
  }
  let tenth = -1;
  return {
    update: (done) => {
      const reached = Math.floor((done / Math.max(1, total)) * 10);
      if (reached <= tenth) return;
      tenth = reached;
      terminal.note(`${done} of ${total} (${reached * 10}%)`);
    },
    end: () => {},
  };
}
