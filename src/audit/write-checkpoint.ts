import { isoTime } from '../clock.ts';
import { checkpointIdAfter, newCheckpointId } from '../ids.ts';
import type { AuditChain } from '../store/audit-store.ts';
import type { ChainHead, Checkpoint } from '../store/checkpoint-store.ts';
import type { AuditDeps } from './audit-deps.ts';
import { createMerkleTree } from './create-merkle-tree.ts';
import { isOnChain } from './is-on-chain.ts';
import { joinById } from './join-by-id.ts';
import { headLeaf, signCheckpoint } from './sign-checkpoint.ts';
import { openSigningKey } from './signing-key.ts';

const pageSize = 1_000;
/** Named in the log; verification names all. */
const mostNamed = 20;

/** Above the last one, which has to stay the last while a clock is behind it. */
function nextCheckpointId(last: Checkpoint | null): string {
  const fresh = newCheckpointId();
  return last && fresh <= last.checkpoint_id ? checkpointIdAfter(last.checkpoint_id) : fresh;
}

async function* nothing(): AsyncGenerator<never> {}

/**
 * Signs the heads of all chains as they are now, so that a later removal of a chain shows. Null, and nothing written,
 * where something that the last checkpoint has is not there any more: a new one would cover that up.
 */
export async function writeCheckpoint(deps: AuditDeps, signal?: AbortSignal): Promise<Checkpoint | null> {
  const { checkpoints, audit } = deps.store;
  const last = await checkpoints.last();
  const checkpoint_id = nextCheckpointId(last);
  const at = isoTime(deps.clock.now());
  const tree = createMerkleTree();
  const lost: string[] = [];
  let page: ChainHead[] = [];
  let pages = 0;
  const writePage = async () => {
    if (page.length > 0) await checkpoints.addHeads(checkpoint_id, pages, page);
    pages += 1;
    page = [];
  };

  const walk = joinById<{ chain: AuditChain; known: ChainHead }>({
    chain: audit.streamChains(),
    known: last ? checkpoints.streamHeads(last.checkpoint_id) : nothing(),
  });
  const lastTree = createMerkleTree();
  for await (const { request_id, chain, known } of walk) {
    signal?.throwIfAborted();
    if (known) lastTree.add(headLeaf(known));
    if (known && !isOnChain(known, chain?.events ?? [])) lost.push(request_id);
    const end = chain?.events.at(-1);
    if (!end) continue;
    const head = { request_id, tenant: end.tenant, seq: end.seq, hash: end.hash };
    tree.add(headLeaf(head));
    page.push(head);
    if (page.length === pageSize) await writePage();
  }
  await writePage();

  // With none of its heads kept it starts anew: see docs/operators.md.
  const wasCut = last && lastTree.size > 0 && (lastTree.size !== last.chains || lastTree.root() !== last.root);
  if (wasCut) {
    await checkpoints.removeHeadsOf(checkpoint_id);
    // Another process wrote one meanwhile, which takes the heads of the one before away.
    if ((await checkpoints.last())?.checkpoint_id !== last.checkpoint_id) return writeCheckpoint(deps, signal);
    deps.logger.error(
      { checkpoint_id: last.checkpoint_id, heads: lastTree.size, signed: last.chains },
      'the heads of the last checkpoint are not those that were signed: no new one is written; see "candor audit verify"',
    );
    return null;
  }
  if (last && last.chains > 0 && lastTree.size === 0)
    deps.logger.error(
      { checkpoint_id: last.checkpoint_id, signed: last.chains },
      'the heads of the last checkpoint were removed: what it had cannot be looked for any more',
    );
  if (lost.length > 0) {
    await checkpoints.removeHeadsOf(checkpoint_id);
    deps.logger.error(
      { requests: lost.slice(0, mostNamed), count: lost.length, checkpoint_id: last?.checkpoint_id },
      'the audit lost what its last checkpoint has: no new one is written; see "candor audit verify"',
    );
    return null;
  }
  const key = await openSigningKey(deps);
  const checkpoint = signCheckpoint(key, { checkpoint_id, at, chains: tree.size, root: tree.root() });
  await checkpoints.add(checkpoint);
  await checkpoints.removeHeadsBefore(checkpoint_id);
  deps.logger.info({ checkpoint_id, chains: checkpoint.chains, root: checkpoint.root }, 'audit checkpoint written');
  return checkpoint;
}
