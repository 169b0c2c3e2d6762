import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type RunningServer, startServer } from '../../api/start-server.ts';
import { createProgram } from '../../cli/create-program.ts';
import { createConfig } from '../../src/config/config.ts';
import { createRecordedTerminal } from '../support/recorded-terminal.ts';

let folder: string;
let server: RunningServer;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'candor-cli-sending-'));
  server = await startServer(createConfig({ DATA_DIR: join(folder, 'data'), PORT: '0', LOG_LEVEL: 'silent' }));
}, 300_000);
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

async function candor(...args: string[]): Promise<string[]> {
  const terminal = createRecordedTerminal();
  const program = createProgram({ env: { CANDOR_URL: server.url }, terminal });
  await program.parseAsync(['node', 'candor', 'sending-defaults', ...args]);
  return terminal.printed;
}

it('candor sending-defaults sets one field after another, shows and removes them', async () => {
  expect(await candor('show')).toEqual(['no sending defaults']);
  await candor('set', '--compliance', 'us_can_spam', '--address', '12 Quay Street, Cork');
  await candor('set', '--opt-out', 'Reply STOP to opt out');
  expect(await candor('show')).toEqual([
    'compliance\tUS_CAN_SPAM',
    'address\t12 Quay Street, Cork',
    'opt_out\tReply STOP to opt out',
  ]);
  await expect(candor('set', '--privacy-url', 'nowhere')).rejects.toThrow();
  await expect(candor('set')).rejects.toThrow('at least');
  await candor('remove');
  expect(await candor('show')).toEqual(['no sending defaults']);
});
