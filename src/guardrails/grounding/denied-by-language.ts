import { sharesStem, stemByLanguage } from '../document/stem-by-language.ts';
import type { Token } from '../document/tokenise.ts';
import { isOfSender } from '../ledger/is-own-side.ts';
import type { FieldReading, Reading } from '../reading.ts';
import { contentStems, type LocalStatement } from '../statements/read-by-language.ts';
import type { SpeechRules } from '../statements/speech-rules.ts';
import { type LocalFact, type LocalFacts, sharedStems } from './facts-by-language.ts';
import type { LocalFinding } from './local-finding.ts';

const leastShared = 2;
const leastShare = 0.5;
/** Of what has ended; its verb, month and small words are seldom said again. */
const leastShareOfEnded = 0.4;
/** A shorter stem may be of another word. */
const leastNoun = 4;
/** Words within which a statement names whom it is of: "A Enobilhete permite". */
const subjectReach = 2;

export const quoteOf = ({ source, clause }: LocalFact): { source: string; quote: string } => {
  const [start, end] = source.normal.toOriginal(clause.start, clause.end);
  return { source: source.pointer, quote: source.raw.slice(start, end) };
};

/** "Embotellan para terceros" of a lead that no longer does; and the other way round. */
export function findDenied(
  reading: Reading,
  field: FieldReading,
  statements: readonly LocalStatement[],
  { facts }: LocalFacts,
  rules: SpeechRules,
): LocalFinding[] {
  const { language } = reading;
  const ended = facts.filter(({ clause }) => clause.isDenied);
  const affirmed = facts.filter(({ clause }) => !clause.isDenied);
  // The company's own name is no word of what it does or has stopped.
  const names = new Set([...reading.ledger.company].map((word) => stemByLanguage(word, language)));
  const offered = new Set(
    reading.ledger.sources
      .filter(isOfSender)
      .flatMap(({ tokens }) => tokens.map(({ folded }) => stemByLanguage(folded, language))),
  );
  /** Another sentence tells the fact as it is: "un'app dedicata, per ora, non c'è". */
  const deniesOwn = (one: LocalStatement, fact: LocalFact): boolean =>
    statements.some(
      (other) =>
        other.isDenied &&
        other !== one &&
        other.sentence !== one.sentence &&
        sharedStems(fact.stems, contentStems(field.tokens, other.from, other.to, language), language).length > 0,
    );
  const sentenceDenies = (one: LocalStatement): boolean =>
    rules.denial.test(field.normal.folded.slice(one.sentence.start, one.sentence.end)) ||
    rules.noLonger.test(field.normal.folded.slice(one.sentence.start, one.sentence.end));
  /** "Il ne fait plus de vernissage": one word tells what has ended. */
  const isOnlyWord = (stems: readonly string[], fact: LocalFact, one: LocalStatement): boolean =>
    fact.isEnded &&
    (fact.stems.length === 1 ||
      fact.stems.some((stem) => stem.length > leastNoun && relativeOf(stem, rules).test(one.text))) &&
    (fact.stems.length > 1 ||
      one.about === 'lead' ||
      rules.you.test(field.normal.folded.slice(one.sentence.start, one.sentence.end))) &&
    !sentenceDenies(one) &&
    sharedStems(fact.stems, stems, language).length >= 1;
  const noun = (tokens: readonly Token[], from: number): string | undefined =>
    contentStems(tokens, from, Math.min(tokens.length, from + 2), language)[0];
  /** Nouns that a text has behind words such as "with" and "without". */
  const nounsBehind = (
    tokens: readonly Token[],
    folded: string,
    { start, end }: { readonly start: number; readonly end: number },
    rule: RegExp,
    least = leastNoun,
  ): string[] =>
    [...folded.slice(start, end).matchAll(rule)].flatMap((match) => {
      const at = tokens.findIndex((token) => token.start >= start + match.index + match[0].length);
      const found = at < 0 || tokens[at]!.start >= end ? undefined : noun(tokens, at);
      return found === undefined || found.length < least ? [] : [found];
    });
  const everywhere = ({ source }: RegExp): RegExp => new RegExp(source, 'gu');
  const without = everywhere(rules.without);
  const having = [rules.with, rules.you].map(everywhere);
  const lacked = facts.flatMap((fact) => {
    const { source, clause } = fact;
    return nounsBehind(source.tokens, source.normal.folded, clause, without)
      .filter((stem) => !facts.some((other) => other !== fact && other.stems.includes(stem)))
      .map((stem) => ({ fact, stem }));
  });
  /** "Quedó sin luz 31 horas" denies its light alone: what else it tells is affirmed by its own words. */
  const deniesOnly = ({ source, clause }: LocalFact): string[] =>
    rules.noLonger.test(clause.text) || rules.denial.test(clause.text.replace(without, ' '))
      ? []
      : nounsBehind(source.tokens, source.normal.folded, clause, without, 1);
  const affirms = (stems: readonly string[], fact: LocalFact): boolean => {
    const nouns = deniesOnly(fact);
    return (
      isAffirmation(stems, fact, affirmed, language) &&
      (nouns.length === 0 || sharedStems(nouns, stems, language).length > 0)
    );
  };
  /** "Jakub Kania, Grządka.pl, sklepy internetowe": a sentence that names the sender before it tells of the sender. */
  const sender = new Set(
    reading.ledger.sources
      .filter(({ pointer }) => /^\/sender\/(?:name|company)$/.test(pointer))
      .flatMap(({ tokens }) => tokens.map(({ folded }) => folded)),
  );
  const isOfSenderNamed = ({ about, sentence, from }: LocalStatement): boolean =>
    about !== 'lead' &&
    field.tokens
      .slice(sentence.from, from + subjectReach)
      .some(({ folded, shape }) => shape !== 'lower' && sender.has(folded));
  /** "Mit Bankkredit" of a firm financed without one. */
  const findLacked = (one: LocalStatement): LocalFact | undefined => {
    const isAsked = one.status === 'asked' || one.status === 'conditional';
    if (lacked.length === 0 || isAsked || one.isDenied || rules.we.test(one.text)) return undefined;
    // A guess takes for granted what stands before it: "in Ihrer Sägerei fällt sicher mehr an".
    const hedge = one.status === 'hedged' ? rules.hedge.exec(one.text) : null;
    const span = { start: one.start, end: hedge ? one.start + hedge.index : one.end };
    const had = having.flatMap((rule) => nounsBehind(field.tokens, field.normal.folded, span, rule));
    return lacked.find(({ stem }) => had.some((other) => sharesStem(stem, other, language)))?.fact;
  };
  /** "Großhändler beliefern, wie Sie es tun": one noun of what has ended is enough. */
  const findDone = (one: LocalStatement, stems: readonly string[]): LocalFact | undefined =>
    rules.asYouDo.test(field.normal.folded.slice(one.sentence.start, one.sentence.end)) && !sentenceDenies(one)
      ? ended.find(
          (fact) =>
            fact.isEnded &&
            sharedStems(fact.stems, stems, language).some(
              (stem) => stem.length > leastNoun && !affirmed.some((other) => other.stems.includes(stem)),
            ),
        )
      : undefined;
  return statements.flatMap((one, at): LocalFinding[] => {
    const had = findLacked(one);
    if (had && !deniesOwn(one, had))
      return [{ start: one.start, end: one.end, rule: 'negation-dropped', contradicts: quoteOf(had), score: 0.9 }];
    if (isOpen(one, rules) || isOfSenderNamed(one)) return [];
    // "Die Flaschen, die Sie abfüllen": a relative clause tells of the noun before it.
    const next = statements[at + 1];
    const until =
      next && next.sentence === one.sentence && !next.isDenied && rules.opensRelative.test(next.text)
        ? next.to
        : one.to;
    const stems = contentStems(field.tokens, one.from, until, language).filter((stem) => !names.has(stem));
    // What the sender offers is not said of the lead, though the lead may have given up the same.
    if (stems.length > 0 && stems.every((stem) => offered.has(stem))) return [];
    const span = { start: one.start, end: one.end };
    // A headline without "you" names a thing and says nothing of it.
    if (field.name === 'subject' && !one.isDenied && one.about !== 'lead') return [];
    if (!one.isDenied) {
      const against =
        ended.find(
          (fact) => (affirms(stems, fact) && !isStillSo(one, stems, fact, language)) || isOnlyWord(stems, fact, one),
        ) ??
        (sentenceDenies(one)
          ? undefined
          : ended.find((fact) => namesWhatEnded(field, one, fact, facts, rules, reading))) ??
        findDone(one, stems);
      return against && !deniesOwn(one, against)
        ? [{ ...span, rule: 'negation-dropped', contradicts: quoteOf(against), score: 1 }]
        : [];
    }
    if (!rules.noLonger.test(one.text)) return [];
    const against = affirmed.find((fact) => {
      const shared = sharedStems(fact.stems, stems, language);
      return (
        shared.length >= leastShared &&
        shared.length >= leastShare * stems.length &&
        !isToldEnded(stems, ended, language)
      );
    });
    return against ? [{ ...span, rule: 'negation-added', contradicts: quoteOf(against), score: 0.9 }] : [];
  });
}

