import type { ApiKey, AuditReport, CreatedApiKey } from '../packages/client/src/index.ts';
import type { CreateApiKey } from '../src/contract/api-key.ts';

interface AuditOptions {
  tenant?: string;
  /** Path of a checkpoint that was exported; absent: the last one in the store. */
  checkpoint?: string;
  /** PEM: whose signature it must have; absent: the service's own. */
  publicKey?: string;
}

/** What those who run Candor do: on the store itself or, where a server holds it, through that server. */
export interface Operator {
  createKey(wanted: CreateApiKey): Promise<CreatedApiKey>;
  listKeys(): Promise<ApiKey[]>;
  revokeKey(keyId: string): Promise<void>;
  verifyAudit(options: AuditOptions): Promise<AuditReport>;
  /** Lines of a new checkpoint: its header, then a head each. null: what the last one has is not there any more. */
  exportCheckpoint(): Promise<AsyncIterable<string> | null>;
  /** PEM; null before the first checkpoint. */
  publicKey(): Promise<string | null>;
  close(): Promise<void>;
}
