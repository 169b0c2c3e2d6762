import type { Claim } from '../insert-request.ts';
import { storableText } from '../storable.ts';
import type { Collections } from './collections.ts';
import { insertNew } from './insert-new.ts';

export const claimId = (tenant: string, key: string): string => storableText(`${tenant}:${key}`);

/** Claims an Idempotency-Key for its tenant, or gives the claim that stands. */
export async function claimKey(
  { idempotency }: Pick<Collections, 'idempotency'>,
  tenant: string,
  key: string,
  claim: Claim,
): Promise<Claim> {
  const _id = claimId(tenant, key);
  if (await insertNew(idempotency, { _id, ...claim })) return claim;
  return (await idempotency.findOne({ _id })) ?? claim;
}
