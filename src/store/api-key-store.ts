export interface ApiKeyDoc {
  key_id: string;
  tenant: string;
  name: string;
  /** Hex SHA-256 of the secret; the secret itself is shown once and never kept. */
  secret_sha256: string;
  requests_per_minute: number;
  daily_quota: number;
  created_at: string;
  revoked_at?: string;
}

export interface ApiKeyStore {
  insert(doc: ApiKeyDoc): Promise<void>;
  get(keyId: string): Promise<ApiKeyDoc | null>;
  list(): Promise<ApiKeyDoc[]>;
  revoke(keyId: string, revokedAt: string): Promise<boolean>;
  count(): Promise<number>;
}
