import model from 'wink-eng-lite-web-model';
import winkNlp from 'wink-nlp';
import type { NormalText } from './normalise-text.ts';
import type { Token } from './tokenise.ts';

const nlp = winkNlp(model, ['pos']);
const { its } = nlp;

const tagged = new WeakMap<Token[], string[]>();

/** Universal part of speech of each token, by where it starts; read once for a list of tokens. English only. */
export function tagWords(normal: NormalText, tokens: Token[]): string[] {
  const known = tagged.get(tokens) ?? readTags(normal, tokens);
  tagged.set(tokens, known);
  return known;
}

function readTags(normal: NormalText, tokens: Token[]): string[] {
  const doc = nlp.readDoc(normal.text);
  const values = doc.tokens().out(its.value) as string[];
  const tags = doc.tokens().out(its.pos) as string[];
  const result: string[] = [];
  let offset = 0;
  let at = 0;
  for (const [index, value] of values.entries()) {
    const start = normal.text.indexOf(value, offset);
    if (start < 0) continue;
    offset = start + value.length;
    while (at < tokens.length && tokens[at]!.end <= start) at += 1;
    const token = tokens[at];
    if (token && result[at] === undefined && start < token.end && offset > token.start) result[at] = tags[index]!;
  }
  return tokens.map((_, index) => result[index] ?? 'X');
}
