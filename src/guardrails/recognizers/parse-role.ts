import { lexiconLanguages } from '../data/languages.ts';
import { functionWords } from '../document/function-words.ts';
import type { Token } from '../document/tokenise.ts';
import { areasOfPost } from '../grounding/roles/areas.ts';
import { type PhraseIndex, phraseAt, readPhrases } from './match-phrases.ts';

/** A role taken apart. */
export interface Role {
  readonly ranks: ReadonlySet<string>;
  readonly areas: ReadonlySet<string>;
  /** Whether "deputy", "assistant" and the like make it a lesser one. */
  readonly isLesser: boolean;
  /** Stems of all its words. */
  readonly stems: ReadonlySet<string>;
  /** Stems of words that are neither rank nor area. */
  readonly rest: ReadonlySet<string>;
}

/** Titles come in every language, whatever the message's: all are read together, English first. */
export const roleWords: PhraseIndex = (() => {
  const merged = new Map<string, PhraseIndex extends ReadonlyMap<string, infer List> ? List : never>();
  for (const language of lexiconLanguages)
    for (const name of ['roles', 'role-areas'])
      for (const [first, list] of readPhrases(language, name)) {
        const all = [...(merged.get(first) ?? []), ...list];
        merged.set(
          first,
          all.sort((a, b) => b.words.length - a.words.length),
        );
      }
  return merged;
})();

/** "Vertriebsleiterin": area and rank in one word. */
const headSuffix = /leiter(?:in)?$/;

export function parseRole(tokens: Token[], from: number, to: number): Role {
  const ranks = new Set<string>();
  const areas = new Set<string>();
  const stems = new Set<string>();
  const rest = new Set<string>();
  let isLesser = false;
  for (let at = from; at < to; at += 1) {
    const token = tokens[at]!;
    if (functionWords.has(token.folded) && token.folded !== 'it') continue;
    stems.add(token.stem);
    if (headSuffix.test(token.folded)) ranks.add('head');
    const phrase = phraseAt(roleWords, tokens, at, to);
    const [kind, name] = phrase?.id.split('-') ?? [];
    if (!phrase || kind === 'frame' || (token.folded === 'it' && token.shape === 'lower')) {
      rest.add(token.stem);
      continue;
    }
    if (kind === 'rank') ranks.add(name!);
    else if (kind === 'area') areas.add(name!);
    else if (kind === 'lesser') isLesser = true;
    else {
      ranks.add('chief');
      for (const area of areasOfPost[name!] ?? []) areas.add(area);
    }
    for (const other of tokens.slice(at, at + phrase.words.length)) stems.add(other.stem);
    at += phrase.words.length - 1;
  }
  // "General Manager, Weaving" runs weaving, not the whole.
  if (ranks.has('top') && areas.size > 0) {
    ranks.add('manager');
    ranks.add('head');
  }
  return { ranks, areas, isLesser, stems, rest };
}

const joints = new Set(['and', '&', 'und', 'et', 'y', 'e', 'i', 'en']);

/** "Founder & CEO", "Owner and Skipper": each of several roles; "Finance and Grants Manager" is one. */
export function parseTitle(tokens: Token[]): Role[] {
  const parts: Role[] = [];
  let from = 0;
  for (let at = 1; at < tokens.length; at += 1) {
    const isJoint = joints.has(tokens[at]!.folded);
    if (!isJoint && !/[&/,(]/.test(tokens[at]!.gap)) continue;
    const left = parseRole(tokens, from, at);
    const right = parseRole(tokens, isJoint ? at + 1 : at, tokens.length);
    const isOwn = (role: Role): boolean => role.ranks.size > 0;
    if (!isOwn(left) || !(isOwn(right) || left.ranks.has('owner') || left.ranks.has('founder'))) continue;
    parts.push(left);
    from = isJoint ? at + 1 : at;
  }
  return [...parts, parseRole(tokens, from, tokens.length), parseRole(tokens, 0, tokens.length)];
}
