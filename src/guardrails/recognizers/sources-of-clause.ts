import { readSpeech } from '../document/speech-by-language.ts';
import { sharesStem } from '../document/stem-by-language.ts';
import { align } from '../grounding/align.ts';
import type { LedgerSource } from '../ledger/ledger-source.ts';
import type { FieldReading, Reading } from '../reading.ts';
import { contentWords } from '../statements/content-words.ts';
import { contentStems } from '../statements/read-by-language.ts';

/** A text of the request is what a clause rests on where it has at least this much of what the clause tells ... */
const leastShare = 0.5;
/** ... and hardly less than the one that has most. */
const asGood = 0.9;

interface Clause {
  readonly from: number;
  readonly to: number;
}

/** The texts of the request that a clause rests on, the best first; none where no text says enough of it. */
export function sourcesOfClause(reading: Reading, field: FieldReading, clause: Clause): LedgerSource[] {
  const shares =
    reading.language === 'en' ? sharesOf(reading, field, clause) : sharesByLanguage(reading, field, clause);
  const most = Math.max(0, ...shares.values());
  if (most < leastShare) return [];
  return [...shares]
    .filter(([, share]) => share >= asGood * most)
    .sort(([, one], [, other]) => other - one)
    .map(([source]) => source);
}

/** Names of the lead's company and person tell nothing of what is said of them. */
const isName = ({ pointer }: LedgerSource): boolean => /^\/lead\/(?!title|facts)/.test(pointer);

const raise = (shares: Map<LedgerSource, number>, source: LedgerSource, share: number): void => {
  if (!isName(source)) shares.set(source, Math.max(share, shares.get(source) ?? 0));
};

/** How much of an English clause each text has, synonyms and other forms included. */
function sharesOf({ ledger }: Reading, field: FieldReading, { from, to }: Clause): Map<LedgerSource, number> {
  const words = contentWords(field, from, to).filter(({ folded }) => !ledger.company.has(folded));
  const numbers = field.tokens.slice(from, to).filter(({ shape }) => shape === 'digit');
  const { total, byFact } = align(words, ledger.facts);
  const shares = new Map<LedgerSource, number>();
  const whole = total + numbers.length;
  if (whole === 0) return shares;
  for (const [at, { source, sentence }] of ledger.facts.facts.entries()) {
    const told = source.tokens.slice(sentence.from, sentence.to);
    const same = numbers.filter(({ folded }) => told.some((token) => token.folded === folded)).length;
    raise(shares, source, (byFact[at]! + same) / whole);
  }
  return shares;
}

/** The same by stems; a text in another language than the message is no match for its words. */
function sharesByLanguage(
  { ledger, language }: Reading,
  field: FieldReading,
  { from, to }: Clause,
): Map<LedgerSource, number> {
  const shares = new Map<LedgerSource, number>();
  const said = contentStems(field.tokens, from, to, language).filter((stem) => !ledger.company.has(stem));
  const numbers = field.tokens.slice(from, to).filter(({ shape }) => shape === 'digit');
  const whole = said.length + numbers.length;
  if (whole === 0) return shares;
  for (const source of ledger.sources) {
    const { tokens } = source;
    if (readSpeech(tokens, language) < readSpeech(tokens, 'en')) continue;
    const told = contentStems(tokens, 0, tokens.length, language);
    const same = numbers.filter(({ folded }) => tokens.some((token) => token.folded === folded)).length;
    const shared = said.filter((stem) => told.some((other) => sharesStem(stem, other, language))).length;
    raise(shares, source, (shared + same) / whole);
  }
  return shares;
}
