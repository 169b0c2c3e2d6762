import { normaliseText } from '../document/normalise-text.ts';
import { splitSentences } from '../document/sentences.ts';
import { tokenise } from '../document/tokenise.ts';
import { languageOf } from '../language/language-of.ts';
import { speechRules } from '../statements/speech-rules.ts';

interface SideWords {
  readonly we: RegExp;
  readonly you: RegExp;
}

const english: SideWords = { we: /\b(?:we|our|ours|us)\b/, you: /\b(?:you|your|yours)\b/ };

/** Words by which a language, the first part of a tag, speaks of sender and lead. */
export const sideWords = (language: string): SideWords => speechRules.get(language) ?? english;

/**
 * What the sender said of itself in an earlier message: everything else of it, what it said of the lead above all, is
 * blanked out, offsets kept.
 */
export function ownStatements(message: string): string {
  const normal = normaliseText(message);
  const { we, you } = sideWords(languageOf(message) ?? 'en');
  let kept = ' '.repeat(message.length);
  for (const sentence of splitSentences(normal, tokenise(normal))) {
    const said = normal.folded.slice(sentence.start, sentence.end);
    if (sentence.isQuestion || !we.test(said) || you.test(said)) continue;
    const [start, end] = normal.toOriginal(sentence.start, sentence.end);
    kept = kept.slice(0, start) + message.slice(start, end) + kept.slice(end);
  }
  return kept;
}
