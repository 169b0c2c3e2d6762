/** No honest row is longer; without a bound, a file of one line would be held whole. */
export const maxRowChars = 256 * 1_024;

export interface Line {
  /** From 1. */
  number: number;
  /** Without its ending; cut where it is too long. */
  text: string;
  ending: string;
  tooLong: boolean;
}

const endings = /\r\n|\n|\r/g;

/** Lines that end in LF, CRLF or CR, and a last one that may not end. */
export async function* splitLines(texts: AsyncIterable<string>): AsyncGenerator<Line> {
  let rest = '';
  let number = 0;
  let tooLong = false;
  const lineOf = (text: string, ending: string): Line => {
    const line = { number: ++number, text, ending, tooLong: tooLong || text.length > maxRowChars };
    tooLong = false;
    return line;
  };
  for await (const text of texts) {
    const pending = rest + text;
    let start = 0;
    for (const match of pending.matchAll(endings)) {
      // A CR at the very end may be half of a CRLF.
      if (match[0] === '\r' && match.index === pending.length - 1) break;
      yield lineOf(pending.slice(start, match.index), match[0]);
      start = match.index + match[0].length;
    }
    rest = pending.slice(start);
    if (rest.length > maxRowChars) {
      tooLong = true;
      rest = rest.endsWith('\r') ? '\r' : '';
    }
  }
  if (rest !== '' || tooLong) yield lineOf(rest.replace(/\r$/, ''), '');
}
