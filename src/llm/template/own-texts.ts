import type { SettledRequest } from './fits-channel.ts';

/** What the sender wrote earlier: subject and message of each, oldest first. */
export const ownTexts = ({ thread }: SettledRequest): string[] =>
  (thread ?? []).filter(({ from }) => from === 'sender').map(({ subject, message }) => `${subject ?? ''}\n${message}`);
