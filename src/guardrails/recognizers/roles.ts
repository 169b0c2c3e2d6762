import type { RiskFlag } from '../../contract/risk-flag.ts';
import type { Verdict } from '../../contract/verdict.ts';
import { functionWords } from '../document/function-words.ts';
import type { Token } from '../document/tokenise.ts';
import { agreesWithTitle } from '../grounding/roles/compare-roles.ts';
import { type CheckResult, type FieldReading, flagSpan, type Reading, verdictOn } from '../reading.ts';
import { parseTitle, type Role } from './parse-role.ts';
import { isDutyOf, readDuties } from './read-duties.ts';
import { type RoleMention, readRoles } from './read-roles.ts';

/** Roles that the message gives the lead, where the lead's title is another. */
export function checkRoles(reading: Reading): CheckResult {
  const source = reading.ledger.sources.find(({ pointer }) => pointer === '/lead/title');
  if (!source) return {};
  const title = parseTitle(source.tokens);
  const flags: RiskFlag[] = [];
  const verdicts: Verdict[] = [];
  const citation = { source: source.pointer, quote: source.raw };
  for (const field of reading.fields) {
    const roles = field.sentences
      .flatMap((sentence) => readRoles(field.tokens, sentence, reading.ledger.company))
      .filter(
        (mention) =>
          !agreesWithTitle(mention.role, title, mention.kind === 'charge') &&
          !isTold(reading, mention) &&
          !isInitials(field, mention, source.tokens),
      );
    const duties = dutiesOf(reading, field, title, source.tokens).filter(
      ({ from, to }) => !roles.some((role) => role.from < to && from < role.to),
    );
    for (const mention of [...roles, ...duties]) {
      const [start, end] = spanOf(field, mention);
      const correction = correctionOf(field, mention, source.raw);
      const rule = mention.kind === 'role' ? 'role-of-lead' : 'charge-of-lead';
      const shown = { rule, contradicts: citation, ...(correction === undefined ? {} : { correction }) };
      const message = 'A role that the lead does not have';
      flags.push({ ...flagSpan(field, 'UNSOURCED_CLAIM', start, end, message), ...shown, rule: `roles/${rule}` });
      verdicts.push(verdictOn(field, start, end, { of: 'statement', verdict: 'CONTRADICTED', ...shown }));
    }
  }
  return { flags, verdicts };
}

/** What only somebody with another title is in charge of: "as head of the academy" to a payroll officer. */
function dutiesOf(reading: Reading, field: FieldReading, title: readonly Role[], titleTokens: Token[]): RoleMention[] {
  if (reading.language !== 'en' || title.every(({ ranks, areas }) => ranks.size === 0 && areas.size === 0)) return [];
  return field.sentences
    .flatMap((sentence) => readDuties(field, sentence))
    .filter((duty) => !isDutyOf(field, duty, title, titleTokens))
    .map((duty) => ({ ...duty, kind: 'charge' }));
}

/** "You run logistics" may be said of the company, where the context speaks of logistics. */
const isTold = ({ ledger }: Reading, { kind, role }: RoleMention): boolean =>
  kind === 'charge' && [...role.stems].some((stem) => ledger.contextStems.has(stem));

/** "CRO" of a Chief Risk Officer. */
function isInitials({ tokens }: FieldReading, { from, to }: RoleMention, title: Token[]): boolean {
  const said = tokens[from]!;
  const letters = title.filter(({ folded }) => !functionWords.has(folded)).map(({ folded }) => folded[0]);
  return to === from + 1 && said.shape === 'upper' && letters.join('').includes(said.folded);
}

/** With its article, which may have to change. */
function spanOf({ tokens }: FieldReading, { from, to }: RoleMention): [number, number] {
  const article = tokens[from - 1];
  const first = article && /^an?$/.test(article.folded) ? article : tokens[from]!;
  return [first.start, tokens[to - 1]!.end];
}

/** The title as it would stand there: with its article, and in small letters where those were small. */
function correctionOf(field: FieldReading, mention: RoleMention, title: string): string | undefined {
  if (mention.kind === 'charge') return undefined;
  const isSmall = field.tokens.slice(mention.from, mention.to).every(({ shape }) => shape === 'lower');
  const said = isSmall ? title.replace(/\p{Lu}(?=\p{Ll})/gu, (letter) => letter.toLowerCase()) : title;
  const article = field.tokens[mention.from - 1];
  if (!article || !/^an?$/.test(article.folded)) return said;
  return `${/^[aeiou]/i.test(said) ? 'an' : 'a'} ${said}`;
}
