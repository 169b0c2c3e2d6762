import type { Reading } from '../../reading.ts';
import { findGreeting } from '../../recognizers/missing-greeting.ts';

const you = new Set("you your yours yourself you've you're you'd you'll".split(' '));

/**
 * Whether a text is about a structured source and speaks to nobody: a description of it, neither a message, which greets
 * its lead, nor a part of one. English.
 */
export const describesRecord = (reading: Reading): boolean => reading.once(isDescription);

const isDescription = (reading: Reading): boolean =>
  reading.request.slot === 'FULL' &&
  reading.ledger.sources.some(({ record }) => record !== undefined) &&
  findGreeting(reading) === null &&
  !reading.message.tokens.some(({ folded }) => you.has(folded));
