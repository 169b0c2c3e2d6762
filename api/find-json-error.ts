export interface JsonError {
  /** Index of the first character that cannot stand there. */
  position: number;
  detail: string;
}

const space = /[ \t\n\r]*/y;
const string = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const scalar = /(?:true|false|null|-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?)(?![\w.+-])/y;

const issue = (text: string, position: number, expected: string): JsonError => ({
  position,
  detail: `${position >= text.length ? 'the text ends' : 'unexpected character'} where ${expected} should be`,
});

/**
 * Where a text stops being JSON, or nests deeper than `maxDepth`; null when neither. Iterative, so that depth cannot
 * overflow the stack; JSON.parse names a position for some issues only.
 */
export function findJsonError(text: string, maxDepth: number): JsonError | null {
  const open: ('{' | '[')[] = [];
  let at = 0;
  const skip = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    const found = pattern.test(text);
    if (found) at = pattern.lastIndex;
    return found;
  };
  const take = (char: string): boolean => {
    skip(space);
    if (text[at] !== char) return false;
    at += 1;
    return true;
  };
  const key = (): JsonError | null => {
    skip(space);
    if (!skip(string)) return issue(text, at, 'a property name in double quotes');
    return take(':') ? null : issue(text, at, '":"');
  };

  for (;;) {
    // A value is due.
    skip(space);
    const opened = text[at] === '{' || text[at] === '[' ? (text[at] as '{' | '[') : null;
    if (opened) {
      if (open.length >= maxDepth) return { position: at, detail: `more than ${maxDepth} levels deep` };
      open.push(opened);
      at += 1;
      const empty = take(opened === '{' ? '}' : ']');
      if (empty) open.pop();
      else {
        const wrong = opened === '{' ? key() : null;
        if (wrong) return wrong;
        continue;
      }
    } else if (!skip(string) && !skip(scalar)) return issue(text, at, 'a value');

    // A value has ended: the next one, or the ends of what is open.
    for (;;) {
      const inside = open.at(-1);
      if (inside === undefined) {
        skip(space);
        return at === text.length ? null : issue(text, at, 'the end');
      }
      if (take(',')) {
        const wrong = inside === '{' ? key() : null;
        if (wrong) return wrong;
        break;
      }
      if (!take(inside === '{' ? '}' : ']')) return issue(text, at, inside === '{' ? '"," or "}"' : '"," or "]"');
      open.pop();
    }
  }
}
