import { csvLine } from '../campaigns/results/csv-line.ts';
import type { Context } from '../context.ts';
import type { Suppression } from '../contract/suppression.ts';

const rowsPerRead = 500;
const columns = ['kind', 'value', 'created_at', 'suppression_id'] as const satisfies (keyof Suppression)[];

/** The whole list, as an import takes it. */
export async function* suppressionsCsv({ store }: Pick<Context, 'store'>, tenant: string): AsyncGenerator<string> {
  yield csvLine([...columns]);
  let cursor: string | undefined;
  do {
    const page = await store.suppressions.list(tenant, cursor, rowsPerRead);
    yield page.items.map((item) => csvLine(columns.map((column) => item[column]))).join('');
    cursor = page.next_cursor ?? undefined;
  } while (cursor !== undefined);
}
