import type { Context } from '../context.ts';
import { type Suppression, type SuppressionList, suppressionValues } from '../contract/suppression.ts';
import { mapPage } from '../store/page.ts';
import type { SuppressionDoc, SuppressionSearch } from '../store/suppression-store.ts';
import { entriesOf } from './suppressed-by.ts';

type ListDeps = Pick<Context, 'store'>;

function toSuppression({ tenant: _, ...suppression }: SuppressionDoc): Suppression {
  return suppression;
}

function searchOf(text: string): SuppressionSearch {
  const isAddress = suppressionValues.email.safeParse(text).success;
  return {
    text: text.toLowerCase(),
    ids: isAddress ? entriesOf(text).map(({ suppression_id }) => suppression_id) : [],
  };
}

/** One page of whom the tenant does not write to, or of those that `q` finds. Throws 'invalid' on a cursor of another list. */
export async function listSuppressions(
  { store }: ListDeps,
  tenant: string,
  { cursor, limit, q }: { cursor?: string | undefined; limit: number; q?: string | undefined },
): Promise<SuppressionList> {
  return mapPage(await store.suppressions.list(tenant, cursor, limit, q ? searchOf(q) : undefined), toSuppression);
}
