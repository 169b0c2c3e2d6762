import type { RiskFlag } from '../../contract/risk-flag.ts';
import { countWords } from '../document/blanks.ts';
import { correct } from './correction.ts';
import { type Draft, textOf, tokenSpan } from './draft.ts';
import type { Edit } from './edits.ts';
import { cutListItem } from './list-cuts.ts';
import { cutModifier } from './modifier-cut.ts';
import { cutSentence, followsFreely } from './sentence-cuts.ts';
import { partsAround } from './sentence-parts.ts';
import type { Span } from './span.ts';

/** A short line such as a closing costs little and stays. */
const shortLine = 4;
/** What may stand beside a text rather than in it. */
const besideText = new Set(['PLACEHOLDER', 'PROMPT_LEAK']);

/** Whether the words themselves can go and leave a sentence: at its edge, or what only qualifies the noun after them. */
function isResidue(draft: Draft, { code, start, end }: RiskFlag): boolean {
  if (besideText.has(code)) return draft.sentences.some((span) => span.start === start || span.end === end);
  if (code !== 'FORBIDDEN_PHRASE') return false;
  const { field, tags } = draft;
  const next = field.tokens.findIndex((_, at) => tokenSpan(field, at, at + 1).start >= end);
  return next > 0 && tags[next] === 'NOUN' && /^\s+$/.test(field.tokens[next]!.gap);
}

/** "Recently" can go where the rest is true: with the blank beside it, within its sentence. */
function newsWord({ field, sentences }: Draft, { code, start, end }: RiskFlag, why: string): Edit[] | null {
  if (code !== 'STALE_FACT' || sentences.some((span) => span.start === start)) return null;
  const isBlank = (at: number): boolean => field.raw[at] === ' ';
  if (isBlank(end)) return [{ start, end: end + 1, why }];
  return isBlank(start - 1) ? [{ start: start - 1, end, why }] : null;
}

/** What may be done about a flag, the least first: the right value, less of the sentence, the sentence. */
export function candidateEdits(draft: Draft, flag: RiskFlag): Edit[][] {
  const why = `Taken out because of ${flag.code}`;
  if (flag.start === flag.end) return shortenings(draft, why);
  const corrected = correct(draft, flag);
  const word = newsWord(draft, flag, why);
  return [
    ...(corrected ? [corrected] : []),
    ...(word ? [word] : []),
    ...cuts(draft, { start: flag.start, end: flag.end }, flag, why),
  ];
}

function cuts(draft: Draft, span: Span, flag: RiskFlag, why: string): Edit[][] {
  const touched = draft.sentences.flatMap(({ start, end }, index) =>
    start < span.end && end > span.start ? [index] : [],
  );
  if (touched.length === 0) return [[{ ...span, why }]];
  const [index] = touched;
  const sentences: Edit[] = [];
  for (const at of touched.toReversed())
    for (const edit of cutSentence(draft, at, why))
      if (!sentences.some(({ start }) => start === edit.start)) sentences.push(edit);
  if (touched.length > 1) return [sentences];
  const item = flag.code === 'PLACEHOLDER' ? null : cutListItem(draft, index!, span, why);
  const modifier = cutModifier(draft, index!, flag, why);
  const parts = partsAround(draft, index!, span)
    .filter(([cut]) => followsFreely(draft, index!, cut!))
    .map(([cut, ...rest]) => [{ ...cut!, why }, ...rest]);
  return [
    ...(item ? [item] : []),
    ...(modifier ? [modifier] : []),
    ...parts,
    sentences,
    ...(isResidue(draft, flag) ? [[{ ...span, why }]] : []),
  ];
}

/** To come under a limit: whole sentences, from the end, questions last. */
function shortenings(draft: Draft, why: string): Edit[][] {
  const asks = (index: number): number => (textOf(draft, draft.sentences[index]!).endsWith('?') ? 1 : 0);
  return draft.sentences
    .map((_, index) => index)
    .slice(1)
    .reverse()
    .filter((index) => countWords(textOf(draft, draft.sentences[index]!)) > shortLine)
    .sort((a, b) => asks(a) - asks(b))
    .map((index) => cutSentence(draft, index, why));
}
