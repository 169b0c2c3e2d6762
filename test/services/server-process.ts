import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { waitUntil } from './wait-until.ts';

export interface ServerProcess {
  readonly pid: number;
  /** Signals and waits for the end. */
  end(signal: 'SIGTERM' | 'SIGQUIT' | 'SIGKILL'): Promise<void>;
}

const running = new Set<ChildProcess>();
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

const accepts = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });

/** Starts a server and waits until it accepts connections on `port`. It dies with this process at the latest. */
export async function startServer(command: string, args: string[], port: number): Promise<ServerProcess> {
  const child = spawn(command, args, { stdio: 'ignore' });
  running.add(child);
  const exited = once(child, 'exit').then(() => running.delete(child));
  await Promise.race([
    waitUntil(`${command} accepts connections`, () => accepts(port), 60_000),
    exited.then(() => Promise.reject(new Error(`${command} ended at once: ${args.join(' ')}`))),
  ]);
  return {
    pid: child.pid!,
    end: async (signal) => {
      if (running.has(child)) child.kill(signal);
      await exited;
    },
  };
}
