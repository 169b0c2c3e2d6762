import { isoTime } from '../clock.ts';
import { newCheckpointId } from '../ids.ts';
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

async function* nothing(): AsyncGenerator<never> {}

/**
 * Signs the heads of all chains as they are now, so that a later removal of a chain shows. Null, and nothing written,
 * where something that the last checkpoint has is not there any more: a new one would cover that up.
 */
export async function writeCheckpoint(deps: AuditDeps, signal?: AbortSignal): Promise<Checkpoint | null> {
  const { checkpoints, audit } = deps.store;
  const last = await checkpoints.last();
  const checkpoint_id = newCheckpointId();
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
  for await (const { request_id, chain, known } of walk) {
    signal?.throwIfAborted();
    if (known && !isOnChain(known, chain?.events ?? [])) lost.push(request_id);
    const end = chain?.events.at(-1);
    if (!end) continue;
    const head = { request_id, tenant: end.tenant, seq: end.seq, hash: end.hash };
    tree.add(headLeaf(head));
    page.push(head);
    if (page.length === pageSize) await writePage();
  }
  await writePage();

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
