import type { Command } from 'commander';
import type { SendingDefaults } from '../../packages/client/src/index.ts';
import { complianceSchema } from '../../src/contract/compliance.ts';
import { parse } from '../../src/contract/parse.ts';
import { sendingDefaultsSchema } from '../../src/contract/sending-defaults.ts';
import type { CommandDeps } from '../command-deps.ts';

interface SetFlags {
  compliance?: string;
  address?: string;
  optOut?: string;
  privacyUrl?: string;
}

const given = <Values extends Record<string, string | undefined>>(values: Values) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));

const linesOf = ({ compliance, sender }: SendingDefaults): string[] => {
  const lines = Object.entries({ compliance, ...sender }).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}\t${value}`],
  );
  return lines.length > 0 ? lines : ['no sending defaults'];
};

/** candor sending-defaults show | set | remove. */
export function addSendingDefaultsCommands(program: Command, { terminal, withClient }: CommandDeps): void {
  const command = program
    .command('sending-defaults')
    .description('the rules and the footer of messages whose request says nothing of them');
  command
    .command('show')
    .description('what is in force')
    .action((_: unknown, own: Command) =>
      withClient(own, async (client) => {
        for (const line of linesOf((await client.sendingDefaults.get()).defaults)) terminal.print(line);
      }),
    );
  command
    .command('set')
    .description('change those that are given; the others stay')
    .option('--compliance <rules>', complianceSchema.options.join(', '))
    .option('--address <text>', 'postal address of the sender')
    .option('--opt-out <text>', 'a link, or words such as "Reply STOP to opt out"')
    .option('--privacy-url <url>', 'a page that tells where the data of leads is from')
    .action((flags: SetFlags, own: Command) => {
      const { compliance, address, optOut, privacyUrl } = flags;
      if (Object.keys(flags).length === 0) throw new Error('give one of the options at least');
      const changes = parse(sendingDefaultsSchema, {
        ...given({ compliance: compliance?.toUpperCase() }),
        sender: given({ address, opt_out: optOut, privacy_url: privacyUrl }),
      });
      return withClient(own, async (client) => {
        const { defaults } = await client.sendingDefaults.get();
        const changed = { ...defaults, ...changes, sender: { ...defaults.sender, ...changes.sender } };
        for (const line of linesOf((await client.sendingDefaults.save(changed)).defaults)) terminal.print(line);
      });
    });
  command
    .command('remove')
    .description('remove them all')
    .action((_: unknown, own: Command) =>
      withClient(own, async (client) => {
        await client.sendingDefaults.remove();
        terminal.note('there are no sending defaults any more');
      }),
    );
}
