import { readFileSync } from 'node:fs';

/** How one stem stands to others: what means the same, what is broader, what is derived from it, its opposites. */
export interface WordRelations {
  readonly synonyms: readonly string[];
  readonly broader: readonly string[];
  readonly derived: readonly string[];
  readonly opposites: readonly string[];
}

const none: WordRelations = { synonyms: [], broader: [], derived: [], opposites: [] };

/** Stem -> its line, parsed when it is asked for: most never are. Made by tools/wordnet. */
const lines = new Map<string, string>(
  readFileSync(new URL('../lexicons/en/word-relations.txt', import.meta.url), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => {
      const at = line.indexOf('|');
      return [line.slice(0, at), line.slice(at + 1)];
    }),
);

const listOf = (text: string | undefined): string[] => (text ? text.split(' ') : []);

/** Lines parsed so far; forgotten when they are many. */
const parsed = new Map<string, WordRelations>();
const mostParsed = 4_000;

/** Relations of an English stem by WordNet's commonest senses; all empty where it knows none. */
export function relationsOf(stem: string): WordRelations {
  const known = parsed.get(stem);
  if (known) return known;
  const line = lines.get(stem);
  if (line === undefined) return none;
  if (parsed.size >= mostParsed) parsed.clear();
  const relations = parseRelations(line);
  parsed.set(stem, relations);
  return relations;
}

function parseRelations(line: string): WordRelations {
  const [synonyms, broader, derived, opposites] = line.split('|');
  return {
    synonyms: listOf(synonyms),
    broader: listOf(broader),
    derived: listOf(derived),
    opposites: listOf(opposites),
  };
}
