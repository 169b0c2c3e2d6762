/** Starts of a JSON object that are tried, so that a hostile answer full of braces costs little. */
const maxStarts = 40;

/** End of the balanced object that starts at `start`, strings respected; -1 when it never closes. */
function endOfObject(text: string, start: number): number {
  let depth = 0;
  let inString = false;
  for (let at = start; at < text.length; at += 1) {
    const char = text[at];
    if (inString) {
      if (char === '\\') at += 1;
      else if (char === '"') inString = false;
    } else if (char === '"') inString = true;
    else if (char === '{') depth += 1;
    else if (char === '}' && --depth === 0) return at + 1;
  }
  return -1;
}

/** Models often leave line breaks raw inside a string, which JSON forbids. */
const escapeRawBreaks = (json: string): string =>
  json.replace(/"(?:[^"\\]|\\.)*"/gs, (quoted) =>
    quoted.replaceAll('\r\n', '\\n').replaceAll('\n', '\\n').replaceAll('\r', '\\n').replaceAll('\t', '\\t'),
  );

function tryParse(json: string): unknown {
  for (const candidate of [json, escapeRawBreaks(json)]) {
    try {
      return JSON.parse(candidate);
    } catch {
      // The next candidate, or none: the caller sees undefined.
    }
  }
  return undefined;
}

/** Every JSON object found in a text, outermost first: the text itself, inside a code fence, or amid prose. */
export function* findJson(text: string): Generator<unknown> {
  let start = text.indexOf('{');
  for (let tries = 0; start !== -1 && tries < maxStarts; tries += 1) {
    const end = endOfObject(text, start);
    const value = end === -1 ? undefined : tryParse(text.slice(start, end));
    if (value !== undefined) yield value;
    start = text.indexOf('{', value === undefined ? start + 1 : end);
  }
}
