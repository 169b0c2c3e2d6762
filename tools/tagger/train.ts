import { featuresOfToken, fillRows, type TokenHashes } from '../../src/guardrails/document/tag-features.ts';

/** A text of the training data: its tokens, and the number of each one's tag. */
export interface Lesson {
  readonly seen: TokenHashes;
  readonly tags: Uint8Array;
}

const rounds = 10;

/** Averaged perceptron over hashed features, tagged from left to right on its own tags. A row of `lanes` weights a feature. */
export function train(lessons: readonly Lesson[], bits: number, lanes: number): Float32Array {
  const weights = new Float32Array((1 << bits) * lanes);
  const sums = new Float64Array(weights.length);
  const rows = new Int32Array(featuresOfToken);
  const scores = new Float64Array(lanes);
  let steps = 1;
  // A fixed order that differs from round to round: the same data make the same table.
  const order = lessons.map((_, at) => at);
  let seed = 1;
  for (let round = 0; round < rounds; round += 1) {
    for (let at = order.length - 1; at > 0; at -= 1) {
      seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
      const other = seed % (at + 1);
      [order[at], order[other]] = [order[other]!, order[at]!];
    }
    let wrong = 0;
    for (const index of order) {
      const { seen, tags } = lessons[index]!;
      let last = 0;
      let before = 0;
      for (let at = 0; at < seen.length; at += 1) {
        fillRows(rows, seen, at, last, before, bits);
        const truth = tags[at]!;
        const guess = bestOf(weights, rows, scores);
        if (guess !== truth) {
          wrong += 1;
          for (const row of rows) {
            weights[row * lanes + truth]! += 1;
            sums[row * lanes + truth]! += steps;
            weights[row * lanes + guess]! -= 1;
            sums[row * lanes + guess]! -= steps;
          }
        }
        steps += 1;
        before = last;
        last = guess;
      }
    }
    console.log(`round ${round + 1}: ${wrong} wrong`);
  }
  return weights.map((weight, at) => weight - sums[at]! / steps);
}

/** The lane with the highest sum over the rows. */
export function bestOf(table: Float32Array | Int8Array, rows: Int32Array, scores: Float64Array): number {
  const lanes = scores.length;
  scores.fill(0);
  for (const row of rows) for (let lane = 0; lane < lanes; lane += 1) scores[lane]! += table[row * lanes + lane]!;
  let best = 0;
  for (let lane = 1; lane < lanes; lane += 1) if (scores[lane]! > scores[best]!) best = lane;
  return best;
}
