import { functionWords } from './function-words.ts';

/**
 * What a pattern needs to match at all: texts one of which must stand in whatever it matches. Null where no such set is
 * known, and the pattern has to be tried. The prefilter of RE2's FilteredRE2, for patterns with the flag u and no i.
 */
export function requiredLiterals(source: string): readonly string[] | null {
  if (/\(\?(?![:=!<])/.test(source)) return null;
  const reader = { source, at: 0 };
  const read = readAlternatives(reader);
  return reader.at === source.length ? neededOf(read) : null;
}

/** All that a part can match, where that is a short list; and texts one of which it must contain. */
interface Part {
  readonly exact: readonly string[] | null;
  readonly needs: readonly string[] | null;
}

interface Reader {
  readonly source: string;
  at: number;
}

const mostExact = 24;
const mostNeeded = 400;
const empty: Part = { exact: [''], needs: null };
const anything: Part = { exact: null, needs: null };

/** How seldom a text is, roughly: its letters outside the words that every message has. */
const rarityOf = (text: string): number =>
  text
    .split(/[^\p{L}]+/u)
    .filter((word) => !functionWords.has(word))
    .reduce((sum, { length }) => sum + length, 0) +
  text.length / 100;

/** The set that fewer texts have: by the most frequent of each, then the smaller. */
function better(a: readonly string[] | null, b: readonly string[] | null): readonly string[] | null {
  if (a === null || b === null) return a ?? b;
  const [first, second] = [a, b].map((texts) => Math.min(4, ...texts.map(rarityOf))) as [number, number];
  return first > second || (first === second && a.length <= b.length) ? a : b;
}

function neededOf({ exact, needs }: Part): readonly string[] | null {
  const own = exact !== null && exact.length > 0 && !exact.includes('') ? exact : null;
  const best = better(own, needs);
  return best !== null && best.length <= mostNeeded ? best : null;
}

function joined(a: Part, b: Part): Part {
  if (a.exact !== null && b.exact !== null && a.exact.length * b.exact.length <= mostExact)
    return { exact: a.exact.flatMap((one) => b.exact!.map((other) => one + other)), needs: better(a.needs, b.needs) };
  return { exact: null, needs: better(neededOf(a), neededOf(b)) };
}

/** A run of exact parts is kept until what follows makes it too long a list, so that "as discussed" stays one text. */
function readSequence(reader: Reader): Part {
  let needs: readonly string[] | null = null;
  let run: Part = empty;
  let isWhole = true;
  while (reader.at < reader.source.length && !'|)'.includes(reader.source[reader.at]!)) {
    const part = readRepeated(reader);
    const next = joined(run, part);
    if (next.exact !== null) {
      run = next;
      continue;
    }
    needs = better(needs, neededOf(run));
    isWhole = false;
    run = part.exact === null ? { exact: [''], needs: neededOf(part) } : part;
  }
  return isWhole ? run : { exact: null, needs: better(needs, neededOf(run)) };
}

function readAlternatives(reader: Reader): Part {
  const parts = [readSequence(reader)];
  while (reader.source[reader.at] === '|') {
    reader.at += 1;
    parts.push(readSequence(reader));
  }
  if (parts.length === 1) return parts[0]!;
  const exact = parts.every((part) => part.exact !== null) ? parts.flatMap((part) => part.exact!) : null;
  if (exact !== null && exact.length <= mostNeeded) return { exact, needs: null };
  const needs = parts.map(neededOf);
  return { exact: null, needs: needs.includes(null) ? null : needs.flatMap((one) => one!) };
}

function readRepeated(reader: Reader): Part {
  const part = readAtom(reader);
  const count = /^(?:[*+?]|\{(\d+)(,\d*)?\})\??/.exec(reader.source.slice(reader.at, reader.at + 16));
  if (count === null) return part;
  reader.at += count[0].length;
  const least = count[1] === undefined ? (count[0].startsWith('+') ? 1 : 0) : Number(count[1]);
  if (least === 0) return count[0].startsWith('?') && part.exact !== null ? optional(part.exact) : anything;
  return { exact: null, needs: neededOf(part) };
}

const optional = (exact: readonly string[]): Part => ({ exact: [...new Set([...exact, ''])], needs: null });

function readAtom(reader: Reader): Part {
  const { source } = reader;
  const char = String.fromCodePoint(source.codePointAt(reader.at)!);
  if (char === '(') return readGroup(reader);
  if (char === '[') {
    const [whole, listed] = /^\[((?:\\.|[^\]\\])*)\]/u.exec(source.slice(reader.at))!;
    reader.at += whole.length;
    const isList = listed !== undefined && /^[\p{L}\p{N} ',;:.!?]{1,6}$/u.test(listed);
    return isList ? { exact: [...listed], needs: null } : anything;
  }
  if (char === '\\') {
    const escaped = /^\\(?:[pP]\{[^}]*\}|u\{[^}]*\}|u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|k<[^>]*>|.)/u.exec(
      source.slice(reader.at),
    )![0];
    reader.at += escaped.length;
    if (/^\\[bB]$/.test(escaped)) return empty;
    return /^\\[^\p{L}\p{N}]$/u.test(escaped) ? { exact: [escaped.slice(1)], needs: null } : anything;
  }
  reader.at += char.length;
  if (char === '^' || char === '$') return empty;
  return char === '.' ? anything : { exact: [char], needs: null };
}

/** What a group that looks ahead or behind asks for is left out: it need not be part of the match. */
function readGroup(reader: Reader): Part {
  const opening = /^\((?:\?(?::|<?[=!]|<[^>]*>))?/.exec(reader.source.slice(reader.at))![0];
  reader.at += opening.length;
  const inner = readAlternatives(reader);
  reader.at += 1;
  return /^\(\?<?[=!]/.test(opening) ? empty : inner;
}
