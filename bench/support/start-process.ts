import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

export interface StartedProcess {
  readonly pid: number;
  /** What the line that told it was ready matched. */
  readonly ready: RegExpExecArray;
  /** Resident memory now, in MB. Linux only. */
  rssMb(): number;
  kill9(): Promise<void>;
  /** SIGTERM, and waits for the end. */
  stop(): Promise<void>;
}

const ended = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve();
    else child.once('exit', () => resolve());
  });

/** Starts a TypeScript entry file as a process of its own and waits for its line that matches `ready`. */
export async function startProcess(
  file: string,
  env: Record<string, string>,
  ready: RegExp,
  nodeOptions: readonly string[] = [],
): Promise<StartedProcess> {
  const child = spawn(process.execPath, [...nodeOptions, file], {
    env: { PATH: process.env.PATH ?? '', LOG_LEVEL: 'warn', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const match = await new Promise<RegExpExecArray>((resolve, reject) => {
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk;
      const found = ready.exec(output);
      if (found) resolve(found);
    });
    child.once('exit', (code) => reject(new Error(`${file} ended with ${code}: ${output}`)));
  });
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    await ended(child);
  };
  return {
    pid: child.pid!,
    ready: match,
    rssMb: () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))![1]) / 1_024,
    kill9: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
  };
}
