import type { Terminal } from './terminal.ts';

export interface ProgressLine {
  update(done: number): void;
  /** Makes room for something else; the next update draws it again. */
  hide(): void;
  end(): void;
}

const barCells = 30;

/** A progress bar for a person; plain lines, one per tenth of the way, where nobody watches. */
export function createProgressLine(terminal: Terminal, total: number, before = 0): ProgressLine {
  const shareOf = (done: number): number => Math.min(1, done / Math.max(1, total));
  if (terminal.interactive) {
    const draw = (done: number): void => {
      const filled = Math.floor(shareOf(done) * barCells);
      const bar = '█'.repeat(filled) + '░'.repeat(barCells - filled);
      terminal.status(`${bar} ${done} of ${total} (${Math.floor(shareOf(done) * 100)}%)`);
    };
    draw(before);
    return { update: draw, hide: () => terminal.status(''), end: () => terminal.status('') };
  }
  let tenth = -1;
  return {
    update: (done) => {
      const reached = Math.floor(shareOf(done) * 10);
      if (reached <= tenth) return;
      tenth = reached;
      terminal.note(`${done} of ${total} (${reached * 10}%)`);
    },
    hide: () => {},
    end: () => {},
  };
}
