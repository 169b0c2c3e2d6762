import { foldText } from '../guardrails/document/fold-word.ts';

/** Samples that have a phrase, at least; and of all samples, at least. */
const leastSamples = 3;
const leastShare = 0.5;
const mostPhrases = 5;
const lengths = [4, 3, 2];
/** A phrase of small words alone tells nothing. */
const telling = 5;

const wordsOf = (clause: string): string[] => foldText(clause).match(/[\p{L}\p{M}'-]+|\d+/gu) ?? [];

/** Runs of words of one sample, none over a comma, a number or the end of a sentence. */
function phrasesOf(body: readonly string[], length: number): Set<string> {
  const found = new Set<string>();
  for (const clause of body.join('\n').split(/[.,;:!?()\n–—]/)) {
    const words = wordsOf(clause);
    for (let at = 0; at + length <= words.length; at += 1) {
      const run = words.slice(at, at + length);
      if (run.every((word) => !/\d/.test(word)) && run.some((word) => word.length >= telling)) found.add(run.join(' '));
    }
  }
  return found;
}

/** Phrases of two to four words that come back from sample to sample, the longest first. */
export function recurringPhrases(bodies: readonly (readonly string[])[]): string[] {
  const least = Math.max(leastSamples, Math.ceil(bodies.length * leastShare));
  const kept: string[] = [];
  for (const length of lengths) {
    const counts = new Map<string, number>();
    for (const body of bodies)
      for (const phrase of phrasesOf(body, length)) counts.set(phrase, (counts.get(phrase) ?? 0) + 1);
    for (const [phrase, count] of counts)
      if (count >= least && !kept.some((longer) => ` ${longer} `.includes(` ${phrase} `))) kept.push(phrase);
  }
  return kept.slice(0, mostPhrases);
}
