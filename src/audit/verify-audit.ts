import type { KeyObject } from 'node:crypto';
import type { ChainHead, Checkpoint } from '../store/checkpoint-store.ts';
import type { AuditDeps } from './audit-deps.ts';
import { type CheckpointSource, readCheckpoint } from './checkpoint-file.ts';
import { createMerkleTree } from './create-merkle-tree.ts';
import { headLeaf, signatureIssue } from './sign-checkpoint.ts';
import { findPublicKey } from './signing-key.ts';
import { type AuditReport, verifyChains } from './verify-chains.ts';

export interface VerifyOptions {
  tenant?: string;
  /** A checkpoint that was exported; absent: the last one in the store. */
  checkpoint?: CheckpointSource;
  /** Whose signature the checkpoint must have; absent: that of the key which signs here. */
  publicKey?: KeyObject;
}

export interface CheckedAudit extends AuditReport {
  /** What the chains were compared with, and what is wrong with it itself; null: there is none yet. */
  checkpoint: { at: string; issues: string[] } | null;
}

/** Verifies every chain, and that all that a signed checkpoint has is still there. */
export async function verifyAudit(
  deps: Pick<AuditDeps, 'store' | 'config'>,
  { tenant, checkpoint: exported, publicKey }: VerifyOptions,
): Promise<CheckedAudit> {
  const source = exported ? await readCheckpoint(exported) : await lastCheckpoint(deps);
  if (!source) return { ...(await verifyChains(deps.store, tenant)), checkpoint: null };
  const { checkpoint, heads } = source;
  const issues: string[] = [];
  const unsigned = signatureIssue(checkpoint, publicKey ?? (await findPublicKey(deps)));
  if (unsigned) issues.push(unsigned);
  const report = await verifyChains(deps.store, tenant, {
    at: checkpoint.at,
    heads: checked(checkpoint, heads, issues),
  });
  return { ...report, checkpoint: { at: checkpoint.at, issues } };
}

async function lastCheckpoint({ store }: Pick<AuditDeps, 'store'>) {
  const checkpoint = await store.checkpoints.last();
  return checkpoint && { checkpoint, heads: store.checkpoints.streamHeads(checkpoint.checkpoint_id) };
}

/** The heads; once all are read, an error is added where they are not those that the root covers. */
async function* checked(
  checkpoint: Checkpoint,
  heads: AsyncIterable<ChainHead>,
  issues: string[],
): AsyncGenerator<ChainHead> {
  const tree = createMerkleTree();
  let before = '';
  for await (const head of heads) {
    if (head.request_id <= before) issues.push(`its heads are not in order at ${head.request_id}`);
    before = head.request_id;
    tree.add(headLeaf(head));
    yield head;
  }
  if (tree.size !== checkpoint.chains || tree.root() !== checkpoint.root)
    issues.push(`its ${tree.size} heads are not the ${checkpoint.chains} that were signed`);
}
