import { escapePattern } from '../document/escape-pattern.ts';
import type { FieldReading } from '../reading.ts';
import type { RuleMatch } from './rule-set.ts';

const lexicon = 'forbidden-phrases';
const named = (ids: string): ReadonlySet<string> => new Set(ids.split(' ').map((id) => `${lexicon}/${id}`));

/** Orders and pressure of English: denied, they leave the reader at peace ("no need to act now"). */
const orders = named(
  'act-now call-now buy-now click do-it-today buy-it-today hurry urgent urgent-alone you-must-reply',
);
/** Praise and lures of English: denied beside the noun, they claim nothing ("no silver bullet"). */
const lures = named(
  'hype miracle promotion great-deal limited last-chance last-call expires bonus money cash free free-of-charge winner you-won',
);

/** What denies, in the language of a lexicon. Folded. */
const denials: Readonly<Record<string, string>> = {
  en: "no not never nothing nobody none without hardly neither nor cannot needn't mustn't don't doesn't didn't isn't aren't wasn't won't shouldn't wouldn't haven't hasn't can't couldn't dont",
  de: 'nicht kein keine keinen keinem keiner keines nie niemals nichts niemand ohne kaum weder',
  fr: "pas aucun aucune jamais rien sans guere point nul nulle d'aucun",
  es: 'no nada sin ningun ninguna nunca jamas tampoco nadie',
  it: 'non niente nulla senza nessun nessuna nessuno mai',
  nl: 'niet geen niets nooit zonder niemand nauwelijks',
  pt: 'nao nada sem nenhum nenhuma nunca ninguem jamais',
  pl: 'nie nic bez zaden zadna zadne zadnej nigdy nikt',
};

/** Verbs that a denial turns into pressure: "don't miss this special offer", "no pierdas tu última oportunidad". */
const losing: Readonly<Record<string, string>> = {
  en: 'miss|misses|missing|wait|waiting|hesitat\\p{L}+|delay|forget|let|leave|pass|skip|ignore|waste|lose|fail|only|just|merely|find|see|get|beat|believe|afford|say|until|unless|than',
  de: 'verpass\\p{L}*|verpasse\\p{L}*|wart\\p{L}*|zoger\\p{L}*|versaum\\p{L}*|verlier\\p{L}*|entgehen|vergess\\p{L}*|nur|lass\\p{L}*|bis',
  fr: 'manqu\\p{L}*|rat\\p{L}*|attend\\p{L}*|tard\\p{L}*|hesit\\p{L}*|perd\\p{L}*|laiss\\p{L}*|oubli\\p{L}*|seulement|avant',
  es: 'pierd\\p{L}*|perd\\p{L}*|esper\\p{L}*|dud\\p{L}*|tard\\p{L}*|dej\\p{L}*|olvid\\p{L}*|solo|hasta',
  it: 'perd\\p{L}*|aspett\\p{L}*|esit\\p{L}*|tard\\p{L}*|lasci\\p{L}*|dimentic\\p{L}*|solo|prima',
  nl: 'mis|missen|wacht\\p{L}*|aarzel\\p{L}*|verlies|laat|verge\\p{L}*|alleen|tot',
  pt: 'perc\\p{L}*|perd\\p{L}*|esper\\p{L}*|hesit\\p{L}*|deix\\p{L}*|esque\\p{L}*|so|ate',
  pl: 'przegap\\p{L}*|czek\\p{L}*|zwlek\\p{L}*|strac\\p{L}*|wahaj\\p{L}*|zapomn\\p{L}*|tylko|dopoki',
};
/** What makes a threat or a question of a denial: "if you don't act now", "why not buy now". */
const turning: Readonly<Record<string, string>> = {
  en: 'if|unless|why|once|when|because|or',
  de: 'wenn|falls|warum|wieso|sonst',
  fr: 'si|pourquoi|sinon',
  es: 'si|por que',
  it: 'se|perche',
  nl: 'als|waarom|anders',
  pt: 'se|por que',
  pl: 'jesli|jezeli|dlaczego|czemu',
};
/** "No special offer like this": a boast in the form of a denial. */
const boasts = /^[\s,]+(?:like|as (?:good|big|great)|better|beats|compares|comes close)\b/;

const reach = { order: 5, lure: 2 };
/** A clause is looked at so far back. */
const longestLookBack = 80;

interface Denial {
  readonly order: RegExp;
  readonly lure: RegExp;
  readonly losing: RegExp;
  readonly turning: RegExp;
}

const denialsByLanguage = new Map(
  Object.entries(denials).map(([language, words]): [string, Denial] => {
    const any = words.split(' ').map(escapePattern).join('|');
    const within = (most: number): RegExp =>
      new RegExp(`(?<![\\p{L}'])(?:${any})((?: ["'(]?[\\p{L}'-]+){0,${most}}) ["'(]?$`, 'u');
    return [
      language,
      {
        order: within(reach.order),
        lure: within(reach.lure),
        losing: new RegExp(`(?<!\\p{L})(?:${losing[language]!})(?!\\p{L})`, 'u'),
        turning: new RegExp(`(?<!\\p{L})(?:${turning[language]!})(?!\\p{L})`, 'u'),
      },
    ];
  }),
);

/**
 * Whether a forbidden phrase of a language's lexicon stands under a denial of its own clause that makes it a courtesy, or
 * a modest word. In the other languages than English every phrase may: none of their rules is of a denial.
 */
export function isDenied(field: FieldReading, { rule, start, end }: RuleMatch, language: string): boolean {
  const isLocal = language !== 'en';
  const isOrder = orders.has(rule);
  if (!isLocal && !isOrder && !lures.has(rule)) return false;
  const denial = denialsByLanguage.get(language);
  if (!denial) return false;
  const text = field.normal.folded;
  if (boasts.test(text.slice(end))) return false;
  const clause = text
    .slice(Math.max(0, start - longestLookBack), start)
    .split(/[.!?;:,\n–—]/u)
    .at(-1)!;
  const found = (isOrder || isLocal ? denial.order : denial.lure).exec(clause);
  if (!found) return false;
  // "Verpassen Sie nicht": in other languages the verb may go before its denial.
  return !denial.losing.test(isLocal ? clause : found[1]!) && !denial.turning.test(clause.slice(0, found.index));
}
