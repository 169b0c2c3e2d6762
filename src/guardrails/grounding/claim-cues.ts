import { readGroups } from '../lexicons/read-groups.ts';
import { type LexiconEntry, patternOf, readEntries } from '../lexicons/read-lexicon.ts';

export interface ClaimCue {
  readonly name: string;
  /** Its entries in lexicons/en/claim-cues.yaml, looked for together, on folded text of one sentence. */
  readonly pattern: RegExp;
  /** Stems of the request that could support it. */
  readonly support: readonly string[];
  /** Whose fact it must be about: the lead's side, or anybody's. */
  readonly about: 'lead' | 'any';
  /** The id of the entry that a match of the pattern is of. */
  readonly entryAt: (text: string, at: number) => string;
}

/** Stems stand in the lexicons with their endings open. */
const stemsOf = ({ words = [] }: LexiconEntry): string[] => words.map((word) => word.replace(/\*$/, ''));

/** In the features of the classifier names of several words have blanks. */
const nameOf = (id: string): string => id.replaceAll('-', ' ');

const support = new Map(readEntries('en', 'claim-support').map((entry) => [entry.id, stemsOf(entry)]));

/** Cues plain enough to decide by themselves, where nothing hedges them and the request lacks what they say. */
export const plainCues: readonly ClaimCue[] = [...readGroups('en', 'claim-cues')].map(([group, entries]) => {
  const each = entries.map((entry) => ({ id: entry.id, pattern: new RegExp(patternOf(entry).source, 'uy') }));
  return {
    name: nameOf(group),
    pattern: new RegExp(each.map(({ pattern }) => pattern.source).join('|'), 'gu'),
    support: support.get(group) ?? [],
    about: entries.some(({ about }) => about === 'lead') ? 'lead' : 'any',
    entryAt(text, at) {
      const found = each.find(({ pattern }) => {
        pattern.lastIndex = at;
        return pattern.test(text);
      });
      return found?.id ?? group;
    },
  };
});

/** Stem -> the kinds of news it speaks of: a hint for the clause classifier. */
export const cueStems: ReadonlyMap<string, readonly string[]> = (() => {
  const map = new Map<string, string[]>();
  for (const entry of readEntries('en', 'claim-stems'))
    for (const stem of stemsOf(entry)) map.set(stem, [...(map.get(stem) ?? []), nameOf(entry.id)]);
  return map;
})();
