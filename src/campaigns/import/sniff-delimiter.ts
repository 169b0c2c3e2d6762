const candidates = [',', ';', '\t', '|'];

/** The delimiter of a header line: the one it holds most often outside quotes; a comma where it holds none. */
export function sniffDelimiter(header: string): string {
  const bare = header.replace(/"(?:[^"]|"")*"/g, '');
  const counted = candidates.map((delimiter) => ({ delimiter, times: bare.split(delimiter).length - 1 }));
  return counted.reduce((best, next) => (next.times > best.times ? next : best)).delimiter;
}
