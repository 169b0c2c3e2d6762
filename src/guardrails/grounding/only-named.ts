import { clausePatterns } from '../document/clause-patterns.ts';
import type { Statement } from '../statements/statement.ts';
import type { AlignedWord } from './align.ts';

/**
 * "Moving a showroom takes nerve": a gerund that heads its clause names what it is of, and says of no time. Of "vending
 * machines are being installed" it is part of a name, and the verb goes with the many.
 */
export function isNamedByGerund({ clause, field, verb, tense }: Statement): boolean {
  if (tense === 'past' || tense === 'perfect') return false;
  const words = field.tokens.slice(clause.from, clause.to).filter(({ folded }) => !opensGerund.test(folded));
  const [first] = words;
  return (
    first !== undefined &&
    /^(?!(?:having|being|during|nothing|something|anything|everything|spring|evening|morning)$)\p{L}{2,}ing$/u.test(
      first.folded,
    ) &&
    (verb < 0 || (first.index < verb && /s$/.test(field.tokens[verb]!.folded))) &&
    !toldAsDone.test(clause.text)
  );
}
const opensGerund = /^(?:and|but|so|or|that|just|even|only)$/;
const toldAsDone = clausePatterns.add(
  /\b(?:already|now|recently|just|since|last|under way|underway|finished|completed)\b/,
);

/** "Your digitisation project has my sympathy": whatever it has, what stands before the verb is only named. */
export function isNamedBeforeHave({ field, verb, tense }: Statement, words: readonly AlignedWord[]): boolean {
  return (
    verb >= 0 &&
    tense === 'present' &&
    /^(?:has|have)$/.test(field.tokens[verb]!.folded) &&
    words.every(({ token }) => token.index < verb)
  );
}
