import { lexiconLanguages } from '../data/languages.ts';
import { stemByLanguage } from '../document/stem-by-language.ts';
import { isOfSender } from '../ledger/is-own-side.ts';
import { readEntries, wholeWords } from '../lexicons/read-lexicon.ts';
import type { FieldReading, Reading } from '../reading.ts';
import { contentStems, type LocalStatement } from '../statements/read-by-language.ts';
import type { SpeechRules } from '../statements/speech-rules.ts';
import { quoteOf } from './denied-by-language.ts';
import { type LocalFacts, sharedStems } from './facts-by-language.ts';
import type { LocalFinding } from './local-finding.ts';
import { namesSender } from './names-sender.ts';

interface Side {
  readonly said: RegExp;
  readonly against: RegExp;
}

const sides = new Map<string, readonly Side[]>(
  lexiconLanguages.map((language) => [
    language,
    readEntries(language, 'opposites').flatMap(({ words = [], opposite = [] }) => {
      const [one, other] = [wholeWords(words), wholeWords(opposite)];
      return [
        { said: one, against: other },
        { said: other, against: one },
      ];
    }),
  ]),
);

/** Words of an offer that a clause must have, what is opposed among them. */
const leastOfOffer = 2;

/**
 * "Mit Dienstfix planen Vereine per App", "la saisie se fait sur tablette" of an offer that has the tablet: what the
 * sender or its product does is not said of what the lead does today.
 */
function tellsOfOffer({ ledger, language }: Reading, field: FieldReading, one: LocalStatement, said: RegExp): boolean {
  if (namesSender(ledger, field, one.from, one.to)) return true;
  if (one.about === 'lead') return false;
  const words = contentStems(field.tokens, one.from, one.to, language);
  return (
    namesSender(ledger, field, one.sentence.from, one.from) ||
    ledger.sources.some(
      (source) =>
        isOfSender(source) &&
        said.test(source.normal.folded) &&
        sharedStems(words, contentStems(source.tokens, 0, source.tokens.length, language), language).length >=
          leastOfOffer,
    )
  );
}

/** "Ihre eigenen Hektar" of leased ones, "tutto l'anno" of a house open from March: the request has the opposite of the same thing, and nowhere what is said. */
export function findOpposites(
  reading: Reading,
  field: FieldReading,
  statements: readonly LocalStatement[],
  { facts, isReadable }: LocalFacts,
  rules: SpeechRules,
): LocalFinding[] {
  if (!isReadable) return [];
  const { ledger, language } = reading;
  const names = new Set([...ledger.company].map((word) => stemByLanguage(word, language)));
  const all = sides.get(language) ?? [];
  return statements.flatMap((one): LocalFinding[] => {
    // "Für Ihre eigenen neun Hektar hätte ich eine Idee": what is theirs is taken for granted, whatever is proposed.
    if (one.status === 'asked' || one.status === 'conditional' || one.isDenied) return [];
    if (one.about === 'sender' || field.name === 'subject') return [];
    if (rules.asking.test(one.text)) return [];
    if (one.about !== 'lead' && rules.general.test(one.text)) return [];
    for (const { said, against } of all) {
      const match = said.exec(one.text);
      if (!match || against.test(one.text)) continue;
      if (facts.some(({ clause }) => said.test(clause.text) && !clause.isDenied)) continue;
      if (tellsOfOffer(reading, field, one, said)) continue;
      const words = contentStems(field.tokens, one.sentence.from, one.sentence.to, language).filter(
        (stem) => !names.has(stem),
      );
      const fact = facts.find(({ clause, source }) => {
        const at = against.exec(clause.text)?.index;
        if (at === undefined) return false;
        // "No lo ha vuelto a encender" tells of no light.
        if (clause.isDenied && (rules.denial.exec(clause.text)?.index ?? at) < at) return false;
        // "El almacén, de 2.400 m², es de alquiler": its thing stands before the comma.
        const { from, to } = clause.sentence;
        return sharedStems(words, contentStems(source.tokens, from, to, language), language).length > 0;
      });
      if (fact) return [{ start: one.start, end: one.end, rule: 'opposite', contradicts: quoteOf(fact), score: 0.85 }];
    }
    return [];
  });
}
