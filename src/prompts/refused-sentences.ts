import type { RiskFlag } from '../contract/risk-flag.ts';
import type { CitableFact } from './citable-facts.ts';
import type { PromptViolation } from './prompt-input.ts';

interface Span {
  field: string;
  start: number;
  end: number;
}

/** Where the writer did not say what its sentences are. */
const splitter = new Intl.Segmenter('en', { granularity: 'sentence' });

const split = (field: 'subject' | 'message', text: string): Span[] =>
  [...splitter.segment(text)].map(({ index, segment }) => ({ field, start: index, end: index + segment.length }));

function sentencesOf({ text, sentences }: PromptViolation): Span[] {
  if (!text) return [];
  if (sentences && sentences.length > 0) return sentences;
  return [...split('subject', text.subject ?? ''), ...split('message', text.message)];
}

const marks = (flag: RiskFlag, { field, start, end }: Span): boolean =>
  flag.field === field && flag.start < flag.end && flag.start < end && start < flag.end;

function describeFlag(flag: RiskFlag, facts: CitableFact[]) {
  const { code, evidence, message, contradicts, correction } = flag;
  const fact = contradicts && facts.find(({ pointer }) => pointer === contradicts.source);
  return {
    code,
    ...(evidence === '' ? {} : { evidence }),
    why: message,
    ...(contradicts ? { contradicts: { ...(fact ? { fact: fact.id } : {}), quote: contradicts.quote } } : {}),
    ...(correction === undefined ? {} : { correction }),
  };
}

/** A refused variant as its writer is told of it: what is wrong with each sentence, and with the whole. */
export function describeRefused(violation: PromptViolation, facts: CitableFact[]) {
  const { index, flags, text } = violation;
  const spans = sentencesOf(violation);
  const ofWhole = flags.filter((flag) => !spans.some((span) => marks(flag, span)));
  return {
    variant: index + 1,
    ...(text === null ? { unreadable: true } : {}),
    sentences: spans.map((span) => {
      const wrong = flags.filter((flag) => marks(flag, span)).map((flag) => describeFlag(flag, facts));
      const written = (text?.[span.field as 'subject' | 'message'] ?? '').slice(span.start, span.end).trim();
      return {
        ...(span.field === 'subject' ? { subject: written } : { text: written }),
        ...(wrong.length === 0 ? {} : { wrong }),
      };
    }),
    ...(ofWhole.length === 0 ? {} : { wrong_with_the_whole: ofWhole.map((flag) => describeFlag(flag, facts)) }),
  };
}
