import type { Reading } from '../../reading.ts';

const you = new Set("you your yours yourself you've you're you'd you'll".split(' '));

/** Whether a text is about a structured source and speaks to nobody: a description of it, no message. English. */
export const describesRecord = ({ ledger, message }: Pick<Reading, 'ledger' | 'message'>): boolean =>
  ledger.sources.some(({ record }) => record !== undefined) && !message.tokens.some(({ folded }) => you.has(folded));
