/** FNV-1a, then mixed: neighbouring keys must not give neighbouring numbers. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}

export interface Picker {
  /** The same item for the same seed and key. `shift` moves on in the list: variants of one request never meet. */
  pick<Item>(items: readonly Item[], key: string, shift?: number): Item;
}

/** Choices that look random over many requests and are the same for one. */
export const createPicker = (seed: string): Picker => ({
  pick: (items, key, shift = 0) => items[(hash(`${seed}\n${key}`) + shift) % items.length]!,
});
