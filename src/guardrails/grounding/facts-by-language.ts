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
  /** Of what its denial reaches to: of "deixou de vender por operadores e hoje recebe reservas" nothing behind "e". */
  readonly ended: readonly string[];
  readonly isEnded: boolean;
}

/** What the request tells in the message's language, and all its words; a summary in English tells none by words. */
export interface LocalFacts {
  readonly facts: readonly LocalFact[];
  readonly stems: readonly string[];
  /** Whether the summary is of the message's language, so that what it lacks can be told by words. */
  readonly isReadable: boolean;
}

/** Where the reach of a denial ends: another act, or what has come in the place of what has gone. */
const joints =
  /(?<!\p{L})(?:und|sowie|et|puis|y|e|ed|en|i|oraz|a|aber|mais|pero|ma|maar|mas|ale|zugunsten|au profit de|en favor de|a favore di|ten gunste van|em favor de|na rzecz|seitdem|depuis|desde entonces|sindsdien)(?!\p{L})/gu;

function stemsOfEnded(source: LedgerSource, clause: LocalStatement, rules: SpeechRules, language: string): string[] {
  const match = rules.noLonger.exec(clause.text) ?? rules.denial.exec(clause.text);
  if (!match) return [];
  const cuts = [...clause.text.matchAll(joints)].map(({ index }) => index);
  const from = cuts.findLast((cut) => cut <= match.index) ?? 0;
  const to = cuts.find((cut) => cut >= match.index + match[0].length) ?? clause.text.length;
  const inside = source.tokens.filter(
    ({ start, end }) =>
      start >= clause.start + from &&
      end <= clause.start + to &&
      (end <= clause.start + match.index || start >= clause.start + match.index + match[0].length),
  );
  return contentStems(inside, 0, inside.length, language);
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
          ended: clause.isDenied ? stemsOfEnded(source, clause, rules, language) : [],
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
