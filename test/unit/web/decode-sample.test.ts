import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { decodeText } from '../../../src/campaigns/import/decode-text.ts';
import { decodeSample } from '../../../web/campaigns/decode-sample.ts';

const utf16 = (text: string): Buffer => Buffer.from(`\uFEFF${text}`, 'utf16le');

test.each([
  ['UTF-8', Buffer.from('Prénom;Société\nZoë;Nº 5'), 'Prénom;Société\nZoë;Nº 5'],
  ['Latin-1', Buffer.from('Prénom;Société\nZoë;Nº 5', 'latin1'), 'Prénom;Société\nZoë;Nº 5'],
  ['UTF-16, little-endian', utf16('Prénom;Nº 5'), 'Prénom;Nº 5'],
  ['UTF-16, big-endian', utf16('Prénom;Nº 5').swap16(), 'Prénom;Nº 5'],
  ['plain ASCII', Buffer.from('first_name,company\nAda,Acme'), 'first_name,company\nAda,Acme'],
])('a preview shows %s as the service reads it', async (_, bytes, text) => {
  expect(decodeSample(bytes)).toBe(text);
  let whole = '';
  for await (const part of decodeText(Readable.from([bytes])).texts) whole += part;
  expect(whole).toBe(text);
});

test('half a character at the end of the sample is left off', () => {
  const bytes = Buffer.from('Prénom,Société');
  expect(decodeSample(bytes.subarray(0, bytes.length - 1))).toBe('Prénom,Soci\u00e9t');
});
