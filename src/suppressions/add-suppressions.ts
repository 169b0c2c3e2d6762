import { isoTime } from '../clock.ts';
import type { Context } from '../context.ts';
import type { AddSuppressions, SuppressionReport } from '../contract/suppression.ts';
import { type SuppressionEntry, suppressionEntry } from './suppression-entry.ts';

type AddDeps = Pick<Context, 'store' | 'clock'>;

/** Puts these on the tenant's list; returns how many were not on it before. */
export function addEntries({ store, clock }: AddDeps, tenant: string, entries: SuppressionEntry[]): Promise<number> {
  const created_at = isoTime(clock.now());
  const byId = new Map(entries.map((entry) => [entry.suppression_id, { ...entry, tenant, created_at }]));
  return store.suppressions.addMany([...byId.values()]);
}

/** Puts whom the body names on the tenant's list. */
export async function addSuppressions(
  deps: AddDeps,
  tenant: string,
  { emails, domains, hashes }: AddSuppressions,
): Promise<SuppressionReport> {
  const entries = [
    ...emails.map((email) => suppressionEntry('email', email)),
    ...domains.map((domain) => suppressionEntry('domain', domain)),
    ...hashes.map((hash) => suppressionEntry('hash', hash)),
  ];
  const added = await addEntries(deps, tenant, entries);
  return { added, already_listed: entries.length - added, rejected: 0, errors: [] };
}
