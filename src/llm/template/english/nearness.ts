import { functionWords } from '../../../guardrails/document/function-words.ts';
import { stemWord } from '../../../guardrails/document/stem-word.ts';
import { relatedness, vectorOf } from '../../../guardrails/document/word-vectors.ts';

/** Words of goals that say how to talk, not about what. */
const meeting = new Set(
  `book call short intro minute minutes min mins demo meeting chat talk conversation arrange schedule set get show
  invite webinar offer tool app software feedback next week`.split(/\s+/),
);

const contentWords = (text: string): string[] =>
  (text.toLowerCase().match(/\p{L}{3,}/gu) ?? []).filter((word) => !functionWords.has(word) && !meeting.has(word));

const vectorsOf = (words: readonly string[]): number[] => words.map(vectorOf).filter((vector) => vector !== undefined);

/** How near a text is to what is wanted, 0..1: the mean, over the words wanted, of the nearest word that the text has. */
export function createNearness(wanted: string): (text: string) => number {
  const words = [...new Set(contentWords(wanted))];
  const stems = words.map(stemWord);
  return (text) => {
    if (words.length === 0) return 0;
    const own = contentWords(text);
    const ownStems = new Set(own.map(stemWord));
    const vectors = vectorsOf(own);
    const near = words.map((word, at) => {
      if (ownStems.has(stems[at]!)) return 1;
      const vector = vectorOf(word);
      return vector === undefined || vectors.length === 0 ? 0 : Math.max(0, relatedness(vector, vectors) - 0.25);
    });
    const best = near.sort((a, b) => b - a).slice(0, 3);
    return best.reduce((sum, one) => sum + one, 0) / best.length;
  };
}
