import { maxRowChars } from './split-lines.ts';

/** Text of one element of the array, or why it cannot be read. `line` is its place, from 1. */
export type JsonElement = { line: number; fileLine: number } & ({ text: string } | { issue: string });

const newlines = (text: string): number => text.split('\n').length - 1;

/** What ends the plain run of characters that a state may skip. */
const interesting = /["\\{}[\],]/g;

/** Elements of a JSON array as text, one at a time, so that an array of any length is read in constant memory. */
export async function* splitJsonArray(texts: AsyncIterable<string>): AsyncGenerator<JsonElement> {
  let line = 1;
  /** The line of the file that is reached, and the one on which the element begins. */
  let reached = 1;
  let fileLine = 1;
  let element = '';
  /** Whether the element has more than space; read of what is added, not of the whole at every bracket. */
  let begun = false;
  let depth = 0;
  let inString = false;
  let escaped = false;
  let started = false;
  let ended = false;
  let tooLong = false;

  const take = (): JsonElement | null => {
    const text = element.trim();
    const place = { line, fileLine };
    const found = tooLong ? { ...place, issue: `longer than ${maxRowChars / 1_024} kB` } : { ...place, text };
    element = '';
    begun = false;
    if (text === '' && !tooLong) return null;
    tooLong = false;
    line += 1;
    return found;
  };
  const append = (text: string): void => {
    if (!begun && !tooLong) {
      fileLine = reached + newlines(text.slice(0, text.search(/\S|$/)));
      begun = /\S/.test(text);
    }
    reached += newlines(text);
    if (element.length + text.length > maxRowChars) tooLong = true;
    else if (!tooLong) element += text;
  };

  for await (const text of texts) {
    let at = 0;
    if (!started) {
      const first = text.search(/\S/);
      reached += newlines(first < 0 ? text : text.slice(0, first));
      if (first < 0) continue;
      if (text[first] !== '[') return yield { line: 1, fileLine: reached, issue: 'the body is not a JSON array' };
      started = true;
      depth = 1;
      at = first + 1;
    }
    while (at < text.length && !ended) {
      if (escaped) {
        append(text[at]!);
        escaped = false;
        at += 1;
        continue;
      }
      interesting.lastIndex = at;
      const found = interesting.exec(text);
      const place = found?.index ?? text.length;
      append(text.slice(at, place));
      at = place + 1;
      if (!found) break;
      const character = found[0];
      if (inString) {
        if (character === '"') inString = false;
        else if (character === '\\') escaped = true;
      } else if (character === '"') inString = true;
      else if (character === '{' || character === '[') depth += 1;
      else if (character === '}' || character === ']') depth -= 1;
      const ends = !inString && (depth === 0 || (depth === 1 && character === ','));
      if (!ends) {
        append(character);
        continue;
      }
      const whole = take();
      if (whole) yield whole;
      ended = depth === 0;
    }
    if (ended && text.slice(at).trim() !== '')
      return yield { line, fileLine: reached, issue: 'text after the end of the array' };
  }
  const issue = started ? 'the array does not end: the file was cut off' : 'the body is empty';
  if (!ended) yield { line, fileLine: begun ? fileLine : reached, issue };
}
