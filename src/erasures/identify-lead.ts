import type { EraseLead } from '../contract/lead-erasure.ts';
import type { PersonalizeRequest } from '../contract/personalize-request.ts';
import { plainName } from '../plain-name.ts';
import { emailsOf } from '../suppressions/emails-of.ts';
import { suppressionEntry } from '../suppressions/suppression-entry.ts';

export type Lead = Pick<PersonalizeRequest, 'metadata'> & { lead: Partial<PersonalizeRequest['lead']> };

/** Without case, and with single blanks. */
const plain = (text = ''): string => text.normalize('NFKC').trim().replaceAll(/\s+/gu, ' ').toLowerCase();

const writtenAddress = (address: string): string => suppressionEntry('email', address).value;

/** Says of a lead whether it is the one that is named. An address is compared as the suppression list does. */
export function identifyLead({ email, name, metadata }: EraseLead): (lead: Lead) => boolean {
  if (email !== undefined) {
    const wanted = writtenAddress(email);
    return (lead) => emailsOf(lead).some(({ address }) => writtenAddress(address) === wanted);
  }
  if (metadata) {
    const [wantedName, wantedValue] = [plainName(metadata.name), plain(metadata.value)];
    return (lead) =>
      Object.entries(lead.metadata ?? {}).some(
        ([one, value]) => plainName(one) === wantedName && plain(value) === wantedValue,
      );
  }
  const parts = ({ first_name, last_name, company_name }: Lead['lead']): string =>
    [first_name, last_name, company_name].map(plain).join('\n');
  const wanted = parts(name ?? {});
  return ({ lead }) => parts(lead) === wanted;
}
