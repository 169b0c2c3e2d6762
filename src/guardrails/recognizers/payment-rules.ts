import { lexiconLanguages } from '../data/languages.ts';
import { readLexicon } from '../lexicons/read-lexicon.ts';
import { createRuleSet, type RuleMatch, type RuleSet } from './rule-set.ts';
import { rulesByLanguage } from './rules-of.ts';

/** By language, words by which other languages demand money or a password and which are ordinary words of it. */
const sharedWords: Readonly<Record<string, string>> = {
  en: 'account password rib facture passwords saldo iban pin',
  de: 'konto geld saldo iban rechnung password account',
  fr: 'compte virement facture transfere verse saldo iban rib importe conta account password',
  es: 'paga pagar pague transferir transfiera abone liquide deposite saldo iban valor importe conta cuenta boleto boletos transferencia bancaria confirme envie verifique su tu',
  it: 'paga saldo saldi versi iban conto conti password account importo confermi',
  nl: 'account saldo iban rekening geld betaal maak konto password',
  pt: 'paga pagar pague transferir transfira abone liquide deposite saldo iban valor importe conta transferencia bancaria fatura confirme envie verifique su tu',
  pl: 'konto saldo iban faktura rachunek przelew',
};

const shared = new Map(Object.entries(sharedWords).map(([language, words]) => [language, new Set(words.split(' '))]));
const none: ReadonlySet<string> = new Set();

/** The English rules and a language's own, which need no other word beside them. */
const own = rulesByLanguage('payments');

/**
 * Of a language: the rules of all others, and their words for accounts, payments and passwords. What is asked for is the
 * client's to choose: languages without lexicons share one set, by ''.
 */
const others = new Map<string, RuleSet>();
function rulesOfOthers(language: string): RuleSet {
  const known = others.get(language);
  if (known) return known;
  const rules = createRuleSet(
    lexiconLanguages
      .filter((one) => one !== language && one !== 'en')
      .flatMap((one) => [
        ...readLexicon(one, 'payments'),
        // "Konto" and "faktura" are words of more languages than have lexicons.
        ...(language === '' ? [] : readLexicon(one, 'account-words')),
      ]),
  );
  others.set(language, rules);
  return rules;
}

const letter = /[\p{L}\p{N}]/u;

/** The first and the last word of a match, whole: the verb and the noun of a demand, or the one word there is. */
function endsOf(text: string, { start, end }: RuleMatch): [string, string] {
  let last = end;
  while (last < text.length && letter.test(text[last]!)) last += 1;
  const words = text.slice(start, last).match(/[\p{L}\p{N}]+/gu) ?? [''];
  return [words[0]!, words.at(-1)!];
}

/** What a sentence of a message asks for: money, accounts, passwords. */
export interface PaymentRules {
  /** The first place of each rule that fires in a folded text, the message's own language first. */
  first(folded: string): RuleMatch[];
  /** Whether a source says as much, in whatever language. */
  test(folded: string): boolean;
}

/**
 * Demands in the language of a message, in English and in all languages that have lexicons, and the words of those for
 * accounts and passwords: a German account number in an English message is nobody's but a stranger's. A match of which
 * the first and the last word are words of the message's own language too is none.
 */
export function paymentRules(language: string): PaymentRules {
  const ordinary = shared.get(language) ?? none;
  const ofOthers = rulesOfOthers(lexiconLanguages.includes(language) ? language : '');
  const foreign = (folded: string): RuleMatch[] =>
    ofOthers.first(folded).filter((match) => endsOf(folded, match).some((word) => !ordinary.has(word)));
  return {
    first: (folded) => [...own(language).first(folded), ...foreign(folded)],
    test: (folded) => own(language).test(folded) || foreign(folded).length > 0,
  };
}
