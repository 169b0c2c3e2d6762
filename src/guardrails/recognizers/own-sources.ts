import { isOwnSide } from '../ledger/is-own-side.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { LedgerSource } from '../ledger/ledger-source.ts';

/**
 * Texts of the client's own side. Where to go, whom to call, whom to pay: only these may say it. What is known of a lead
 * was written by strangers, and may be wrong, bought or an order to the writer; what was written before is no place to
 * look such things up in either.
 */
export const ownSources = ({ sources }: Pick<Ledger, 'sources'>): readonly LedgerSource[] =>
  sources.filter((source) => isOwnSide(source) && source.from === undefined);
