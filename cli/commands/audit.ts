import { createPublicKey } from 'node:crypto';
import { createWriteStream, readFileSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import type { Command } from 'commander';
import type { AuditReport } from '../../packages/client/src/index.ts';
import type { CommandDeps } from '../command-deps.ts';

/** candor audit: the hash chains. Exits 2 on an error. */
export function addAuditCommand(program: Command, { terminal, withOperator }: CommandDeps): void {
  const audit = program.command('audit').description('the audit trail');

  audit
    .command('verify')
    .description('verify every chain, what is stored against it, and both against a checkpoint')
    .option('--tenant <tenant>', 'only this tenant')
    .option('--checkpoint <file>', 'a checkpoint that was exported (default: the last one in the store)')
    .option('--public-key <file>', "whose checkpoint it must be, PEM (default: this service's own key)")
    .action(async (flags: { tenant?: string; checkpoint?: string; publicKey?: string }, command: Command) => {
      const options = {
        ...(flags.tenant === undefined ? {} : { tenant: flags.tenant }),
        ...(flags.checkpoint === undefined ? {} : { checkpoint: flags.checkpoint }),
        ...(flags.publicKey === undefined ? {} : { publicKey: readPublicKey(flags.publicKey) }),
      };
      const report = await withOperator(command, (operator) => operator.verifyAudit(options));
      const lines = issueLines(report);
      for (const line of lines) terminal.print(line);
      terminal.print(summary(report, lines.length));
      if (lines.length > 0) terminal.exitCode(2);
    });

  audit
    .command('checkpoint')
    .description('sign the heads of all chains as they are now, and export them')
    .requiredOption('--output <file>', 'where to')
    .action(({ output }: { output: string }, command: Command) =>
      withOperator(command, async (operator) => {
        const lines = await operator.exportCheckpoint();
        if (!lines) {
          terminal.print('What the last checkpoint has is not there any more; see "candor audit verify"');
          return terminal.exitCode(2);
        }
        terminal.print(await writeCheckpointFile(lines, output));
      }),
    );

  audit
    .command('public-key')
    .description('print the public key of the checkpoints, PEM')
    .action(async (_: unknown, command: Command) => {
      const key = await withOperator(command, (operator) => operator.publicKey());
      if (!key) throw new Error('There is no key yet: the first checkpoint makes one, or AUDIT_SIGNING_KEY names one');
      terminal.print(key.trimEnd());
    });
}

/** Writes the file whole or not at all. Gives what its header says, in words. */
async function writeCheckpointFile(lines: AsyncIterable<string>, output: string): Promise<string> {
  const partial = `${output}.part`;
  let header: string | undefined;
  try {
    await pipeline(
      lines,
      async function* (source) {
        for await (const line of source) {
          header ??= line;
          yield line.endsWith('\n') ? line : `${line}\n`;
        }
      },
      createWriteStream(partial),
    );
    await rename(partial, output);
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  }
  const { chains, root, key_id } = JSON.parse(header ?? '{}') as { chains: number; root: string; key_id: string };
  return `${chains} chains, root ${root}, key ${key_id}`;
}

function readPublicKey(path: string): string {
  const text = readFileSync(path, 'utf8');
  try {
    return createPublicKey(text).export({ type: 'spki', format: 'pem' }).toString();
  } catch (error) {
    throw new Error(`${path} holds no public key in PEM`, { cause: error });
  }
}

const issueLines = ({ checkpoint, issues }: AuditReport): string[] => [
  ...(checkpoint?.issues ?? []).map((reason) => `the checkpoint of ${checkpoint!.at}: ${reason}`),
  ...issues.map(({ request_id, seq, reason }) => `${request_id}${seq === undefined ? '' : ` event ${seq}`}: ${reason}`),
];

const summary = (report: AuditReport, issues: number): string =>
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
