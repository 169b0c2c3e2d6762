export interface Sentence {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const abbreviation = /(?:\b(?:mr|mrs|ms|dr|prof|st|no|approx|inc|ltd|co|vs|etc|e\.g|i\.e|a\.m|p\.m)|\b\p{Lu})\.$/iu;

/** Sentences and lines, with where they stand. */
export function sentencesOf(text: string): Sentence[] {
  const found: Sentence[] = [];
  let start = 0;
  const close = (end: number): void => {
    const said = text.slice(start, end);
    const lead = said.length - said.trimStart().length;
    if (said.trim() !== '') found.push({ start: start + lead, end: start + said.trimEnd().length, text: said.trim() });
    start = end;
  };
  for (const match of text.matchAll(/[.!?…]+["'’”)\]]*(?=\s|$)|\n+/gu)) {
    const end = match.index + match[0].length;
    if (match[0] === '.' && text[end] !== undefined && abbreviation.test(text.slice(start, end))) continue;
    close(end);
  }
  close(text.length);
  return found;
}

export const sentenceAt = (text: string, start: number, end: number): [number, number] => {
  const touched = sentencesOf(text).filter((one) => one.start < Math.max(end, start + 1) && one.end > start);
  return [Math.min(start, ...touched.map((one) => one.start)), Math.max(end, ...touched.map((one) => one.end))];
};

const greeting = /^(?:(?!,)[^\n.?!]){0,60}?[,!:\n–-]/u;
/** Where the body begins: after the greeting, or at 0 where the text opens with none. */
export function bodyStart(message: string, firstName: string, lastName: string): number {
  const opening = greeting.exec(message)?.[0] ?? '';
  const names = [firstName, lastName].filter((name) => name !== '');
  return names.some((name) => opening.includes(name)) ? opening.length : 0;
}
