const boundary = /[;:—–(]|\s-\s|,\s|,$|(?<![.!?…])[.!?…]+$/gu;

/** The part of a sentence around [start, end) between the marks that part clauses. */
export function clauseAround(sentence: string, start: number, end: number): [number, number] {
  let from = 0;
  let to = sentence.length;
  for (const match of sentence.matchAll(boundary)) {
    const after = match.index + match[0].length;
    if (after <= start) from = after;
    else if (match.index >= end) {
      to = match.index;
      break;
    }
  }
  while (from < start && /\s/.test(sentence[from]!)) from += 1;
  while (to > end && /[\s.!?,;:]/.test(sentence[to - 1]!)) to -= 1;
  return [from, to];
}
