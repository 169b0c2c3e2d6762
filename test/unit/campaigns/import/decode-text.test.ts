import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../../src/campaigns/import/decode-text.ts';

async function decode(bytes: Uint8Array, size = Math.max(1, bytes.length)) {
  async function* pieces() {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  }
  const { texts, encoding } = decodeText(pieces());
  let text = '';
  for await (const part of texts) text += part;
  return { text, encoding: encoding() };
}

const ascii = 'First Name,Company\nAna,Telvora\n'.repeat(20);
const accents = `${ascii}René,Café Müller\nŁukasz,Żabka\nAnaïs,Société Générale\n`;
const western = `${ascii}René,Café Müller\nAnaïs,L’Étoile – €uro\n`;
/** As Windows-1252 has them. */
const codes: Record<string, number> = { '’': 0x92, '–': 0x96, '€': 0x80 };
const windows = Uint8Array.from(western, (letter) => codes[letter] ?? letter.codePointAt(0)!);

describe('decodeText', () => {
  it.each<[string, Uint8Array, string, string]>([
    ['ASCII', Buffer.from(ascii), ascii, 'utf-8'],
    ['UTF-8', Buffer.from(accents), accents, 'utf-8'],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${accents}`), accents, 'utf-8'],
    ['UTF-16', Buffer.from(`\uFEFF${accents}`, 'utf16le'), accents, 'utf-16le'],
    ['UTF-16 without a mark', Buffer.from(accents, 'utf16le'), accents, 'utf-16le'],
    ['UTF-16 of the other order', Buffer.from(accents, 'utf16le').swap16(), accents, 'utf-16be'],
    ['NUL characters', Buffer.from(`${ascii}A\0n\0a`), `${ascii}A\0n\0a`, 'utf-8'],
    ['Windows-1252', windows, western, 'windows-1252'],
    ['Latin-1', Buffer.from('Café,Ana', 'latin1'), 'Café,Ana', 'windows-1252'],
    ['Latin-1 whose last letter has the accent', Buffer.from('Ana,Café', 'latin1'), 'Ana,Café', 'windows-1252'],
    ['one letter', Buffer.from('é'), 'é', 'utf-8'],
    ['nothing', Buffer.alloc(0), '', 'utf-8'],
  ])('reads %s, however it is cut', async (_, bytes, text, encoding) => {
    for (const size of [bytes.length || 1, 64, 7, 1]) expect(await decode(bytes, size)).toEqual({ text, encoding });
  });

  it('looks for the evidence of a code page further than the first letter beyond ASCII', async () => {
    const csv = `Imię,Firma\n${'Ana,Alfa\n'.repeat(500)}Łukasz,Żabka\nPaweł,Śląska Kolej\n`;
    const polish = new Map([...'ęŁŻłŚą'].map((letter, at) => [letter, [0xea, 0xa3, 0xaf, 0xb3, 0x8c, 0xb9][at]!]));
    const bytes = Uint8Array.from(csv, (letter) => polish.get(letter) ?? letter.codePointAt(0)!);
    for (const size of [bytes.length, 1_000, 7])
      expect(await decode(bytes, size)).toEqual({ text: csv, encoding: 'windows-1250' });
  });

  it('decides after a bounded part of a long file', async () => {
    const csv = 'Zażółć gęślą jaźń\n'.repeat(20_000);
    expect(await decode(Buffer.from(csv), 10_000)).toEqual({ text: csv, encoding: 'utf-8' });
  });

  it('takes a file for UTF-8 that a row of another encoding strayed into', async () => {
    const bytes = Buffer.concat([Buffer.from('Jos\xe9,Ib\xe9rica\n', 'latin1'), Buffer.from(accents)]);
    expect(await decode(bytes)).toEqual({ text: `Jos\uFFFD,Ib\uFFFDrica\n${accents}`, encoding: 'utf-8' });
  });
});
