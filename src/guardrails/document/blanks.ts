import { unitClass } from './unit-class.ts';

/** Whether a unit of a text is a blank or the end of a line. */
export const isBlankAt = unitClass(/\s/);

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
