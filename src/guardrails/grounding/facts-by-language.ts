import { readEnglishBeside, readSpeech } from '../document/speech-by-language.ts';
import { sharesStem, stemByLanguage } from '../document/stem-by-language.ts';
import { isOfContext, isProseOfCompany } from '../ledger/kinds-of-source.ts';
import type { LedgerSource } from '../ledger/ledger-source.ts';
import type { Reading } from '../reading.ts';
import { contentStems, type LocalStatement, readByLanguage } from '../statements/read-by-language.ts';
import type { SpeechRules } from '../statements/speech-rules.ts';

/** A clause of the request in the message's language. */
export interface LocalFact {
  readonly source: LedgerSource;
  readonly clause: LocalStatement;
  readonly stems: readonly string[];
  readonly isEnded: boolean;
}

/** What the request tells in the message's language, and all its words; a summary in English tells none by words. */
export interface LocalFacts {
  readonly facts: readonly LocalFact[];
  readonly stems: readonly string[];
  /** Whether the summary is of the message's language, so that what it lacks can be told by words. */
  readonly isReadable: boolean;
}

export function readFacts({ ledger, language }: Reading, rules: SpeechRules): LocalFacts {
  const isOwn = ({ tokens }: LedgerSource): boolean =>
    readSpeech(tokens, language) > readEnglishBeside(tokens, language);
  const facts = ledger.sources
    .filter((source) => isOfContext(source) && isOwn(source))
    .flatMap((source) =>
      readByLanguage(source, rules, ledger.company).map(
        (clause): LocalFact => ({
          source,
          clause,
          stems: contentStems(source.tokens, clause.from, clause.to, language),
          isEnded: rules.noLonger.test(clause.text),
        }),
      ),
    );
  const stems = ledger.sources.flatMap(({ tokens }) => tokens.map(({ folded }) => stemByLanguage(folded, language)));
  const prose = ledger.sources.filter(isProseOfCompany);
  return { facts, stems, isReadable: prose.length > 0 && prose.every(isOwn) };
}

/** Of some stems those that the others have too. */
export const sharedStems = (some: readonly string[], others: readonly string[], language: string): string[] =>
  some.filter((stem) => others.some((other) => sharesStem(stem, other, language)));
