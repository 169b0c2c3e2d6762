import { createHash } from 'node:crypto';

const hashOf = (...parts: Uint8Array[]): Buffer => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};
const leafPrefix = Uint8Array.of(0);
const nodePrefix = Uint8Array.of(1);

export interface MerkleTree {
  add(leaf: string): void;
  readonly size: number;
  /** In hex. */
  root(): string;
}

/** The Merkle tree hash of RFC 6962 over SHA-256, of leaves that come one by one; keeps a hash per level. */
export function createMerkleTree(): MerkleTree {
  let size = 0;
  /** Of the complete subtrees so far, from the left, each smaller than the one before. */
  const subtrees: { leaves: number; hash: Buffer }[] = [];
  const join = (left: Buffer, right: Buffer) => hashOf(nodePrefix, left, right);
  return {
    get size() {
      return size;
    },
    add: (leaf) => {
      size += 1;
      let node = { leaves: 1, hash: hashOf(leafPrefix, Buffer.from(leaf)) };
      while (subtrees.at(-1)?.leaves === node.leaves)
        node = { leaves: 2 * node.leaves, hash: join(subtrees.pop()!.hash, node.hash) };
      subtrees.push(node);
    },
    root: () => {
      if (size === 0) return hashOf().toString('hex');
      const hashes = subtrees.map(({ hash }) => hash);
      return hashes.reduceRight((right, left) => join(left, right)).toString('hex');
    },
  };
}
