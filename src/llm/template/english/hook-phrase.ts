import { readsAlone } from '../english-topic.ts';
import { lowerStart } from '../sentences/lower-start.ts';
import type { Word } from '../sentences/read-document.ts';
import { joinWords } from '../sentences/read-document.ts';
import { isBaseVerb } from '../sentences/verbs.ts';

const part = /^(?:NOUN|PROPN|ADJ|NUM)$/;
const weak = new Set(
  'years year months month weeks week days day hours hour minutes time quarter half part average number thousand million percent people end way north south staff lot spring summer autumn winter season others own pm am'.split(
    ' ',
  ),
);

const ownedAfter = /^(?:a|an|the|your)$/;

interface Phrase {
  text: string;
  at: number;
}

/** Noun phrases of two to four words, or one telling word, that English takes without an article. */
export function hookPhrase(words: readonly Word[], nearness: (text: string) => number): string | null {
  const found: Phrase[] = [];
  for (let at = 0; at < words.length; at += 1) {
    let to = at;
    while (
      to < words.length &&
      part.test(words[to]!.tag) &&
      (to === at || (/^[\s-]$/.test(words[to]!.gap) && !words[to - 1]!.isPossessive))
    )
      to += 1;
    const run = words.slice(at, to);
    const start = at;
    at = Math.max(at, to - 1);
    const last = run.at(-1);
    if (last?.tag !== 'NOUN' || last.isPossessive || weak.has(last.folded)) continue;
    const before = words[start - 1];
    // "You run a managed Kubernetes platform": what follows the verb is the reader's.
    if (
      before &&
      ownedAfter.test(before.folded) &&
      start === 2 &&
      run.length <= 3 &&
      words[0]!.tag === 'VERB' &&
      /^(?:run|operate|publish|keep|use|have|own|manage|make|maintain|lead)$/.test(words[0]!.text)
    )
      return `your ${joinWords(run)}`;
    const kept = run.length > 4 ? run.slice(-3) : run;
    if (kept[0]!.tag === 'NUM' && kept.length < 2) continue;
    const first = kept[0]!;
    const text = joinWords([
      { ...first, text: first === words[0] ? lowerStart(first.text) : first.text },
      ...kept.slice(1),
    ]);
    if (kept.length === 1 && kept[0]!.folded.length < 5) continue;
    // "drivers record temperatures" is a clause.
    if (kept.some((word, place) => place > 0 && isBaseVerb(word.folded) && /[^s]s$/.test(kept[place - 1]!.folded)))
      continue;
    if (!readsAlone(text)) continue;
    found.push({ text, at });
  }
  const worth = ({ text, at }: Phrase): number =>
    nearness(text) + 0.15 * Math.min(3, text.split(' ').length) + (/^\d/.test(text) ? 0.1 : 0) - 0.02 * at;
  return found.sort((a, b) => worth(b) - worth(a))[0]?.text ?? null;
}
