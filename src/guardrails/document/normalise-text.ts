import { isBlankAt } from './blanks.ts';
import { longestBlank, longestRun, longestText } from './bounds.ts';
import { foldUnit } from './homoglyphs.ts';

/** A text as the checks read it, and where each unit of it stands in the original. */
export interface NormalText {
  readonly original: string;
  /** NFKC with "ss" for "ß", without zero-width, control, tag and stray combining characters. */
  readonly text: string;
  /** Unit for unit beside `text`: lower case, accents off, look-alike letters as Latin, plain quotes and dashes. */
  readonly folded: string;
  /** Whether part of what shows was left out, being longer than what is read (bounds.ts). */
  readonly isCut: boolean;
  /** The span of the original that stands behind [start, end) of `text`. */
  toOriginal(start: number, end: number): [number, number];
}

/** Characters that show nothing: zero-width, bidi, soft hyphen, variation selectors, tags, other format characters. */
const invisible = /[\p{Cf}\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0\ufe00-\ufe0f\u{e0000}-\u{e0fff}]/u;
const everyInvisible = new RegExp(invisible.source, 'gu');
const ascii = /^[\t\n\r\x20-\x7e]*$/;
const cluster = /[\s\S]\p{M}*/uy;
const control = /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]/;
const layout = new Set(['\t', '\n', '\r']);
/** "Straße" and "Strasse" are one word; Switzerland has no other spelling. */
const withoutSharpS = (text: string): string => text.replaceAll('ß', 'ss').replaceAll('ẞ', 'SS');
/** No mark that belongs to the letter before it comes earlier. */
const firstMark = 0x300;

function identity(original: string): NormalText {
  return {
    original,
    text: original,
    folded: original.toLowerCase(),
    isCut: false,
    toOriginal: (start, end) => [start, end],
  };
}

/** Whether an ASCII text has a run that is longer than what is read. */
function hasLongRun(text: string): boolean {
  let words = 0;
  let blanks = 0;
  for (let at = 0; at < text.length; at += 1) {
    const isBlank = text.charCodeAt(at) <= 0x20;
    words = isBlank ? 0 : words + 1;
    blanks = isBlank ? blanks + 1 : 0;
    if (words > longestRun || blanks > longestBlank) return true;
  }
  return false;
}

const isReadWhole = (text: string): boolean =>
  text.length <= longestBlank || (text.length <= longestText && !hasLongRun(text));

/** Where a character ends that begins at an offset, with its marks. */
function clusterEnd(text: string, start: number): number {
  if (text.charCodeAt(start) < firstMark && !(text.charCodeAt(start + 1) >= firstMark)) return start + 1;
  cluster.lastIndex = start;
  return cluster.test(text) ? cluster.lastIndex : start + 1;
}

export function normaliseText(original: string): NormalText {
  if (ascii.test(original) && isReadWhole(original)) return identity(original);
  let text = '';
  let folded = '';
  let isCut = false;
  let words = 0;
  let blanks = 0;
  const starts: number[] = [];
  const ends: number[] = [];
  const add = (unit: string, start: number, end: number): void => {
    const isBlank = isBlankAt(unit, 0);
    words = isBlank ? 0 : words + 1;
    blanks = isBlank ? blanks + 1 : 0;
    if (words > longestRun) isCut = true;
    if (words > longestRun || blanks > longestBlank) return;
    text += unit;
    folded += foldUnit(unit);
    starts.push(start);
    ends.push(end);
  };
  for (let start = 0, end = 0; start < original.length; start = end) {
    if (text.length >= longestText) {
      isCut = true;
      break;
    }
    end = clusterEnd(original, start);
    const piece = original.slice(start, end);
    if (piece.length === 1 && piece <= '~') {
      if (piece >= ' ' || layout.has(piece)) add(piece, start, end);
      continue;
    }
    if (piece.length === 1 && control.test(piece)) continue;
    const visible = piece.replace(everyInvisible, '');
    if (visible === '') continue;
    const normal = withoutSharpS(visible.normalize('NFKC').replace(/\p{M}+/gu, ''));
    for (let at = 0; at < normal.length; at += 1) add(normal[at]!, start, end);
  }
  return {
    original,
    text,
    folded,
    isCut,
    toOriginal(start, end) {
      if (start >= end) {
        const at = starts[start] ?? original.length;
        return [at, at];
      }
      return [starts[start] ?? original.length, ends[end - 1] ?? original.length];
    },
  };
}
