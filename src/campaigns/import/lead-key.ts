import { createHash } from 'node:crypto';
import type { LeadRow } from '../../contract/campaign.ts';

const plain = (text: string): string => text.normalize('NFKC').trim().toLowerCase();

/**
 * Names the person a row is about: by email address where there is one, else by name, company and domain. A number of
 * 53 bits, so that the keys of a million rows fit in memory; two leads share one about once in 20,000 such campaigns.
 */
export function leadKey({ lead, metadata }: LeadRow): number {
  const email = plain(metadata?.email ?? '');
  const name = [lead.first_name, lead.last_name, lead.company_name, lead.domain].map(plain).join('\u0000');
  const digest = createHash('sha256')
    .update(email || name)
    .digest();
  return digest.readUIntBE(0, 6) * 32 + (digest[6]! >> 3);
}
