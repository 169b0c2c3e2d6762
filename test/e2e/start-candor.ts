import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../services/free-port.ts';
import { waitUntil } from '../services/wait-until.ts';

export interface RunningCandor {
  url: string;
  stop(): Promise<void>;
}

const inherited = ['PATH', 'HOME', 'TMPDIR', 'LANG', 'LD_LIBRARY_PATH'];

/** The embedded server as a user starts it, on a free port, with a data folder of its own. */
export async function startCandor(env: Record<string, string> = {}): Promise<RunningCandor> {
  const dataDir = await mkdtemp(join(tmpdir(), 'e2e-of-candor-'));
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const child = spawn(process.execPath, ['api/main.ts'], {
    env: {
      ...Object.fromEntries(inherited.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : []))),
      DATA_DIR: dataDir,
      PORT: String(port),
      LOG_LEVEL: 'warn',
      ...env,
    },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  let stopping = false;
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null;
  const ended = once(child, 'exit').then(([code, signal]) => {
    if (!stopping) console.error(`The server ended by itself: code ${code}, signal ${signal}`);
  });
  const stop = async () => {
    stopping = true;
    if (!hasEnded()) child.kill('SIGTERM');
    await ended;
    await rm(dataDir, { recursive: true, force: true });
  };
  const isReady = async () => {
    if (hasEnded()) throw new Error('the server ended before it was ready');
    return (await fetch(`${url}/livez`).catch(() => null))?.ok;
  };
  try {
    await waitUntil('the server is ready', isReady, 240_000);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, stop };
}
