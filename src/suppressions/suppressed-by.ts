import type { PersonalizeRequest } from '../contract/personalize-request.ts';
import { suppressionValues } from '../contract/suppression.ts';
import type { ValidationIssue } from '../errors.ts';
import { plainName } from '../plain-name.ts';
import { sha256 } from '../sha256.ts';
import type { SuppressionStore } from '../store/suppression-store.ts';
import { emailNames } from './email-names.ts';
import { hostOf, suppressionEntry } from './suppression-entry.ts';

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

/** Also of "Ioana <ioana@telvora.ro>" and of several with commas or semicolons between. */
const addressesIn = (text: string): string[] =>
  text.split(/[\s<>,;]+/).filter((part) => suppressionValues.email.safeParse(part).success);

function knownBy({ lead, metadata = {} }: Lead): Known[] {
  const emails = Object.entries(metadata).flatMap(([name, text]) =>
    emailNames.includes(plainName(name)) ? addressesIn(text).map((address) => [name, address] as const) : [],
  );
  const known = (pointer: string, kind: Parameters<typeof suppressionEntry>[0], value: string): Known => ({
    id: suppressionEntry(kind, value).suppression_id,
    pointer,
  });
  return [
    ...domainsOf(lead.domain ?? '').map((domain) => known('/lead/domain', 'domain', domain)),
    ...emails.flatMap(([name, text]) => {
      const pointer = `/metadata/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
      const { value } = suppressionEntry('email', text);
      return [
        known(pointer, 'email', text),
        ...[value, text.trim().toLowerCase()].map(sha256).map((hash) => known(pointer, 'hash', hash)),
        ...domainsOf(value.slice(value.lastIndexOf('@') + 1)).map((domain) => known(pointer, 'domain', domain)),
      ];
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
