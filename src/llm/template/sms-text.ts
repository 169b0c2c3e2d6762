const gsmBasic =
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà';
const gsmExtended = '^{}\\[~]|€';
const basic = new Set(gsmBasic);
const extended = new Set(gsmExtended);

/** Letters that do not come apart into a base letter and an accent. */
const folded: Record<string, string> = {
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  Đ: 'D',
  ı: 'i',
  œ: 'oe',
  Œ: 'OE',
  '’': "'",
  '‘': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '–': '-',
  '—': '-',
  '…': '...',
  '\u00a0': ' ',
  '\u202f': ' ',
};

/** Latin text in the GSM-7 alphabet: one letter outside it would more than halve what a segment holds. */
export function toGsm(text: string): string {
  return [...text.replace(/«\s?/g, '"').replace(/\s?»/g, '"')]
    .map((char) => {
      if (basic.has(char) || extended.has(char)) return char;
      const plain = folded[char] ?? char.normalize('NFD').replace(/\p{M}/gu, '');
      return [...plain].every((letter) => basic.has(letter)) ? plain : char;
    })
    .join('');
}
