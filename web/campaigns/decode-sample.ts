const marks: [encoding: string, bytes: number[]][] = [
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** The first bytes of a file as text, read as the service reads the whole: UTF-8, UTF-16 with its mark, or Windows-1252. */
export function decodeSample(bytes: Uint8Array): string {
  const marked = marks.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte));
  // "stream" leaves off half a character at the end.
  const read = (encoding: string) => new TextDecoder(encoding).decode(bytes, { stream: true });
  if (marked) return read(marked[0]);
  const text = read('utf-8');
  const letters = text.match(/[^\0-\u007F]/gu) ?? [];
  const lost = letters.filter((letter) => letter === '\uFFFD').length;
  return lost > letters.length / 2 ? read('windows-1252') : text;
}
