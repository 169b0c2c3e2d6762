import { foldText } from '../../../guardrails/document/fold-word.ts';
import { languageOf } from '../../../guardrails/language/language-of.ts';
import { finiteVerbs } from './clause-verbs.ts';
import { readSentences } from './read-document.ts';
import { isBaseVerb, secondPerson } from './verbs.ts';

const endsSubject = /^(?:NOUN|PROPN|NUM|PRON|ADV)$/;

/**
 * Whether a keyword is a verb with its object and no name of a thing: wherever an English summary has its words, the
 * first is the verb of a clause with a subject before it, as "record temperatures" in "drivers record temperatures".
 */
export function isVerbPhrase(keyword: string, summary: string): boolean {
  const words = foldText(keyword).split(/[\s-]+/);
  const first = words[0]!;
  if (words.length < 2 || !(isBaseVerb(first) || secondPerson(first)) || !foldText(summary).includes(first))
    return false;
  if ((languageOf(summary) ?? 'en') !== 'en') return false;
  let isVerb = false;
  for (const sentence of readSentences(summary)) {
    const verbs = finiteVerbs(sentence);
    for (let at = 0; at + words.length <= sentence.length; at += 1) {
      if (!words.every((word, offset) => sentence[at + offset]!.folded === word)) continue;
      if (!verbs.has(at) || sentence[at]!.gap !== ' ' || !endsSubject.test(sentence[at - 1]?.tag ?? '')) return false;
      isVerb = true;
    }
  }
  return isVerb;
}