/** "As telhas que fabricam", "lo spumante che producete": what the lead does with a thing, in one clause. */
const relativeOf = (noun: string, { relative }: SpeechRules): RegExp =>
  new RegExp(`(?<!\\p{L})${noun}\\p{L}*,? (?:${relative.source}) \\p{L}+`, 'u');

const notYet =
  /(?<!\p{L})(?:noch (?:nicht|kein\p{L}*)|pas encore|(?:aun|todavia) no|no \p{L}+ (?:aun|todavia)|non (?:\p{L}+ )?ancora|ancora non|nog (?:niet|geen)|ainda nao|jeszcze nie|nie (?:\p{L}+ ){0,2}jeszcze)(?!\p{L})/u;
const still =
  /(?<!\p{L})(?:(?:immer )?noch|nach wie vor|weiterhin|bislang|toujours|encore|todavia|aun|siguen?|ancora|tuttora|nog (?:steeds|altijd)|nog|ainda|continuam?|wciaz|nadal|ciagle)(?!\p{L})/u;

/** "W archiwum wciąż króluje papier" of an archive not yet scanned: what still is leaves what is yet to come undone. */
const isStillSo = ({ text }: LocalStatement, stems: readonly string[], fact: LocalFact, language: string): boolean =>
  still.test(text) &&
  notYet.test(fact.clause.text) &&
  sharedStems(fact.stems, stems, language).length < fact.stems.length;

