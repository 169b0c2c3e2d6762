import type { Token } from '../document/tokenise.ts';
import { commonWords } from '../document/word-lists.ts';
import { mustBeSupported, type Statement } from '../statements/statement.ts';
import { type AlignedWord, weigh } from './align.ts';
import type { Contradiction } from './contradiction.ts';
import type { Fact, FactPart } from './fact.ts';
import type { ToldFacts } from './told-facts.ts';

/** Weight of the words besides the name that a part of a fact must have, and how many they are at least. */
const leastBeside = { weight: 0.9, words: 2 };
const opening = /^(?:and|but|so|or|since|as|because|while|that|the|now|though|although|when)$/;
const prepositions = /^(?:in|at|from|by|near|outside|around|via|through|to|of|with|for)$/;

/** Where a name stands in its clause: behind which preposition, or as the one that is spoken of. */
function placeOf(tokens: readonly Token[], at: number, from: number): string | null {
  const before = tokens.slice(from, at).filter(({ folded }) => !opening.test(folded));
  if (before.length === 0) return 'subject';
  const last = before.at(-1)!.folded;
  return prepositions.test(last) ? last : null;
}

interface PlacedName {
  readonly token: Token;
  readonly place: string;
}

function namesIn(tokens: readonly Token[], from: number, to: number, isName: (token: Token) => boolean): PlacedName[] {
  return tokens.slice(from, to).flatMap((token): PlacedName[] => {
    if (!isName(token)) return [];
    const place = placeOf(tokens, token.index, from);
    return place === null ? [] : [{ token, place }];
  });
}

/**
 * "Widnes works round the clock" where Immingham does, and Widnes closes at weekends: what a fact tells of one name is
 * said of another that the request has. `words` are the sure ones of the statement; `company` name the lead's own.
 */
export function swappedName(
  { status, field, clause, isNegative, verb }: Statement,
  words: readonly AlignedWord[],
  content: number,
  told: ToldFacts,
  company: ReadonlySet<string>,
): Contradiction | null {
  if (!mustBeSupported(status) || isNegative || verb < 0 || words.length !== content) return null;
  const isTold = ({ stem, folded }: Token): boolean =>
    !company.has(folded) &&
    told.holding(stem).some(({ stems, source, sentence }) => {
      const at = stems.get(stem);
      return at !== undefined && isNameAt(source.tokens, at, sentence.from);
    });
  for (const { token, place } of namesIn(field.tokens, clause.from, clause.to, (one) => isName(one) && isTold(one))) {
    const beside = words.filter((one) => one.token !== token && !isName(one.token));
    if (beside.length < leastBeside.words || weigh(beside) < leastBeside.weight) continue;
    const telling = told
      .holding(beside[0]!.via)
      .flatMap((fact) => fact.parts.map((part) => ({ fact, part })))
      .filter(({ part: { stems } }) => beside.every(({ via }) => stems.has(via)));
    if (telling.length === 0 || telling.some(({ fact, part }) => part.stems.has(token.stem) || isOpen(fact, part)))
      continue;
    const other = telling.find(({ fact: { source, sentence }, part }) =>
      namesIn(
        source.tokens,
        part.from,
        part.to,
        (one) => isNameAt(source.tokens, one.index, sentence.from) && !company.has(one.folded),
      ).some(
        (known) =>
          known.place === place &&
          !field.tokens.slice(clause.from, clause.to).some(({ stem }) => stem === known.token.stem),
      ),
    );
    if (other) return { rule: 'name-swapped', fact: other.fact, words: [token] };
  }
  return null;
}

const isName = ({ shape, word }: Token): boolean => shape !== 'lower' && shape !== 'digit' && !word.isFunctionWord;
/** At the beginning of a sentence any word has a capital. */
const isNameAt = (tokens: readonly Token[], at: number, first: number): boolean =>
  isName(tokens[at]!) && (at > first || !commonWords.has(tokens[at]!.folded));

/** A part that names nobody tells of whomever the sentence speaks of. */
const isOpen = ({ source }: Fact, { from, to }: FactPart): boolean =>
  !source.tokens.slice(from + 1, to).some(({ shape }) => shape !== 'lower' && shape !== 'digit') &&
  /^(?:it|they|both|all|each|every)$/.test(source.tokens[from]?.folded ?? '');
