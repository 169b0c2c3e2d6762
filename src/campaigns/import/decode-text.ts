import type { Encoding } from '../../contract/campaign.ts';
import { detectCodePage } from './detect-code-page.ts';

export interface DecodedText {
  texts: AsyncGenerator<string>;
  /** As far as it is known by what was read. */
  encoding(): Encoding;
}

/** What is read from the first letter beyond ASCII on before an encoding is taken. */
const sampleBytes = 64 * 1_024;
/** Kept of the ASCII before it, so that the sample has whole words. */
const wordBytes = 64;

/**
 * Text of an upload: UTF-8 with or without a byte order mark, UTF-16 with one (what spreadsheets save) or that
 * begins with ASCII, and where most letters beyond ASCII are no UTF-8, the code page that their words speak for. What
 * is wrong later becomes U+FFFD.
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
      if (atStart && held.length < 4) continue;
      const marked = atStart ? markedEncodingOf(held) : null;
      atStart = false;
      const ascii = asciiBefore(held);
      const isSample = held.length - ascii >= sampleBytes;
      if (marked || isSample) {
        encoding = marked ?? encodingOf(held.subarray(0, held.length - tailOf(held)));
        decoder = new TextDecoder(encoding);
        yield decoder.decode(held, { stream: true });
        held = Buffer.alloc(0);
      } else {
        const told = Math.max(0, ascii - wordBytes);
        yield held.toString('latin1', 0, told);
        held = held.subarray(told);
      }
    }
    if (decoder) return yield decoder.decode();
    encoding = (atStart ? markedEncodingOf(held) : null) ?? encodingOf(held);
    yield new TextDecoder(encoding).decode(held);
  }
  return { texts: decode(), encoding: () => encoding };
}

/** How many bytes of ASCII come first. */
function asciiBefore(bytes: Uint8Array): number {
  const first = bytes.findIndex((byte) => byte >= 0x80);
  return first < 0 ? bytes.length : first;
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

/** What the first bytes of a file tell: a mark, or UTF-16 by the ASCII in it. */
function markedEncodingOf([first, second, third, fourth]: Uint8Array): Encoding | null {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (isZero(second) && isZero(fourth) && !isZero(first) && !isZero(third)) return 'utf-16le';
  if (isZero(first) && isZero(third) && !isZero(second) && !isZero(fourth)) return 'utf-16be';
  return null;
}

/** A file of which some rows were saved otherwise is what most of it is. */
function encodingOf(bytes: Uint8Array): Encoding {
  const letters = new TextDecoder().decode(bytes).match(/[^\0-\u007F]/gu) ?? [];
  const wrong = letters.filter((letter) => letter === '\uFFFD').length;
  return wrong > letters.length / 2 ? detectCodePage(bytes) : 'utf-8';
}
