const ascii = 128;
const anyBlank = /\s/;
const blanks = Uint8Array.from({ length: ascii }, (_, unit) => (anyBlank.test(String.fromCharCode(unit)) ? 1 : 0));

/** Whether a unit of a text is a blank or the end of a line. */
export function isBlankAt(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit < ascii ? blanks[unit] === 1 : anyBlank.test(text[at] ?? '');
}

/** How many words a text has: words are what blanks part. */
export function countWords(text: string): number {
  let words = 0;
  let isWithin = false;
  for (let at = 0; at < text.length; at += 1) {
    const isBlank = isBlankAt(text, at);
    if (!isBlank && !isWithin) words += 1;
    isWithin = !isBlank;
  }
  return words;
}
