import type { PersonalizeRequest } from '../contract/personalize-request.ts';
import type { ValidationIssue } from '../errors.ts';
import { sha256 } from '../sha256.ts';
import type { SuppressionStore } from '../store/suppression-store.ts';
import { emailsOf } from './emails-of.ts';
import { hostOf, type SuppressionEntry, suppressionEntry } from './suppression-entry.ts';

export interface SuppressionReader {
  suppressions: Pick<SuppressionStore, 'findAny'>;
}

type Lead = Pick<PersonalizeRequest, 'lead' | 'metadata'>;

/** What a lead is known by: the ids of the entries that would cover it, and where the request says so. */
type Known = { id: string; pointer: string };

/** A domain and those above it, but for the last label alone. */
function domainsOf(text: string): string[] {
  const labels = hostOf(text).split('.');
  return labels.slice(0, -1).map((_, from) => labels.slice(from).join('.'));
}

/** The entries that would cover an email address: itself, its hash, its domain and those above that. */
export function entriesOf(address: string): SuppressionEntry[] {
  const email = suppressionEntry('email', address);
  return [
    email,
    ...[email.value, address.trim().toLowerCase()].map((text) => suppressionEntry('hash', sha256(text))),
    ...domainsOf(email.value.slice(email.value.lastIndexOf('@') + 1)).map((one) => suppressionEntry('domain', one)),
  ];
}

function knownBy({ lead, ...rest }: Lead): Known[] {
  return [
    ...domainsOf(lead.domain ?? '').map((domain) => ({
      id: suppressionEntry('domain', domain).suppression_id,
      pointer: '/lead/domain',
    })),
    ...emailsOf(rest).flatMap(({ name, address }) => {
      const pointer = `/metadata/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
      return entriesOf(address).map(({ suppression_id: id }) => ({ id, pointer }));
    }),
  ];
}

/** For each lead, the places in its request that the tenant's list covers: none where it may be written to. */
export async function suppressedBy(
  store: SuppressionReader,
  tenant: string,
  leads: Lead[],
): Promise<ValidationIssue[][]> {
  const known = leads.map(knownBy);
  const ids = [...new Set(known.flat().map(({ id }) => id))];
  const listed = new Set(ids.length === 0 ? [] : await store.suppressions.findAny(tenant, ids));
  return known.map((ofLead) => {
    const pointers = new Set(ofLead.filter(({ id }) => listed.has(id)).map(({ pointer }) => pointer));
    return [...pointers].map((pointer) => ({ pointer, detail: 'is on the suppression list' }));
  });
}

export async function isSuppressed(store: SuppressionReader, tenant: string, lead: Lead): Promise<boolean> {
  const [places] = await suppressedBy(store, tenant, [lead]);
  return places!.length > 0;
}
