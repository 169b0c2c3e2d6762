import type { Token } from '../../document/tokenise.ts';
import { isOfContext } from '../../ledger/kinds-of-source.ts';
import type { FieldReading, Reading } from '../../reading.ts';
import { contentStems, type LocalStatement } from '../../statements/read-by-language.ts';
import type { SpeechRules } from '../../statements/speech-rules.ts';
import { quoteOf } from '../denied-by-language.ts';
import { type LocalFacts, sharedStems } from '../facts-by-language.ts';
import type { LocalFinding } from '../local-finding.ts';
import {
  isBoughtByLead,
  isBoughtFromLead,
  isGivenByOther,
  namesIn,
  readSupplied,
  type TradeClause,
} from './sides-of-trade.ts';

/** Goods that go from the lead, or come to it, and the words of the other side. */
interface Trade {
  readonly direction: 'out' | 'in';
  readonly start: number;
  readonly end: number;
  /** Words between this verb and the next. */
  readonly after: readonly string[];
  readonly before: readonly string[];
}

const everywhere = (rule: RegExp): RegExp => new RegExp(rule.source, 'gu');
/** Characters around a supplying verb in which the lead may stand as who gets: "que les suministran a ustedes". */
const reach = 14;
const opensRelative = /^(?:die|der|denen|welche|welcher|dat|waarvan|ktore|ktorzy|ktorym|od ktorych|qui|que|che) /;

/** "Familias que suministran", "les clients qui achètent": it is they who do, not the lead. */
const relative = /\p{L}{3,},? (?:que|qui|che|welche|ktorzy|ktore|quienes) (?:\p{L}{1,3} )?$/u;

interface Verb {
  readonly index: number;
  readonly said: string;
  readonly direction: Trade['direction'];
  /** Whether the clause itself tells who gives. */
  readonly isSure: boolean;
}

const verbsOf = (text: string, rule: RegExp, direction: Trade['direction']): Verb[] =>
  [...text.matchAll(everywhere(rule))].map((match) => ({
    index: match.index,
    said: match[0],
    direction,
    isSure: false,
  }));

/** Each trade of a clause, read from its verbs. */
function tradesOf(
  tokens: readonly Token[],
  clause: LocalStatement,
  language: string,
  rules: SpeechRules,
  { company, names }: Pick<TradeClause, 'company' | 'names'>,
  antecedent?: LocalStatement,
): Trade[] {
  const { text, start } = clause;
  const verbs = [
    ...readSupplied(text, start, tokens, { language, company }).map(
      ({ index, text: said, isByLead }): Verb => ({ index, said, direction: isByLead ? 'out' : 'in', isSure: true }),
    ),
    ...verbsOf(text, rules.buys, 'in'),
    ...verbsOf(text, rules.supplies, 'out'),
  ]
    .sort((a, b) => a.index - b.index)
    .filter(({ index }, at, all) => at === 0 || index >= all[at - 1]!.index + all[at - 1]!.said.length);
  const inside = tokens.filter((token) => token.start >= start && token.end <= start + text.length);
  const stems = (from: number, to: number): string[] => {
    const inside = tokens.filter((token) => token.start >= start + from && token.end <= start + to);
    return inside.length === 0 ? [] : contentStems(tokens, inside[0]!.index, inside.at(-1)!.index + 1, language);
  };
  // "Die Bauunternehmen, die Ihnen liefern": who does it stands before the comma.
  const ahead =
    antecedent && opensRelative.test(text) ? contentStems(tokens, antecedent.from, antecedent.to, language) : [];
  return verbs.map(({ index, said, direction, isSure }, at) => {
    const end = index + said.length;
    const until = verbs[at + 1]?.index ?? text.length;
    const from = at === 0 ? 0 : verbs[at - 1]!.index + verbs[at - 1]!.said.length;
    const around = `${text.slice(Math.max(0, index - reach), index)}${said}${text.slice(end, end + reach)}`;
    const before = text.slice(0, index);
    const beside = {
      language,
      company,
      names,
      verb: said,
      before: text.slice(from, index),
      after: text.slice(end, until),
      tokensBefore: inside.filter((token) => token.start >= start + from && token.end <= start + index),
      tokensAfter: inside.filter((token) => token.start >= start + end && token.end <= start + until),
    };
    const isTurned =
      !isSure &&
      (direction === 'out'
        ? rules.toYou.test(around) || relative.test(before) || isGivenByOther(beside)
        : (relative.test(before) && !isBoughtByLead(beside, said)) || isBoughtFromLead(beside, said));
    return {
      direction: isTurned ? (direction === 'in' ? 'out' : 'in') : direction,
      start: start + index,
      end: start + end,
      after: stems(end, until),
      before: [...stems(from, index), ...(at === 0 ? ahead : [])],
    };
  });
}

/** Suppliers told as customers, or customers as suppliers: "los que les suministran" of those the lead supplies. */
export function findSwapped(
  reading: Reading,
  field: FieldReading,
  statements: readonly LocalStatement[],
  { facts }: LocalFacts,
  rules: SpeechRules,
): LocalFinding[] {
  const { language, ledger } = reading;
  const context = ledger.sources.filter(isOfContext);
  const parties = { company: ledger.company, names: namesIn(context, language) };
  const known = facts.flatMap((fact) =>
    fact.clause.isDenied
      ? []
      : tradesOf(fact.source.tokens, fact.clause, language, rules, parties).map((trade) => ({ fact, trade })),
  );
  if (known.length === 0) return [];
  return statements.flatMap((one, at): LocalFinding[] => {
    if (one.status === 'asked' || one.status === 'conditional' || one.about === 'sender' || one.isDenied) return [];
    return tradesOf(field.tokens, one, language, rules, parties, statements[at - 1]).flatMap((said): LocalFinding[] => {
      const sides = [...said.after, ...said.before];
      const same = known.some(
        ({ trade }) => trade.direction === said.direction && sharedStems(sidesOf(trade), sides, language).length > 0,
      );
      const against = known.find(
        ({ trade }) => trade.direction !== said.direction && sharedStems(sidesOf(trade), sides, language).length > 0,
      );
      if (!against || same) return [];
      return [
        { start: one.start, end: one.end, rule: 'relation-swapped', contradicts: quoteOf(against.fact), score: 0.9 },
      ];
    });
  });
}

const sidesOf = ({ after, before }: Trade): readonly string[] => (after.length > 0 ? after : before);
