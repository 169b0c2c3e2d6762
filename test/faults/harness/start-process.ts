import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { waitUntil } from '../../services/wait-until.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const inherited = ['PATH', 'HOME', 'TMPDIR', 'LANG', 'LD_LIBRARY_PATH'];
const startWithinMs = 180_000;

const running = new Set<ChildProcess>();
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

/** One process of Candor, as an operator would start it. */
export interface CandorProcess {
  /** Everything it has written to stdout and stderr. */
  output(): string;
  isRunning(): boolean;
  /** Its exit code; null when a signal ended it. */
  readonly exited: Promise<number | null>;
  kill9(): Promise<void>;
  freeze(): void;
  resume(): void;
  /** SIGTERM, and waits for the end. */
  terminate(): Promise<number | null>;
}

export function spawnCandor(entry: 'api/main.ts' | 'worker/main.ts', env: Record<string, string>): CandorProcess {
  const child = spawn(process.execPath, [entry], {
    cwd: root,
    env: { ...Object.fromEntries(inherited.map((name) => [name, process.env[name]])), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  const exited = once(child, 'close').then(([code]) => {
    running.delete(child);
    return code as number | null;
  });
  const end = async (signal: 'SIGTERM' | 'SIGKILL') => {
    child.kill(signal);
    return exited;
  };
  return {
    output: () => output,
    isRunning: () => running.has(child),
    exited,
    kill9: async () => {
      await end('SIGKILL');
    },
    freeze: () => child.kill('SIGSTOP'),
    resume: () => child.kill('SIGCONT'),
    terminate: () => end('SIGTERM'),
  };
}

/** Waits for a line of the output; rejects with all of it when the process ends first. */
export async function waitForOutput(candor: CandorProcess, pattern: RegExp): Promise<RegExpExecArray> {
  return waitUntil(
    `a process writes ${pattern}`,
    () => {
      const found = pattern.exec(candor.output());
      if (!found && !candor.isRunning()) throw new Error(`the process ended before it was ready:\n${candor.output()}`);
      return found;
    },
    startWithinMs,
  );
}
