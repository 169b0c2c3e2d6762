import { type Orders, ordersByLanguage } from './orders-by-language.ts';

const rot13 = (text: string): string =>
  text.replace(/[a-z]/gi, (char) => {
    const from = char <= 'Z' ? 65 : 97;
    return String.fromCharCode(((char.charCodeAt(0) - from + 13) % 26) + from);
  });
const lookAlikes: Readonly<Record<string, string>> = { a: 'а', e: 'е', o: 'о', p: 'р', c: 'с', x: 'х', i: 'і' };
const digits: Readonly<Record<string, string>> = { a: '4', e: '3', i: '1', o: '0', s: '5', t: '7' };

/** Ways to hide a text from whoever reads a field. */
const encodings: Readonly<Record<string, (text: string) => string>> = {
  base64: (text) => Buffer.from(text).toString('base64'),
  percent: (text) => [...Buffer.from(text)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join(''),
  entities: (text) => [...text].map((char) => `&#${char.codePointAt(0)};`).join(''),
  'look-alikes': (text) => text.replace(/[aeopcxi]/g, (char) => lookAlikes[char]!),
  'zero-width': (text) => [...text].join('\u200b'),
  digits: (text) => text.replace(/[aeiost]/g, (char) => digits[char]!),
  rot13,
};

/** A sample of the orders, each hidden in every way. */
export const encodedOrders: Readonly<Record<string, Orders>> = Object.fromEntries(
  ['en', 'de', 'fr', 'fi', 'cs', 'hu', 'id', 'sw'].flatMap((language) =>
    Object.entries(encodings).map(([encoding, hide]) => [
      `${language} in ${encoding}`,
      Object.fromEntries(
        Object.entries(ordersByLanguage[language]!).map(([kind, text]) => [kind, hide(text as string)]),
      ) as unknown as Orders,
    ]),
  ),
);
