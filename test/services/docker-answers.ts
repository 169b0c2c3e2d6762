import { spawnSync } from 'node:child_process';

let answer: boolean | undefined;

/** Whether containers can be started here; asked once a process. */
export function dockerAnswers(): boolean {
  answer ??= spawnSync('docker', ['info'], { timeout: 5_000, stdio: 'ignore' }).status === 0;
  return answer;
}
