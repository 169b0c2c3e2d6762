import type { LedgerSource } from './ledger-source.ts';

type Placed = Pick<LedgerSource, 'pointer' | 'from'>;

/** What the lead wrote before, of itself and its company. */
const isOfLead = ({ from }: Placed): boolean => from === 'lead';

/** Prose about the lead's company: its summary, its facts, what the lead wrote. */
export const isProseOfCompany = (source: Placed): boolean =>
  /^\/company_context\/(?:summary$|facts\/)/.test(source.pointer) || isOfLead(source);

/** What is known of the lead in person. */
export const isFactOfLead = (source: Placed): boolean => source.pointer.startsWith('/lead/facts/') || isOfLead(source);

/** What is known of the lead's side beside names and domain. */
export const isOfContext = (source: Placed): boolean =>
  source.pointer.startsWith('/company_context') ||
  source.pointer === '/lead/title' ||
  source.pointer === '/industry' ||
  isFactOfLead(source);
