import type { Store } from '../store.ts';
import { translateErrors } from '../translate-errors.ts';
import { createApiKeys } from './api-keys.ts';
import { createAudit } from './audit.ts';
import { createCampaigns } from './campaigns.ts';
import { createCheckpoints } from './checkpoints.ts';
import { createDeliveries } from './deliveries.ts';
import { createDocuments, type SqlDatabase } from './documents.ts';
import { createEndpoints } from './endpoints.ts';
import { createRequests } from './requests.ts';
import { createSendingDefaults } from './sending-defaults.ts';
import { createSequences } from './sequences.ts';
import { createSuppressions } from './suppressions.ts';
import { createTemplates } from './templates.ts';
import { createVoices } from './voices.ts';
import { createWebhookReplays } from './webhook-replays.ts';

/** The store over a migrated PostgreSQL database, wherever it runs; its methods throw what `translate` makes of errors. */
export function createStoreOver(
  db: SqlDatabase,
  translate: (error: unknown) => unknown,
  close: () => Promise<void>,
): Store {
  const documents = createDocuments(db);
  const translated = <Part extends object>(part: Part): Part => translateErrors(part, translate);
  return {
    requests: translated(createRequests(documents)),
    campaigns: translated(createCampaigns(documents)),
    deliveries: translated(createDeliveries(documents)),
    endpoints: translated(createEndpoints(documents)),
    webhookReplays: translated(createWebhookReplays(documents)),
    templates: translated(createTemplates(documents)),
    voices: translated(createVoices(documents)),
    sendingDefaults: translated(createSendingDefaults(documents)),
    suppressions: translated(createSuppressions(documents)),
    sequences: translated(createSequences(documents)),
    apiKeys: translated(createApiKeys(documents)),
    audit: translated(createAudit(documents)),
    checkpoints: translated(createCheckpoints(documents)),
    ...translated({
      ping: async () => {
        await documents.rows('SELECT 1');
      },
    }),
    close,
  };
}
