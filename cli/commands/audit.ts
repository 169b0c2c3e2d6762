import type { Command } from 'commander';
import { verifyChains } from '../../src/audit/verify-chains.ts';
import { createConfig } from '../../src/config/config.ts';
import { openStore } from '../../src/context.ts';
import type { CommandDeps } from '../command-deps.ts';

/** candor audit verify: walks every hash chain of the store that the environment names. Exits 2 on a fault. */
export function addAuditCommand(program: Command, { env, terminal }: CommandDeps): void {
  program
    .command('audit')
    .description('the audit trail')
    .command('verify')
    .description('verify every hash chain, and contents against their digests')
    .option('--tenant <tenant>', 'only this tenant')
    .action(async (flags: { tenant?: string }) => {
      const { store, close } = await openStore(createConfig({ LOG_LEVEL: 'error', ...env }));
      try {
        const report = await verifyChains(store, flags.tenant);
        for (const fault of report.faults) terminal.print(`${fault.request_id} event ${fault.seq}: ${fault.reason}`);
        terminal.print(
          `${report.chains} chains, ${report.events} events, ${report.contents_compared} contents compared, ` +
            `${report.erased} erased, ${report.faults.length} faults`,
        );
        if (report.faults.length > 0) terminal.exitCode(2);
      } finally {
        await close();
      }
    });
}
