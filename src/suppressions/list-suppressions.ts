import type { Context } from '../context.ts';
import type { Suppression, SuppressionList } from '../contract/suppression.ts';
import { mapPage } from '../store/page.ts';
import type { SuppressionDoc } from '../store/suppression-store.ts';

type ListDeps = Pick<Context, 'store'>;

function toSuppression({ tenant: _, ...suppression }: SuppressionDoc): Suppression {
  return suppression;
}

/** One page of whom the tenant does not write to. Throws 'invalid' on a cursor of another list. */
export async function listSuppressions(
  { store }: ListDeps,
  tenant: string,
  { cursor, limit }: { cursor?: string | undefined; limit: number },
): Promise<SuppressionList> {
  return mapPage(await store.suppressions.list(tenant, cursor, limit), toSuppression);
}
