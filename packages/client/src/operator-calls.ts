import type { Http } from './http.ts';
import { readLines } from './read-lines.ts';
import type {
  AddSuppressions,
  ApiKeyList,
  AuditReport,
  CreateApiKey,
  CreatedApiKey,
  CreateWebhookReplay,
  ModelList,
  PromptVersionList,
  RegisterEndpoint,
  SendingDefaults,
  SendingSettings,
  Settings,
  SuppressionList,
  SuppressionReport,
  Template,
  TemplateList,
  TemplateReport,
  UsageReport,
  Voice,
  VoiceSettings,
  VoiceSuggestionList,
  WebhookDelivery,
  WebhookDeliveryDetail,
  WebhookDeliveryList,
  WebhookEndpoint,
  WebhookEndpointList,
  WebhookReplay,
  WebhookReplayList,
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
 * Calls of those who run Candor: templates, the voice, the sending defaults, the suppression list, models, prompt versions, settings, usage, the webhook log; with the ADMIN_TOKEN as the key,
 * API keys and the audit trail.
 */
export function operatorCalls(http: Http) {
  const template = (id: string, rest = '') => `/templates/${encodeURIComponent(id)}${rest}`;
  const one = (list: string, id: string, rest = '') => `/webhooks/${list}/${encodeURIComponent(id)}${rest}`;
  const suggestion = (id: string, rest = '') => `/voice/suggestions/${encodeURIComponent(id)}${rest}`;
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
    /** Whom the tenant does not write to. */
    suppressions: {
      list: (query: { q?: string; cursor?: string; limit?: number } = {}): Promise<SuppressionList> =>
        http.json('/suppressions', { query }),
      add: (body: AddSuppressions): Promise<SuppressionReport> =>
        http.json('/suppressions', { method: 'POST', json: body }),
      /** Adds those of a CSV file; a stream is sent as it comes. */
      import: (csv: BodyInit): Promise<SuppressionReport> =>
        http.json('/suppressions', { method: 'POST', body: csv, headers: { 'content-type': 'text/csv' } }),
      remove: async (id: string): Promise<void> =>
        void (await http.request(`/suppressions/${encodeURIComponent(id)}`, { method: 'DELETE' })),
      /** The whole list, as import takes it. */
      exportCsv: (): Promise<Response> => http.request('/suppressions', { query: { format: 'csv' } }),
    },
    /** The rules and the footer of messages whose request says nothing of them. */
    sendingDefaults: {
      get: (): Promise<SendingSettings> => http.json('/sending-defaults'),
      /** Replaces them all. */
      save: (body: SendingDefaults): Promise<SendingSettings> =>
        http.json('/sending-defaults', { method: 'PUT', json: body }),
      remove: async (): Promise<void> => void (await http.request('/sending-defaults', { method: 'DELETE' })),
    },
    voice: {
      get: (): Promise<VoiceSettings> => http.json('/voice'),
      save: (body: Voice): Promise<VoiceSettings> => http.json('/voice', { method: 'PUT', json: body }),
      suggestions: (): Promise<VoiceSuggestionList> => http.json('/voice/suggestions'),
      accept: (id: string): Promise<VoiceSettings> => http.json(suggestion(id, '/accept'), { method: 'POST' }),
      dismiss: async (id: string): Promise<void> => void (await http.request(suggestion(id), { method: 'DELETE' })),
    },
    models: (): Promise<ModelList> => http.json('/models'),
    settings: (): Promise<Settings> => http.json('/settings'),
    usage: (query: { days?: number } = {}): Promise<UsageReport> => http.json('/usage', { query }),
    promptVersions: (): Promise<PromptVersionList> => http.json('/prompt-versions'),
    webhooks: {
      /** Newest first; times are ISO 8601. */
      deliveries: (
        query: {
          endpoint_id?: string;
          state?: WebhookDelivery['state'];
          type?: string;
          subject_id?: string;
          since?: string;
          until?: string;
          cursor?: string;
          limit?: number;
        } = {},
      ): Promise<WebhookDeliveryList> => http.json('/webhooks/deliveries', { query }),
      /** With its body. */
      delivery: (id: string): Promise<WebhookDeliveryDetail> => http.json(one('deliveries', id)),
      redeliver: (id: string): Promise<WebhookDelivery> =>
        http.json(one('deliveries', id, '/redeliver'), { method: 'POST' }),
      endpoints: (
        query: { state?: WebhookEndpoint['state']; registered?: boolean; cursor?: string; limit?: number } = {},
      ): Promise<WebhookEndpointList> => http.json('/webhooks/endpoints', { query }),
      endpoint: (id: string): Promise<WebhookEndpoint> => http.json(one('endpoints', id)),
      /** Has events sent to a URL, all that there are by default. */
      register: (body: RegisterEndpoint): Promise<WebhookEndpoint> =>
        http.json('/webhooks/endpoints', { method: 'POST', json: body }),
      unregister: async (id: string): Promise<void> =>
        void (await http.request(one('endpoints', id), { method: 'DELETE' })),
      enable: (id: string): Promise<WebhookEndpoint> => http.json(one('endpoints', id, '/enable'), { method: 'POST' }),
      /** Sends the deliveries of a time range again, in the background. */
      replay: (body: CreateWebhookReplay): Promise<WebhookReplay> =>
        http.json('/webhooks/replays', { method: 'POST', json: body }),
      replays: (query: { cursor?: string; limit?: number } = {}): Promise<WebhookReplayList> =>
        http.json('/webhooks/replays', { query }),
      getReplay: (id: string): Promise<WebhookReplay> => http.json(one('replays', id)),
      secret: (): Promise<WebhookSecret> => http.json('/webhooks/secret'),
      rotateSecret: (): Promise<WebhookSecret> => http.json('/webhooks/secret/rotate', { method: 'POST' }),
    },
  };
}
