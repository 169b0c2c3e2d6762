import { lexiconLanguages } from '../data/languages.ts';
import { readLexicon } from '../lexicons/read-lexicon.ts';

/** What the reader of statements asks of a clause, in one language; lexicons/<language>/statements.yaml. */
export interface SpeechRules {
  readonly you: RegExp;
  readonly we: RegExp;
  readonly i: RegExp;
  readonly hedge: RegExp;
  /** These three at the start of a clause. */
  readonly conditional: RegExp;
  readonly presupposing: RegExp;
  readonly asking: RegExp;
  readonly noLonger: RegExp;
  readonly denial: RegExp;
  /** Of everybody: "chaque", "wer", "kto", at the start of a clause. */
  readonly general: RegExp;
  readonly proposal: RegExp;
  readonly supplies: RegExp;
  readonly buys: RegExp;
  readonly toYou: RegExp;
  readonly asRole: RegExp;
  readonly role: RegExp;
  /** An order to the reader, "dites-moi", "Sagen Sie mir". */
  readonly asksReader: RegExp;
  /** "As you do", "comme vous le faites". */
  readonly asYouDo: RegExp;
  /** Before a noun that is denied, and before one that is affirmed: "ohne", "mit". */
  readonly without: RegExp;
  readonly with: RegExp;
  /** A clause that begins so tells what the reader does with the noun before it: "die Sie", "que vous". */
  readonly opensRelative: RegExp;
  /** What joins a noun to such a clause without a comma; nothing in Polish, which has one. */
  readonly relative: RegExp;
}

const anyOf = (patterns: readonly RegExp[]): RegExp => new RegExp(patterns.map(({ source }) => source).join('|'), 'u');

function readRules(language: string): SpeechRules {
  const rules = new Map(readLexicon(language, 'statements').map(({ id, pattern }) => [id.split('/')[1]!, pattern]));
  const rule = (id: string): RegExp => {
    const found = rules.get(id);
    if (!found) throw new Error(`lexicons/${language}/statements.yaml lacks "${id}"`);
    return found;
  };
  const opening = (id: string): RegExp => new RegExp(`^\\P{L}*${rule(id).source}`, 'u');
  return {
    you: rule('you'),
    we: rule('we'),
    i: rule('i'),
    hedge: rule('hedge'),
    conditional: opening('conditional'),
    presupposing: opening('presupposing'),
    asking: opening('asking'),
    noLonger: rule('no-longer'),
    denial: anyOf([
      rule('denial'),
      rule('denied-by-verb'),
      rule('denied-by-closing'),
      rule('denied-by-nobody'),
      ...(rules.has('denied-by-noun') ? [rule('denied-by-noun')] : []),
    ]),
    general: rule('general'),
    proposal: rule('proposal'),
    supplies: rule('supplies'),
    buys: rule('buys'),
    toYou: rule('to-you'),
    asRole: rule('as-role'),
    role: rule('role'),
    asksReader: rule('asks-reader'),
    asYouDo: rule('as-you-do'),
    without: rule('without'),
    with: rule('with'),
    opensRelative: rule('opens-relative'),
    relative: rules.get('relative') ?? /(?!)/u,
  };
}

/** By language, where it has the lexicon; English has a reader of its own. */
export const speechRules: ReadonlyMap<string, SpeechRules> = new Map(
  lexiconLanguages
    .filter((language) => language !== 'en' && readLexicon(language, 'statements').length > 0)
    .map((language) => [language, readRules(language)]),
);
