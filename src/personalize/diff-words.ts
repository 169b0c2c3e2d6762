import type { WordChange } from '../contract/replay.ts';

/** Beyond this many words on either side, the middle is shown as replaced whole. */
const maxWords = 2_000;

const words = (text: string): string[] => text.match(/\s+|[^\s]+/gu) ?? [];

function lengths(a: string[], b: string[]): Uint16Array[] {
  const table = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1)
      table[i]![j] = a[i] === b[j] ? table[i + 1]![j + 1]! + 1 : Math.max(table[i + 1]![j]!, table[i]![j + 1]!);
  return table;
}

/**
 * Word-level difference by longest common subsequence. Joining the equal and deleted runs gives `before` back exactly;
 * joining the equal and inserted ones gives `after`.
 */
export function diffWords(before: string, after: string): WordChange[] {
  const [a, b] = [words(before), words(after)];
  const changes: WordChange[] = [];
  const push = (op: WordChange['op'], text: string) => {
    const last = changes.at(-1);
    if (last?.op === op) last.text += text;
    else if (text !== '') changes.push({ op, text });
  };
  if (a.length > maxWords || b.length > maxWords) {
    if (before === after) push('equal', before);
    else {
      push('delete', before);
      push('insert', after);
    }
    return changes;
  }
  const table = lengths(a, b);
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      push('equal', a[i]!);
      i += 1;
      j += 1;
    } else if (j >= b.length || (i < a.length && table[i + 1]![j]! >= table[i]![j + 1]!)) {
      push('delete', a[i]!);
      i += 1;
    } else {
      push('insert', b[j]!);
      j += 1;
    }
  }
  return changes;
}
