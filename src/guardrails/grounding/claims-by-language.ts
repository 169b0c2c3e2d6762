import { lexiconLanguages } from '../data/languages.ts';
import { type Rule, readLexicon } from '../lexicons/read-lexicon.ts';
import type { FieldReading, Reading } from '../reading.ts';
import { contentStems, type LocalStatement } from '../statements/read-by-language.ts';
import type { SpeechRules } from '../statements/speech-rules.ts';
import { mustBeSupported } from '../statements/statement.ts';
import { type LocalFacts, sharedStems } from './facts-by-language.ts';
import type { LocalFinding } from './local-finding.ts';

const cues = new Map<string, Rule[]>(
  lexiconLanguages
    .filter((language) => language !== 'en')
    .map((language) => [language, readLexicon(language, 'claims')]),
);

/** Said of the sender, not of the lead. */
const ofSender = new Set(['customers', 'results']);
/** What befell the lead is told as known even where the rest of the clause is a guess. */
const befallen = new Set(['incident', 'funding', 'award', 'launch', 'event', 'recent', 'praise']);

/** Clauses in which a wording states something that no word of the request tells. */
export function findClaims(
  reading: Reading,
  field: FieldReading,
  statements: readonly LocalStatement[],
  facts: LocalFacts,
  rules: SpeechRules,
): LocalFinding[] {
  const { language } = reading;
  const any = cues.get(language) ?? [];
  return statements.flatMap((one): LocalFinding[] => {
    for (const { id, pattern } of any) {
      const name = id.split('/')[1]!;
      const match = pattern.exec(one.text);
      if ((name === 'recent' || name === 'too-much') && rules.i.test(one.text)) continue;
      if (!match || !isStated(one, name, match.index, rules)) continue;
      if (!isAboutSomebody(reading, field, one, name)) continue;
      const from = field.tokens.findIndex((token) => token.end > one.start + match.index);
      const to = field.tokens.findIndex((token) => token.start >= one.start + match.index + match[0].length);
      const inCue = contentStems(field.tokens, from, to < 0 ? field.tokens.length : to, language);
      if (!ofSender.has(name) && sharedStems(inCue, facts.stems, language).length > 0) continue;
      const words = contentStems(field.tokens, one.from, one.to, language);
      const shared = sharedStems(words, facts.stems, language);
      if (name === 'rumour' && (shared.length > 0 || words.length - inCue.length < 1)) continue;
      return [{ start: one.start, end: one.end, rule: `cue-${name}`, score: 0.9 }];
    }
    return isUntold(field, one, facts, reading, rules) && !continuesKnown(field, one, facts, language)
      ? [{ start: one.start, end: one.end, rule: 'no-fact', score: 0.7 }]
      : [];
  });
}

/** Words that a plain statement has before it counts as one, where no wording gives it away. */
const leastNovel = 3;

/** "Your team spends its days on estimates": of the lead, asserted, and of its words the request has none. */
function isUntold(
  field: FieldReading,
  one: LocalStatement,
  { stems, isReadable }: LocalFacts,
  { language, ledger }: Reading,
  rules: SpeechRules,
): boolean {
  if (!isReadable || field.name === 'subject' || one.about !== 'lead' || one.status !== 'asserted' || one.isDenied)
    return false;
  if (rules.general.test(one.text) && !namesCompany(field, one, ledger.company)) return false;
  if (rules.i.test(one.text) || rules.we.test(one.text) || rules.asking.test(one.text)) return false;
  // Dutch "je" is people in general as often as the lead.
  if (language === 'nl' && !/\b(?:u|uw|jullie|jouw)\b/.test(one.text)) return false;
  const isOfRequest = field.tokens
    .slice(one.from, one.to)
    .some((token) => token.shape === 'digit' || ledger.company.has(token.folded));
  if (isOfRequest) return false;
  const words = contentStems(field.tokens, one.from, one.to, language);
  return words.length >= leastNovel && sharedStems(words, stems, language).length === 0;
}

const namesCompany = (field: FieldReading, { from, to }: LocalStatement, company: ReadonlySet<string>): boolean =>
  field.tokens.slice(from, to).some(({ folded, shape }) => shape !== 'lower' && company.has(folded));

/** "La nave de Tudela, prevista para 2028, traerá sus propios horarios": the sentence has begun with what is known. */
function continuesKnown(
  field: FieldReading,
  { sentence, from }: LocalStatement,
  { stems }: LocalFacts,
  language: string,
): boolean {
  return sharedStems(contentStems(field.tokens, sentence.from, from, language), stems, language).length > 0;
}

function isStated({ status, text }: LocalStatement, name: string, at: number, rules: SpeechRules): boolean {
  if (mustBeSupported(status)) return true;
  if (name === 'rumour' && status !== 'asked' && status !== 'conditional') return true;
  if (status === 'conditional') return false;
  // "After the burglary in January, perhaps …?": what stands behind "after" is taken for granted.
  if (befallen.has(name) && rules.presupposing.test(text)) return true;
  if (status !== 'hedged') return false;
  const hedge = rules.hedge.exec(text);
  return befallen.has(name) && hedge !== null && hedge.index > at;
}

/** "Han conseguido el premio", "zdobyli Państwo": the subject of a verb in the perfect at the start is the lead. */
const unsaid =
  /^\P{L}*(?:[\p{L}']+ ){0,4}?(?:han|habeis|avete|hanno|ganaron|obtuvieron|recibieron|lograron|consiguieron|ganharam|conseguiram|venceram|receberam|obtiveram|zdobyli|otrzymali|wygrali)(?!\p{L})/u;

/** "You", the company's name, or an own customer; a truism speaks of nobody. */
function isAboutSomebody({ ledger }: Reading, field: FieldReading, one: LocalStatement, name: string): boolean {
  if (name === 'rumour' || name === 'funding' || name === 'recent' || ofSender.has(name)) return true;
  if (one.about === 'lead' || unsaid.test(one.text)) return true;
  const { sentence } = one;
  return (
    field.tokens
      .slice(sentence.from, sentence.to)
      .some((token) => token.shape !== 'lower' && ledger.company.has(token.folded)) ||
    /^\P{L}*(?:herzlichen|gratul|felicit|enhorabuena|complimenti|parabens|gefeliciteerd)/u.test(one.text)
  );
}
