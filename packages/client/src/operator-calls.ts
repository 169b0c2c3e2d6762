import type { Http } from './http.ts';
import { readLines } from './read-lines.ts';
import type {
  ApiKeyList,
  AuditReport,
  CreateApiKey,
  CreatedApiKey,
  ModelList,
  PromptVersionList,
  Settings,
  Template,
  TemplateList,
  TemplateReport,
  UsageReport,
  WebhookDelivery,
  WebhookDeliveryList,
  WebhookSecret,
} from './types.ts';

export interface VerifyAuditOptions {
  tenant?: string;
  /** JSON lines of a checkpoint that was exported; absent: the last one in the store. */
  checkpoint?: BodyInit;
  /** PEM: whose signature the checkpoint must have. */
  publicKey?: string;
}

/**
 * Calls of those who run Candor: templates, models, prompt versions, settings, usage, the webhook log; with the ADMIN_TOKEN as the key,
 * API keys and the audit trail.
 */
export function operatorCalls(http: Http) {
  const template = (id: string, rest = '') => `/templates/${encodeURIComponent(id)}${rest}`;
  return {
    templates: {
      list: (): Promise<TemplateList> => http.json('/templates'),
      get: (id: string): Promise<Template> => http.json(template(id)),
      save: (body: Template): Promise<Template> => http.json(template(body.template_id), { method: 'PUT', json: body }),
      remove: async (id: string): Promise<void> => void (await http.request(template(id), { method: 'DELETE' })),
      report: (id: string): Promise<TemplateReport> => http.json(template(id, '/report')),
    },
    apiKeys: {
      list: (): Promise<ApiKeyList> => http.json('/api-keys'),
      create: (body: CreateApiKey): Promise<CreatedApiKey> => http.json('/api-keys', { method: 'POST', json: body }),
      revoke: async (id: string): Promise<void> =>
        void (await http.request(`/api-keys/${encodeURIComponent(id)}`, { method: 'DELETE' })),
    },
    audit: {
      verify: ({ tenant, checkpoint, publicKey }: VerifyAuditOptions = {}): Promise<AuditReport> =>
        http.json('/audit/verify', {
          method: 'POST',
          query: { tenant, public_key: publicKey },
          ...(checkpoint === undefined
            ? {}
            : { body: checkpoint, headers: { 'content-type': 'application/x-ndjson' } }),
        }),
      /** Lines of a new checkpoint: its header, then a head each. */
      async *checkpoint(): AsyncGenerator<string> {
        for await (const line of readLines(await http.request('/audit/checkpoints', { method: 'POST' })))
          if (line !== '') yield line;
      },
      /** PEM. */
      publicKey: async (): Promise<string> => (await http.request('/audit/public-key')).text(),
    },
    models: (): Promise<ModelList> => http.json('/models'),
    settings: (): Promise<Settings> => http.json('/settings'),
    usage: (query: { days?: number } = {}): Promise<UsageReport> => http.json('/usage', { query }),
    promptVersions: (): Promise<PromptVersionList> => http.json('/prompt-versions'),
    webhooks: {
      deliveries: (query: { cursor?: string; limit?: number } = {}): Promise<WebhookDeliveryList> =>
        http.json('/webhooks/deliveries', { query }),
      redeliver: (id: string): Promise<WebhookDelivery> =>
        http.json(`/webhooks/deliveries/${encodeURIComponent(id)}/redeliver`, { method: 'POST' }),
      secret: (): Promise<WebhookSecret> => http.json('/webhooks/secret'),
      rotateSecret: (): Promise<WebhookSecret> => http.json('/webhooks/secret/rotate', { method: 'POST' }),
    },
  };
}