/** Asked or supposed as a whole; what a guess takes for granted, in a relative clause, still counts. */
const isOpen = ({ status, text }: LocalStatement, rules: SpeechRules): boolean => {
  if (status === 'asked' || status === 'conditional') return true;
  if (status !== 'hedged') return false;
  const hedge = rules.hedge.exec(text);
  return hedge !== null && hedge.index < text.length / 3;
};

function isAffirmation(
  stems: readonly string[],
  fact: LocalFact,
  affirmed: readonly LocalFact[],
  language: string,
): boolean {
  const all = sharedStems(fact.stems, stems, language);
  const ended = sharedStems(fact.ended, stems, language);
  const isOfWhole = all.length >= leastShared && all.length >= leastShare * fact.stems.length;
  const isOfEnded = ended.length >= leastShared && ended.length >= leastShareOfEnded * fact.ended.length;
  if (!isOfWhole && !isOfEnded) return false;
  const shared = isOfWhole ? all : ended;
  return !affirmed.some((other) => shared.every((stem) => other.stems.some((its) => sharesStem(stem, its, language))));
}

const isToldEnded = (stems: readonly string[], ended: readonly LocalFact[], language: string): boolean =>
  ended.some((fact) => sharedStems(fact.stems, stems, language).length >= 1);

/** "Vous exportez en Allemagne et en Italie" where Italy stands in the request only as left. */
function namesWhatEnded(
  field: FieldReading,
  one: LocalStatement,
  fact: LocalFact,
  facts: readonly LocalFact[],
  rules: SpeechRules,
  { language, ledger: { company } }: Reading,
): boolean {
  // Every German noun has a capital: there a name is not known by it.
  if (language === 'de' || !fact.isEnded || !rules.you.test(field.normal.folded.slice(one.sentence.start, one.end)))
    return false;
  const names = fact.source.tokens
    .slice(fact.clause.from + 1, fact.clause.to)
    .filter(({ shape, folded }) => shape === 'capital' && !company.has(folded));
  return names.some(
    (name) =>
      !facts.some((other) => other !== fact && other.clause.text.includes(name.folded)) &&
      field.tokens.slice(one.from, one.to).some(({ folded }) => stemByLanguage(folded, 'pl') === name.folded),
  );
}
