import type { WebhookDelivery, WebhookDeliveryDetail } from '../../src/contract/webhook-delivery.ts';
import type { EndpointEvent, WebhookEndpoint } from '../../src/contract/webhook-endpoint.ts';
import type { CreateReplay, WebhookReplay } from '../../src/contract/webhook-replay.ts';
import type { Page } from './api.ts';
import { type Call, callApi } from './call-api.ts';

export interface DeliveryFilter {
  endpoint_id?: string | undefined;
  state?: string | undefined;
  type?: string | undefined;
  since?: string | undefined;
  until?: string | undefined;
}

const json = async <Answer>(path: string, call?: Call): Promise<Answer> => (await callApi(path, call)).json();
const post = <Answer>(path: string, body?: unknown): Promise<Answer> => json(path, { method: 'POST', json: body });

/** Calls about webhooks, typed by the contract. */
export const webhookApi = {
  listEndpoints: (cursor: string, signal?: AbortSignal) =>
    json<Page<WebhookEndpoint>>('/webhooks/endpoints', { query: { cursor, limit: 100 }, signal }),
  register: (body: { url: string; events: EndpointEvent[] }) => post<WebhookEndpoint>('/webhooks/endpoints', body),
  unregister: (id: string) => callApi(`/webhooks/endpoints/${id}`, { method: 'DELETE' }),
  enable: (id: string) => post<WebhookEndpoint>(`/webhooks/endpoints/${id}/enable`),

  listDeliveries: (filter: DeliveryFilter, cursor: string, signal?: AbortSignal) =>
    json<Page<WebhookDelivery>>('/webhooks/deliveries', { query: { ...filter, cursor }, signal }),
  getDelivery: (id: string, signal?: AbortSignal) =>
    json<WebhookDeliveryDetail>(`/webhooks/deliveries/${id}`, { signal }),
  redeliver: (id: string) => post<WebhookDelivery>(`/webhooks/deliveries/${id}/redeliver`),

  listReplays: (signal?: AbortSignal) =>
    json<Page<WebhookReplay>>('/webhooks/replays', { query: { limit: 5 }, signal }),
  replay: (body: CreateReplay) => post<WebhookReplay>('/webhooks/replays', body),
};
