import type { EndpointEvent } from '../contract/webhook-endpoint.ts';
import type { Notice } from './outbox.ts';

/** A registered endpoint is told the events it asks for; any other is the one of a callback_url. */
interface EndpointRegistration {
  /** In full, with its query. */
  url: string;
  events: EndpointEvent[];
  description?: string;
  at: string;
}

export interface EndpointDoc {
  /** tenant + URL origin and path. */
  tenant: string;
  url: string;
  /** Made of these two. */
  endpoint_id: string;
  registered?: EndpointRegistration;
  first_failure_at?: string;
  disabled_at?: string;
  disabled_reason?: string;
  /** That it was disabled. */
  notice?: Notice<'endpoint.disabled'>;
  /** Absent: before release 0.3. */
  created_at?: string;
  /** To a day. */
  last_used_at?: string;
  /** Retention removes it after this, unless it is registered. Absent: not used since release 0.2. */
  expires_at?: string;
}

export interface WebhookSecretDoc {
  tenant: string;
  /** Newest first; older ones sign too until expires_at. Base64 with the "whsec_" prefix. */
  secrets: { secret: string; created_at: string; expires_at?: string }[];
}
