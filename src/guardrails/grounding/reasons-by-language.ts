import { lexiconLanguages } from '../data/languages.ts';
import { type Rule, readLexicon } from '../lexicons/read-lexicon.ts';
import type { FieldReading, Reading } from '../reading.ts';
import { contentStems, type LocalStatement } from '../statements/read-by-language.ts';
import type { SpeechRules } from '../statements/speech-rules.ts';
import { mustBeSupported } from '../statements/statement.ts';
import { type LocalFacts, sharedStems } from './facts-by-language.ts';
import type { LocalFinding } from './local-finding.ts';

const rulesByLanguage = (name: string): ReadonlyMap<string, Rule[]> =>
  new Map(
    lexiconLanguages.filter((language) => language !== 'en').map((language) => [language, readLexicon(language, name)]),
  );
const reasons = rulesByLanguage('reasons');
const causes = rulesByLanguage('causes');

/** "Leí que, ...": what the writer has read is told of the lead. */
const reports = /(?<!\p{L})(?:que|dass|che|dat|ze|iz)$/u;

/** "Il y a", "es gibt": what there is, is no doing of the lead. */
const isOfAnybody = (text: string): boolean =>
  /^(?:il y a|on |es gibt|gibt es|hay |c'e |ci sono|er (?:is|zijn) |ha |existe|sa |bywa)/.test(text);

/** "C'est un mois pour ..." says what a thing is good for. */
const isOfThings = /^\P{L}*(?:c'est|il est|das ist|es ist|es un|e un|e il|het is|dat is|to jest|to )/u;

/** Words behind "because of" among which the cause stands. */
const reachOfCause = 4;

/** "Die Dosenabfüllung mangels Nachfrage eingestellt": the end is told by the request, its cause is not. */
export function findCauses(
  { language }: Reading,
  field: FieldReading,
  statements: readonly LocalStatement[],
  { facts, stems, isReadable }: LocalFacts,
  rules: SpeechRules,
): LocalFinding[] {
  if (!isReadable) return [];
  return statements.flatMap((one): LocalFinding[] => {
    if (!mustBeSupported(one.status) || rules.we.test(one.text) || isOfThings.test(one.text)) return [];
    // "Leí que ...": what the writer has read is told of the lead.
    if (rules.i.test(one.text) && !/(?<!\p{L})(?:que|dass|che|dat|ze) /u.test(one.text)) return [];
    const match = (causes.get(language) ?? []).map(({ pattern }) => pattern.exec(one.text)).find(Boolean);
    if (!match) return [];
    const at = field.tokens.findIndex(({ start }) => start >= one.start + match.index + match[0].length);
    if (at < 0 || at >= one.to) return [];
    const until = Math.min(one.to, at + reachOfCause);
    const cause = contentStems(field.tokens, at, until, language);
    // The noun, or the verb of a purpose, stands first.
    if (cause.length === 0 || sharedStems(cause.slice(0, 1), stems, language).length > 0) return [];
    // "Trente pour cent de retours, tirés par les albums": what is explained may stand before its comma.
    const rest = contentStems(field.tokens, one.sentence.from, at, language);
    const behind = contentStems(field.tokens, until, one.to, language);
    const told = [...new Set([...rest, ...behind])];
    const isKnown = facts.some((fact) => sharedStems(told, fact.stems, language).length >= leastKnown);
    return isKnown ? [{ start: one.start, end: one.end, rule: 'cause-untold', score: 0.8 }] : [];
  });
}

/** Words of the request that the rest of the sentence must tell, so that it is an act of the lead that is explained. */
const leastKnown = 2;

/** "Weil der Platz fehlte, haben Sie die Fertigung verlegt": the move is told by the request, its reason is not. */
export function findReasons(
  { language }: Reading,
  field: FieldReading,
  statements: readonly LocalStatement[],
  { facts, stems, isReadable }: LocalFacts,
  rules: SpeechRules,
): LocalFinding[] {
  if (!isReadable) return [];
  const told = facts.flatMap((fact) => fact.stems);
  const wordsOf = ({ from, to }: LocalStatement): string[] => contentStems(field.tokens, from, to, language);
  return statements.flatMap((one): LocalFinding[] => {
    const rule = (reasons.get(language) ?? []).find(({ pattern }) => pattern.test(one.text));
    if (!rule || one.status === 'hedged' || rules.i.test(one.text) || rules.we.test(one.text)) return [];
    const words = wordsOf(one);
    if (words.length === 0 || sharedStems(words, stems, language).length > 0) return [];
    const rest = statements.filter(
      (other) => other !== one && other.sentence === one.sentence && other.status === 'asserted',
    );
    // What the writer wants, or what goes on as a guess or of everybody, explains no act of the lead.
    const before = statements.findLast((other) => other.sentence === one.sentence && other.end <= one.start);
    if (before && !reports.test(before.text) && (rules.i.test(before.text) || rules.we.test(before.text))) return [];
    if (before && /(?<!\p{L})(?:to|tak|tym|po)$/u.test(before.text)) return [];
    const after = statements.find((other) => other.sentence === one.sentence && other.start >= one.end);
    if (after && (after.status === 'hedged' || isOfAnybody(after.text))) return [];
    const explained = rest.flatMap(wordsOf);
    if (sharedStems(explained, told, language).length < leastKnown) return [];
    return [{ start: one.start, end: one.end, rule: 'reason-untold', score: 0.8 }];
  });
}
