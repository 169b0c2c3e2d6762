/** Which of many texts may stand in one, found in one pass over it (Aho and Corasick 1975). */
export interface LiteralScanner {
  /** Marks in `found` the owners of every text that occurs, as far as its beginning tells; false where none does. */
  mark(text: string, found: Uint8Array): boolean;
}

/**
 * Units of a text that are looked for: beginnings of eight find hardly more than whole texts do, in a table of half the
 * size.
 */
const longest = 8;
const ascii = 128;
const none: readonly number[] = [];
const mostStates = 0x1_00_00;

/** `owners[i]` is what the text `texts[i]` is found for; a text may have several. */
export function createLiteralScanner(texts: readonly string[], owners: readonly number[]): LiteralScanner {
  const literals = texts.map((text) => text.slice(0, longest));
  const { columns, width } = columnsOf(literals);
  const mostOfTree = 1 + literals.reduce((sum, { length }) => sum + length, 0);
  const table = new Int32Array(mostOfTree * width);
  const ends: (readonly number[])[] = [none];
  for (const [at, literal] of literals.entries()) {
    let state = 0;
    for (let index = 0; index < literal.length; index += 1) {
      const edge = state * width + columnOf(columns, literal.charCodeAt(index));
      if (table[edge] === 0) table[edge] = ends.push(none) - 1;
      state = table[edge]!;
    }
    if (!ends[state]!.includes(owners[at]!)) ends[state] = [...ends[state]!, owners[at]!];
  }
  link(table, width, ends);
  const { next, firstEnd, owned } = compact(table, width, ends);
  const { plain, other } = columns;
  return {
    mark(text, found) {
      const table = next;
      const columns = plain;
      const { length } = text;
      let state = 0;
      let isMarked = false;
      for (let at = 0; at < length; at += 1) {
        const unit = text.charCodeAt(at);
        state = table[state * width + (unit < ascii ? columns[unit]! : (other.get(unit) ?? 0))]!;
        if (state < firstEnd) continue;
        isMarked = true;
        const own = owned[state - firstEnd]!;
        for (let each = 0; each < own.length; each += 1) found[own[each]!] = 1;
      }
      return isMarked;
    },
  };
}

interface Columns {
  readonly plain: Uint8Array;
  readonly other: ReadonlyMap<number, number>;
}

const columnOf = ({ plain, other }: Columns, unit: number): number =>
  unit < ascii ? plain[unit]! : (other.get(unit) ?? 0);

/** A column for each unit that occurs; the first is for all others, from which every state falls back to the start. */
function columnsOf(literals: readonly string[]): { columns: Columns; width: number } {
  const plain = new Uint8Array(ascii);
  const other = new Map<number, number>();
  const units = new Set(literals.flatMap((literal) => literal.split('').map((unit) => unit.charCodeAt(0))));
  let width = 1;
  for (const unit of units) {
    if (unit < ascii) plain[unit] = width;
    else other.set(unit, width);
    width += 1;
  }
  return { columns: { plain, other }, width };
}

/**
 * The states that are used, since literals share their beginnings: first those at which none ends, then the others, from
 * `firstEnd` on, beside whom theirs are found for. Few sets have more states than two bytes tell.
 */
function compact(
  table: Int32Array,
  width: number,
  ends: readonly (readonly number[])[],
): { next: Uint16Array; firstEnd: number; owned: (readonly number[])[] } {
  const states = [...ends.keys()];
  const open = states.filter((state) => ends[state]!.length === 0);
  const closing = states.filter((state) => ends[state]!.length > 0);
  const placeOf = new Int32Array(ends.length);
  for (const [place, state] of [...open, ...closing].entries()) placeOf[state] = place;
  if (ends.length > mostStates) throw new Error('More texts than a scanner takes');
  const next = new Uint16Array(ends.length * width);
  for (const state of states)
    for (let column = 0; column < width; column += 1)
      next[placeOf[state]! * width + column] = placeOf[table[state * width + column]!]!;
  return { next, firstEnd: open.length, owned: closing.map((state) => ends[state]!) };
}

/** Makes a machine of the tree: where no edge leads on, the longest ending that is a beginning elsewhere does. */
function link(next: Int32Array, width: number, ends: (readonly number[])[]): void {
  const fallback = new Int32Array(ends.length);
  const waiting = [0];
  for (let at = 0; at < waiting.length; at += 1) {
    const state = waiting[at]!;
    for (let column = 1; column < width; column += 1) {
      const edge = state * width + column;
      const target = next[edge]!;
      const back = state === 0 ? 0 : next[fallback[state]! * width + column]!;
      if (target === 0) {
        next[edge] = back;
        continue;
      }
      fallback[target] = back;
      if (ends[back]!.length > 0) ends[target] = [...new Set([...ends[target]!, ...ends[back]!])];
      waiting.push(target);
    }
  }
}
