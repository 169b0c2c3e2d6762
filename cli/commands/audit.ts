import { createPublicKey, type KeyObject } from 'node:crypto';
import { createWriteStream, readFileSync } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import type { Command } from 'commander';
import type { AuditDeps } from '../../src/audit/audit-deps.ts';
import { exportCheckpoint } from '../../src/audit/checkpoint-file.ts';
import { findPublicKey } from '../../src/audit/signing-key.ts';
import { type CheckedAudit, verifyAudit } from '../../src/audit/verify-audit.ts';
import { writeCheckpoint } from '../../src/audit/write-checkpoint.ts';
import { systemClock } from '../../src/clock.ts';
import { createConfig } from '../../src/config/config.ts';
import { openStore } from '../../src/context.ts';
import { createLogger } from '../../src/logger.ts';
import type { CommandDeps } from '../command-deps.ts';

/** candor audit: the hash chains of the store that the environment names. Exits 2 on an error. */
export function addAuditCommand(program: Command, { env, terminal }: CommandDeps): void {
  const audit = program.command('audit').description('the audit trail');
  const withStore = async <Result>(run: (deps: AuditDeps) => Promise<Result>): Promise<Result> => {
    const config = createConfig({ LOG_LEVEL: 'error', ...env });
    const { store, close } = await openStore(config);
    try {
      return await run({ store, config, clock: systemClock, logger: createLogger(config.log.level) });
    } finally {
      await close();
    }
  };

  audit
    .command('verify')
    .description('verify every chain, what is stored against it, and both against a checkpoint')
    .option('--tenant <tenant>', 'only this tenant')
    .option('--checkpoint <file>', 'a checkpoint that was exported (default: the last one in the store)')
    .option('--public-key <file>', "whose checkpoint it must be, PEM (default: this service's own key)")
    .action(async (flags: { tenant?: string; checkpoint?: string; publicKey?: string }) => {
      const options = {
        ...(flags.tenant === undefined ? {} : { tenant: flags.tenant }),
        ...(flags.checkpoint === undefined ? {} : { checkpointFile: flags.checkpoint }),
        ...(flags.publicKey === undefined ? {} : { publicKey: readPublicKey(flags.publicKey) }),
      };
      const report = await withStore((deps) => verifyAudit(deps, options));
      const lines = issueLines(report);
      for (const line of lines) terminal.print(line);
      terminal.print(summary(report, lines.length));
      if (lines.length > 0) terminal.exitCode(2);
    });

  audit
    .command('checkpoint')
    .description('sign the heads of all chains as they are now, and export them')
    .requiredOption('--output <file>', 'where to')
    .action(({ output }: { output: string }) =>
      withStore(async (deps) => {
        const checkpoint = await writeCheckpoint(deps);
        if (!checkpoint) {
          terminal.print('What the last checkpoint has is not there any more; see "candor audit verify"');
          return terminal.exitCode(2);
        }
        await pipeline(exportCheckpoint(deps.store, checkpoint), createWriteStream(output));
        terminal.print(`${checkpoint.chains} chains, root ${checkpoint.root}, key ${checkpoint.key_id}`);
      }),
    );

  audit
    .command('public-key')
    .description('print the public key of the checkpoints, PEM')
    .action(async () => {
      const key = await withStore(findPublicKey);
      if (!key) throw new Error('There is no key yet: the first checkpoint makes one, or AUDIT_SIGNING_KEY names one');
      terminal.print(key.export({ type: 'spki', format: 'pem' }).toString().trimEnd());
    });
}

function readPublicKey(path: string): KeyObject {
  const text = readFileSync(path);
  try {
    return createPublicKey(text);
  } catch (error) {
    throw new Error(`${path} holds no public key in PEM`, { cause: error });
  }
}

const issueLines = ({ checkpoint, issues }: CheckedAudit): string[] => [
  ...(checkpoint?.issues ?? []).map((reason) => `the checkpoint of ${checkpoint!.at}: ${reason}`),
  ...issues.map(({ request_id, seq, reason }) => `${request_id}${seq === undefined ? '' : ` event ${seq}`}: ${reason}`),
];

const summary = (report: CheckedAudit, issues: number): string =>
  [
    `${report.chains} chains`,
    `${report.events} events`,
    `${report.contents_compared} contents compared`,
    report.checkpoint
      ? `${report.heads_compared} heads compared with the checkpoint of ${report.checkpoint.at}`
      : 'no checkpoint yet',
    `${report.pending} pending`,
    `${report.erased} erased`,
    `${issues} issues`,
  ].join(', ');
