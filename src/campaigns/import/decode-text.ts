export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

export interface DecodedText {
  texts: AsyncGenerator<string>;
  /** As far as it is known by what was read. */
  encoding(): Encoding;
}

const hasAccents = /[^\0-\u007F]/;

/**
 * Text of an upload: UTF-8 with or without a byte order mark, UTF-16 with one (what spreadsheets save) or that
 * begins with ASCII, and Windows-1252, of which Latin-1 is a part, where the first letters beyond ASCII are no UTF-8. What is wrong later becomes U+FFFD.
 */
export function decodeText(bytes: AsyncIterable<Uint8Array>): DecodedText {
  let encoding: Encoding = 'utf-8';
  async function* decode(): AsyncGenerator<string> {
    let decoder: TextDecoder | undefined;
    let held = Buffer.alloc(0);
    let atStart = true;
    for await (const chunk of bytes) {
      if (decoder) {
        yield decoder.decode(chunk, { stream: true });
        continue;
      }
      held = Buffer.concat([held, chunk]);
      if (held.length < 4) continue;
      const found = (atStart ? wideEncodingOf(held) : null) ?? encodingOf(held);
      atStart = false;
      if (found) {
        encoding = found;
        decoder = new TextDecoder(found);
        yield decoder.decode(held, { stream: true });
        held = Buffer.alloc(0);
      } else {
        // ASCII alone so far, but for what may be half a character at the end.
        const whole = held.subarray(0, held.length - tailOf(held));
        yield whole.toString('latin1');
        held = held.subarray(whole.length);
      }
    }
    if (decoder) return yield decoder.decode();
    encoding =
      (atStart ? wideEncodingOf(held) : null) ??
      encodingOf(held) ??
      (new TextDecoder().decode(held).includes('\uFFFD') ? 'windows-1252' : 'utf-8');
    yield new TextDecoder(encoding).decode(held);
  }
  return { texts: decode(), encoding: () => encoding };
}

/** How many bytes at the end may be the beginning of a character of UTF-8. */
function tailOf(bytes: Uint8Array): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back += 1) {
    const byte = bytes[bytes.length - back]!;
    if (byte >= 0xc0) return back;
    if (byte < 0x80) return 0;
  }
  return 0;
}

const isZero = (byte: number | undefined): boolean => byte === 0;

/** UTF-16, told by its mark or by ASCII in it, from the first bytes of a file. */
function wideEncodingOf([first, second, third, fourth]: Uint8Array): Encoding | null {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (isZero(second) && isZero(fourth) && !isZero(first) && !isZero(third)) return 'utf-16le';
  if (isZero(first) && isZero(third) && !isZero(second) && !isZero(fourth)) return 'utf-16be';
  return null;
}

/** null while nothing but ASCII came. A file of which some rows were saved otherwise is what most of it is. */
function encodingOf(bytes: Uint8Array): Encoding | null {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  const text = new TextDecoder().decode(bytes.subarray(0, bytes.length - tailOf(bytes)));
  if (!hasAccents.test(text)) return null;
  const letters = text.match(/[^\0-\u007F]/gu) ?? [];
  const wrong = letters.filter((letter) => letter === '\uFFFD').length;
  return wrong > letters.length / 2 ? 'windows-1252' : 'utf-8';
}
