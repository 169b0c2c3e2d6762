import type { Claim } from '../insert-request.ts';
import type { Documents } from './documents.ts';

/** Claims an Idempotency-Key for its tenant, or gives the claim that stands. */
export async function claimKey({ rows, write }: Documents, tenant: string, key: string, claim: Claim): Promise<Claim> {
  const claimed = await write(
    'INSERT INTO idempotency (tenant, key, request_id, body_hash) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING',
    [tenant, key, claim.request_id, claim.body_hash],
  );
  if (claimed === 1) return claim;
  const [standing] = await rows<Claim>('SELECT request_id, body_hash FROM idempotency WHERE tenant = $1 AND key = $2', [
    tenant,
    key,
  ]);
  return standing ?? claim;
}
