const marks: [encoding: string, bytes: number[]][] = [
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** Every other byte of ASCII in UTF-16 is zero. */
const zerosOf = (bytes: Uint8Array): string => [...bytes.subarray(0, 4)].map((byte) => Number(byte === 0)).join('');
const unmarked: Readonly<Record<string, string>> = { '0101': 'utf-16le', '1010': 'utf-16be' };

/** The first bytes of a file as text, read as the service reads the whole: UTF-8, UTF-16, or Windows-1252. */
export function decodeSample(bytes: Uint8Array): string {
  const marked = marks.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte));
  // "stream" leaves off half a character at the end.
  const read = (encoding: string) => new TextDecoder(encoding).decode(bytes, { stream: true });
  const encoding = marked?.[0] ?? unmarked[zerosOf(bytes)];
  if (encoding) return read(encoding);
  const text = read('utf-8');
  const letters = text.match(/[^\0-\u007F]/gu) ?? [];
  const lost = letters.filter((letter) => letter === '\uFFFD').length;
  return lost > letters.length / 2 ? read('windows-1252') : text;
}
