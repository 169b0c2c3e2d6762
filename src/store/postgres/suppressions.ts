import { readPage } from '../read-page.ts';
import type { SuppressionDoc, SuppressionStore } from '../suppression-store.ts';
import type { Documents } from './documents.ts';

export function createSuppressions({ find, rows, write }: Documents): SuppressionStore {
  return {
    addMany: async (docs) =>
      docs.length === 0
        ? 0
        : write(
            `INSERT INTO suppressions (tenant, id, doc)
             SELECT doc->>'tenant', doc->>'suppression_id', doc FROM jsonb_array_elements($1::jsonb) AS doc
             ON CONFLICT (tenant, id) DO NOTHING`,
            [docs],
          ),
    list: (tenant, cursor, limit, search) =>
      readPage(
        'suppressions',
        cursor,
        limit,
        (doc) => doc.suppression_id,
        (before, count) =>
          find<SuppressionDoc>(
            `SELECT doc FROM suppressions WHERE tenant = $1 AND ($2::text IS NULL OR id < $2)
               AND ($4::text IS NULL OR strpos(doc->>'value', $4) > 0 OR id = ANY($5::text[]))
             ORDER BY id DESC LIMIT $3`,
            [tenant, before, count, search?.text ?? null, search?.ids ?? []],
          ),
      ),
    findAny: async (tenant, ids) =>
      (
        await rows<{ id: string }>('SELECT id FROM suppressions WHERE tenant = $1 AND id = ANY($2::text[])', [
          tenant,
          ids,
        ])
      ).map(({ id }) => id),
    remove: async (tenant, suppressionId) =>
      (await write('DELETE FROM suppressions WHERE tenant = $1 AND id = $2', [tenant, suppressionId])) === 1,
  };
}
