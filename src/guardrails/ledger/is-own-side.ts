import type { LedgerSource } from './ledger-source.ts';

type Placed = Pick<LedgerSource, 'pointer' | 'from'>;

/** Whether a text of the request is the client's own word: the goal, the sender, the lines of its voice, what it wrote before. */
export const isOwnSide = (source: Placed): boolean => source.pointer === '/goal' || isOfSender(source);

/** Whether it tells of the sender. */
export const isOfSender = ({ pointer, from }: Placed): boolean =>
  pointer.startsWith('/sender/') || pointer.startsWith('/voice/') || from === 'sender';
