import type { Token } from '../../document/tokenise.ts';
import type { FieldReading, Reading } from '../../reading.ts';
import { contentStems, type LocalStatement } from '../../statements/read-by-language.ts';
import type { SpeechRules } from '../../statements/speech-rules.ts';
import { quoteOf } from '../denied-by-language.ts';
import { type LocalFacts, sharedStems } from '../facts-by-language.ts';
import type { LocalFinding } from '../local-finding.ts';

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

/** Each trade of a clause, read from its verbs. */
function tradesOf(
  tokens: readonly Token[],
  clause: LocalStatement,
  language: string,
  rules: SpeechRules,
  antecedent?: LocalStatement,
): Trade[] {
  const { text, start } = clause;
  const verbs = [
    ...[...text.matchAll(everywhere(rules.buys))].map((match) => ({ match, direction: 'in' as const })),
    ...[...text.matchAll(everywhere(rules.supplies))].map((match) => ({ match, direction: 'out' as const })),
  ]
    .sort((a, b) => a.match.index - b.match.index)
    .filter(({ match }, at, all) => at === 0 || match.index >= all[at - 1]!.match.index + all[at - 1]!.match[0].length);
  const stems = (from: number, to: number): string[] => {
    const inside = tokens.filter((token) => token.start >= start + from && token.end <= start + to);
    return inside.length === 0 ? [] : contentStems(tokens, inside[0]!.index, inside.at(-1)!.index + 1, language);
  };
  // "Die Bauunternehmen, die Ihnen liefern": who does it stands before the comma.
  const ahead =
    antecedent && opensRelative.test(text) ? contentStems(tokens, antecedent.from, antecedent.to, language) : [];
  return verbs.map(({ match, direction }, at) => {
    const end = match.index + match[0].length;
    const until = verbs[at + 1]?.match.index ?? text.length;
    const around = `${text.slice(Math.max(0, match.index - reach), match.index)}${match[0]}${text.slice(end, end + reach)}`;
    const before = text.slice(0, match.index);
    const isOfOther = direction === 'out' && (rules.toYou.test(around) || relative.test(before));
    return {
      direction: isOfOther ? 'in' : direction === 'in' && relative.test(before) ? 'out' : direction,
      start: start + match.index,
      end: start + end,
      after: stems(end, until),
      before: [
        ...stems(at === 0 ? 0 : verbs[at - 1]!.match.index + verbs[at - 1]!.match[0].length, match.index),
        ...(at === 0 ? ahead : []),
      ],
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
  const { language } = reading;
  const known = facts.flatMap((fact) =>
    fact.clause.isDenied
      ? []
      : tradesOf(fact.source.tokens, fact.clause, language, rules).map((trade) => ({ fact, trade })),
  );
  if (known.length === 0) return [];
  return statements.flatMap((one, at): LocalFinding[] => {
    if (one.status === 'asked' || one.status === 'conditional' || one.about === 'sender' || one.isDenied) return [];
    return tradesOf(field.tokens, one, language, rules, statements[at - 1]).flatMap((said): LocalFinding[] => {
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
