import type { CitedSentence, SentenceKind } from '../contract/personalize-response.ts';

type Break = 'none' | 'line' | 'paragraph';

export interface WrittenSentence {
  text: string;
  kind: SentenceKind;
  /** JSON pointers into the request. */
  sources: string[];
  breakBefore: Break;
}

const separators: Record<Break, string> = { none: ' ', line: '\n', paragraph: '\n\n' };
const widest: Break[] = ['paragraph', 'line', 'none'];

/** Models also write the break into the text, before or behind it. */
const breakIn = (space: string): Break => {
  const lines = space.split('\n').length - 1;
  return lines === 0 ? 'none' : lines === 1 ? 'line' : 'paragraph';
};

/** Languages that end a sentence with a mark of full width put no space after it. */
const closesWide = /[。！？…」』）]$/u;

/** The text that sentences make together, and where each stands in it. */
export function joinSentences(
  sentences: WrittenSentence[],
  field: CitedSentence['field'],
): { text: string; citations: CitedSentence[] } {
  let text = '';
  let pending: Break = 'none';
  const citations: CitedSentence[] = [];
  for (const { text: raw, kind, sources, breakBefore } of sentences) {
    const written = raw.replace(/\r\n?/g, '\n');
    const own = written.trim();
    const before = written.slice(0, written.length - written.trimStart().length);
    const breaks: Break[] = [pending, breakBefore, breakIn(before)];
    const separator = separators[widest.find((one) => breaks.includes(one))!];
    if (own === '') {
      pending = widest.find((one) => breaks.includes(one))!;
      continue;
    }
    if (text !== '') text += separator === ' ' && closesWide.test(text) ? '' : separator;
    citations.push({ field, start: text.length, end: text.length + own.length, kind, sources });
    text += own;
    pending = breakIn(written.slice(written.trimEnd().length));
  }
  return { text, citations };
}
