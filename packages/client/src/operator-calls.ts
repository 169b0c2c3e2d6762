import type { Http } from './http.ts';
import type {
  ModelList,
  PromptVersionList,
  Template,
  TemplateList,
  TemplateReport,
  WebhookDelivery,
  WebhookDeliveryList,
  WebhookSecret,
} from './types.ts';

/** Calls of those who run Candor: templates, models, prompt versions and the webhook log. */
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
    models: (): Promise<ModelList> => http.json('/models'),
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
