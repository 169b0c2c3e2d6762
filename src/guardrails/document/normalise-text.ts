import { foldUnit } from './homoglyphs.ts';

/** A text as the checks read it, and where each unit of it stands in the original. */
export interface NormalText {
  readonly original: string;
  /** NFKC, without zero-width, control, tag and stray combining characters. */
  readonly text: string;
  /** Unit for unit beside `text`: lower case, accents off, look-alike letters as Latin, plain quotes and dashes. */
  readonly folded: string;
  /** The span of the original that stands behind [start, end) of `text`. */
  toOriginal(start: number, end: number): [number, number];
}

/** Characters that show nothing: zero-width, bidi, soft hyphen, variation selectors, tags, other format characters. */
export const invisible = /[\p{Cf}\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0\ufe00-\ufe0f\u{e0000}-\u{e0fff}]/u;
const ascii = /^[\t\n\r\x20-\x7e]*$/;
const cluster = /[\s\S]\p{M}*/gu;
const control = /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]/;

function identity(original: string): NormalText {
  return { original, text: original, folded: original.toLowerCase(), toOriginal: (start, end) => [start, end] };
}

export function normaliseText(original: string): NormalText {
  if (ascii.test(original)) return identity(original);
  let text = '';
  let folded = '';
  const starts: number[] = [];
  const ends: number[] = [];
  for (const match of original.matchAll(cluster)) {
    const piece = match[0];
    if (piece.length === 1 && control.test(piece)) continue;
    if (piece.length === 1 && piece <= '~') {
      text += piece;
      folded += foldUnit(piece);
      starts.push(match.index);
      ends.push(match.index + 1);
      continue;
    }
    const visible = piece.replace(
      /[\p{Cf}\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0\ufe00-\ufe0f\u{e0000}-\u{e0fff}]/gu,
      '',
    );
    if (visible === '') continue;
    const normal = visible.normalize('NFKC').replace(/\p{M}+/gu, '');
    for (let at = 0; at < normal.length; at += 1) {
      text += normal[at];
      folded += foldUnit(normal[at]!);
      starts.push(match.index);
      ends.push(match.index + piece.length);
    }
  }
  return {
    original,
    text,
    folded,
    toOriginal(start, end) {
      if (start >= end) {
        const at = starts[start] ?? original.length;
        return [at, at];
      }
      return [starts[start] ?? original.length, ends[end - 1] ?? original.length];
    },
  };
}
