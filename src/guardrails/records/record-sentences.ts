import type { NormalText } from '../document/normalise-text.ts';
import { tokenAfter, tokenAt } from '../document/quantities/token-at.ts';
import { type Sentence, splitSentences } from '../document/sentences.ts';
import type { Token } from '../document/tokenise.ts';
import { isTyped, type RecordField } from './record-field.ts';

/** A sentence of a structured text, or one of its fields. */
export interface RecordSentence {
  readonly sentence: Sentence;
  /**
   * Whether it may support a statement and says nothing against one: a typed field, which is held against a message as
   * such, and what customers think, which others think otherwise of.
   */
  readonly isEvidenceOnly: boolean;
}

const ofOthers = /^(?:reviews?|comments?|feedback|testimonials?|opinions?|ratings?)$/;

/** "review_text", and whatever prose stands behind one key again and again. */
function isOpinion(field: RecordField, fields: readonly RecordField[]): boolean {
  const key = keyOf(field);
  return (
    field.path.flat().some((word) => ofOthers.test(word)) ||
    fields.filter((other) => other.value.kind === 'prose' && keyOf(other) === key).length > 1
  );
}

export const keyOf = ({ path }: RecordField): string => path.map((words) => words.join(' ')).join('/');

/** A structured text in its fields, and the prose of them in its sentences. */
export function recordSentences(
  { normal, tokens }: { readonly normal: NormalText; readonly tokens: Token[] },
  fields: readonly RecordField[],
): RecordSentence[] {
  const whole = splitSentences(normal, tokens);
  let last = 0;
  return fields.flatMap((field): RecordSentence[] => {
    if (isTyped(field)) return [{ sentence: sentenceOf(tokens, field.start, field.end), isEvidenceOnly: true }];
    const isEvidenceOnly = isOpinion(field, fields);
    while (last < whole.length && whole[last]!.end <= field.valueStart) last += 1;
    const own: RecordSentence[] = [];
    for (let at = last; at < whole.length && whole[at]!.start < field.end; at += 1) {
      const start = Math.max(whole[at]!.start, field.valueStart);
      const end = Math.min(whole[at]!.end, field.end);
      const sentence = { ...sentenceOf(tokens, start, end), isQuestion: whole[at]!.isQuestion };
      own.push({ sentence, isEvidenceOnly });
    }
    return own;
  });
}

function sentenceOf(tokens: readonly Token[], start: number, end: number): Sentence {
  const from = tokenAfter(tokens, tokenAt(tokens, start), start);
  return { start, end, isQuestion: false, from, to: tokenAfter(tokens, from, end) };
}
