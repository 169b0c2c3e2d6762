import { createHash } from 'node:crypto';

/** Mixes a seed and a number to 32 bits (the finalizer of MurmurHash3). */
function mix(seed: number, number: number): number {
  let bits = (seed ^ Math.imul(number, 0x9e3779b1)) >>> 0;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}

/**
 * Numbers of the rows, of 1 to `rows`, that a campaign's random sample has. Each is drawn by itself from the campaign's
 * id, so that a row stays in or out whatever becomes of the others and however many come after it.
 */
export function sampledRows(campaignId: string, rows: number, percent: number): number[] {
  const seed = createHash('sha256').update(campaignId).digest().readUInt32BE(0);
  const below = (percent / 100) * 2 ** 32;
  return Array.from({ length: rows }, (_, index) => index + 1).filter((number) => mix(seed, number) < below);
}
