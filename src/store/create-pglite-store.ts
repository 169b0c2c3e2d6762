import { DomainError } from '../errors.ts';
import type { Logger } from '../logger.ts';
import { openPglite } from '../open-pglite.ts';
import { createApiKeys } from './pglite/api-keys.ts';
import { createAudit } from './pglite/audit.ts';
import { createCampaigns } from './pglite/campaigns.ts';
import { createDeliveries } from './pglite/deliveries.ts';
import { createDocuments } from './pglite/documents.ts';
import { migrate } from './pglite/migrate.ts';
import { createRequests } from './pglite/requests.ts';
import { createTemplates } from './pglite/templates.ts';
import type { Store } from './store.ts';
import { translateErrors } from './translate-errors.ts';

const toDomainError = (error: unknown): unknown =>
  error instanceof Error && /PGlite is clos(ed|ing)/.test(error.message)
    ? new DomainError('unavailable', 'The store is closed', { cause: error })
    : error;

/**
 * The store of one process: in `dataDir`, or in memory without one. Data of an earlier release is migrated; rejects with
 * an Error, and changes nothing, where it is of a later one.
 */
export async function createPgliteStore(options: { dataDir?: string; logger?: Logger } = {}): Promise<Store> {
  const database = await openPglite(options.dataDir);
  try {
    const migrations = await migrate(database.db);
    if (migrations.length > 0) options.logger?.info({ migrations }, 'the store was migrated');
  } catch (error) {
    await database.close();
    throw error;
  }
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
