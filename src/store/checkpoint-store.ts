import type { AuditHead } from './audit-store.ts';

/** The head of one request's chain when a checkpoint was made. */
export interface ChainHead extends AuditHead {
  request_id: string;
  tenant: string;
}

/** What is signed of a checkpoint: the heads are under its root. */
export interface CheckpointBody {
  /** Ids sort by time. */
  checkpoint_id: string;
  at: string;
  /** How many heads it has. */
  chains: number;
  /** Merkle root (RFC 6962, SHA-256, hex) over the canonical JSON of every head, by request_id. */
  root: string;
  /** Of the public key: the first 16 hex digits of the SHA-256 of its DER form. */
  key_id: string;
}

export interface Checkpoint extends CheckpointBody {
  /** Ed25519, base64, over the canonical JSON of the body. */
  signature: string;
}

/** Made by Candor where the operator names no key. */
export interface SigningKeyDoc {
  /** PKCS #8, PEM. */
  private_key: string;
  created_at: string;
}

/** Signed checkpoints of all chains. The heads are kept of the last one only. */
export interface CheckpointStore {
  /** Written before the checkpoint itself, which makes them count. */
  addHeads(checkpointId: string, page: number, heads: ChainHead[]): Promise<void>;
  add(checkpoint: Checkpoint): Promise<void>;
  last(): Promise<Checkpoint | null>;
  /** In the order of their pages; streamed. */
  streamHeads(checkpointId: string): AsyncIterable<ChainHead>;
  /** Of every checkpoint with a lower id. */
  removeHeadsBefore(checkpointId: string): Promise<void>;
  removeHeadsOf(checkpointId: string): Promise<void>;
  getSigningKey(): Promise<SigningKeyDoc | null>;
  /** Keeps the key where there is none; returns the one that is kept then. */
  keepSigningKey(made: SigningKeyDoc): Promise<SigningKeyDoc>;
}
