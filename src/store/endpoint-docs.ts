export interface EndpointDoc {
  /** tenant + URL origin and path. */
  tenant: string;
  url: string;
  first_failure_at?: string;
  disabled_at?: string;
  disabled_reason?: string;
}

export interface WebhookSecretDoc {
  tenant: string;
  /** Newest first; older ones sign too until expires_at. Base64 with the "whsec_" prefix. */
  secrets: { secret: string; created_at: string; expires_at?: string }[];
}
