import { type Command, Option } from 'commander';

/** --output, with what is printed by default first. */
export const addOutputOption = (command: Command, [first, ...others]: [string, ...string[]]): Command =>
  command.addOption(
    new Option('--output <format>', 'how the result is printed').choices([first, ...others]).default(first),
  );
