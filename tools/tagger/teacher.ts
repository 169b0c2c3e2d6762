import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { Token } from '../../src/guardrails/document/tokenise.ts';

interface Teacher {
  readDoc(text: string): { tokens(): { out(what: unknown): string[] } };
  its: { value: unknown; pos: unknown };
}

/** The teacher's tag of each token of ours: of its first token that overlaps ours; X where it has none. */
export async function readTeacher(modules: URL): Promise<(text: string, tokens: Token[]) => string[]> {
  const load = (name: string) => createRequire(import.meta.url)(fileURLToPath(new URL(name, modules)));
  const nlp = load('wink-nlp')(load('wink-eng-lite-web-model'), ['pos']) as Teacher;
  return (text, tokens) => {
    const doc = nlp.readDoc(text);
    const tags = doc.tokens().out(nlp.its.pos);
    const result = new Array<string>(tokens.length).fill('');
    let offset = 0;
    let at = 0;
    for (const [index, value] of doc.tokens().out(nlp.its.value).entries()) {
      const start = text.indexOf(value, offset);
      if (start < 0) continue;
      offset = start + value.length;
      while (at < tokens.length && tokens[at]!.end <= start) at += 1;
      const token = tokens[at];
      if (token && result[at] === '' && start < token.end && offset > token.start) result[at] = tags[index]!;
    }
    return result.map((tag) => tag || 'X');
  };
}
