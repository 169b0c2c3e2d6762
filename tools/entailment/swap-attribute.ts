import type { CorpusRow } from '../../bench/guardrails/read-corpus.ts';
import { baseOf } from '../../bench/mutants/bases.ts';
import { pick, shuffle } from '../../bench/mutants/random.ts';
import { restatements } from '../../bench/mutants/second-person.ts';
import { normaliseText } from '../../src/guardrails/document/normalise-text.ts';
import { stemWord } from '../../src/guardrails/document/stem-word.ts';
import { tagWords } from '../../src/guardrails/document/tag-words.ts';
import { tokenise } from '../../src/guardrails/document/tokenise.ts';
import { relationsOf } from '../../src/guardrails/document/word-relations.ts';
import { relatedness, vectorOf } from '../../src/guardrails/document/word-vectors.ts';
import type { Item } from './training-group.ts';

const swapped = new Set(['ADJ', 'NOUN', 'VERB', 'ADV']);
const byTag = new Map<string, Map<string, number>>();
const endingOf = (word: string): string => /(?:ing|ed|ly|s)$/u.exec(word)?.[0] ?? '';

const wordsOf = (text: string) => {
  const normal = normaliseText(text);
  const tokens = tokenise(normal);
  const tags = tagWords(tokens);
  return tokens.map((token, index) => ({
    start: token.start,
    end: token.end,
    folded: token.folded,
    stem: token.stem,
    tag: tags[index]!,
    raw: normal.text.slice(token.start, token.end),
  }));
};

/** A word of the same part of speech, near enough to stand there and not so near as to mean the same. */
function otherWord(tag: string, word: string, known: ReadonlySet<string>, random: () => number): string | undefined {
  const vector = vectorOf(word);
  const pool = [...(byTag.get(tag) ?? [])];
  if (vector === undefined) return undefined;
  for (let tries = 0; tries < 600; tries += 1) {
    const [other, at] = pick(pool, random)!;
    if (known.has(other) || endingOf(other) !== endingOf(word)) continue;
    const likeness = relatedness(vector, [at]);
    if (likeness > 0.3 && likeness < 0.62) return other;
  }
  return undefined;
}

/** Restatements of the summary and sentences of the message with a plain word of the summary changed for another. */
export function swapAttribute(row: CorpusRow, random: () => number): Item[] {
  const summary = wordsOf(row.request.company_context.summary);
  for (const { tag, folded, raw } of summary) {
    const vector = vectorOf(folded);
    if (!swapped.has(tag) || vector === undefined || raw !== folded || folded.length < 4) continue;
    if (!byTag.has(tag)) byTag.set(tag, new Map());
    byTag.get(tag)!.set(folded, vector);
  }
  const stems = new Set(summary.map(({ stem }) => stem));
  const known = new Set(summary.map(({ folded }) => folded));
  const texts = [
    ...baseOf(row).sentences.map(({ text }) => text),
    ...shuffle(restatements(row.request), random)
      .slice(0, 3)
      .map(({ told }) => told),
  ];
  return texts.flatMap((text): Item[] => {
    const found = shuffle(
      wordsOf(text).filter(
        ({ tag, stem, raw, folded }) => swapped.has(tag) && stems.has(stem) && raw === folded && folded.length > 3,
      ),
      random,
    )[0];
    if (found === undefined) return [];
    const { synonyms, broader, opposites } = relationsOf(found.stem);
    const opposite = opposites.find((one) => vectorOf(one) !== undefined && !known.has(one));
    const other =
      opposite !== undefined && random() < 0.4 ? opposite : otherWord(found.tag, found.folded, known, random);
    if (other === undefined || [...stems, ...synonyms, ...broader].includes(stemWord(other))) return [];
    const changed = text.slice(0, found.start) + other + text.slice(found.end);
    return [
      { text: changed, label: 1, kind: 'attribute', spans: [[found.start, found.start + other.length]] },
      { text, label: 0, kind: 'base', spans: [], twin: true },
    ];
  });
}
