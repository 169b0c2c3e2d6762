import type { Draft } from './draft.ts';
import { capitalAt, type Edit } from './edits.ts';
import { leaningOf } from './leaning.ts';
import type { Span } from './span.ts';

/** What stays of a sentence names something when it has so many characters. */
const leastSubject = 15;

/**
 * Takes sentence `index` out, and with it those after it that lean on it; one that only begins with a connective
 * loses the connective instead. `why` says why the first went.
 */
export function cutSentence(draft: Draft, index: number, why: string): Edit[] {
  const edits: Edit[] = [{ ...draft.sentences[index]!, why }];
  for (let next = index + 1; next < draft.sentences.length; next += 1) {
    const leaning = leaningOf(draft, next);
    if (!leaning) break;
    if (leaning.kind === 'connective') {
      edits.push(...withoutConnective(draft, leaning.strip, next));
      break;
    }
    edits.push({ ...draft.sentences[next]!, why: 'Taken out: it leaned on the sentence before it, which went' });
  }
  return edits;
}

function withoutConnective(draft: Draft, strip: Span, index: number): Edit[] {
  const { raw } = draft.field;
  const taken: Edit = { ...strip, why: 'Taken out: it joined on to the sentence before it, which went' };
  if (strip.start !== draft.sentences[index]!.start) return [{ ...taken, put: '' }];
  return [{ ...taken, put: '' }, ...capitalAt(raw, strip.end)];
}

/** Whether what follows sentence `index` can stay when a part of that sentence goes. */
export function followsFreely(draft: Draft, index: number, cut: Span): boolean {
  if (index + 1 >= draft.sentences.length) return true;
  const leaning = leaningOf(draft, index + 1);
  if (leaning?.kind !== 'anaphor') return true;
  // "They" may mean the sentence's subject, which stays when its tail goes; "that" means all of it.
  return leaning.means === 'thing' && cut.start >= draft.sentences[index]!.start + leastSubject;
}
