import { DomainError } from '../errors.ts';
import { openPglite } from '../open-pglite.ts';
import { createApiKeys } from './pglite/api-keys.ts';
import { createAudit } from './pglite/audit.ts';
import { createCampaigns } from './pglite/campaigns.ts';
import { createDeliveries } from './pglite/deliveries.ts';
import { createDocuments } from './pglite/documents.ts';
import { createRequests } from './pglite/requests.ts';
import { tables } from './pglite/tables.ts';
import { createTemplates } from './pglite/templates.ts';
import type { Store } from './store.ts';
import { translateErrors } from './translate-errors.ts';

const toDomainError = (error: unknown): unknown =>
  error instanceof Error && /PGlite is clos(ed|ing)/.test(error.message)
    ? new DomainError('unavailable', 'The store is closed', { cause: error })
    : error;

/** The store of one process: in `dataDir`, or in memory without one. */
export async function createPgliteStore(options: { dataDir?: string } = {}): Promise<Store> {
  const database = await openPglite(options.dataDir);
  await database.db.exec(tables);
  const documents = createDocuments(database.db);
  const translated = <Part extends object>(part: Part): Part => translateErrors(part, toDomainError);
  return {
    requests: translated(createRequests(documents)),
    campaigns: translated(createCampaigns(documents)),
    deliveries: translated(createDeliveries(documents)),
    templates: translated(createTemplates(documents)),
    apiKeys: translated(createApiKeys(documents)),
    audit: translated(createAudit(documents)),
    ...translated({
      ping: async () => {
        await documents.rows('SELECT 1');
      },
    }),
    close: () => database.close(),
  };
}
