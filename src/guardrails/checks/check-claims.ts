import type { RiskFlag } from '../../contract/risk-flag.ts';
import { openClaims } from '../claims/open-claims.ts';
import { type ClaimCue, plainCues } from '../data/claim-cues.ts';
import { genericStems } from '../data/generic-words.ts';
import { type CheckResult, type FieldReading, flagSpan, type Reading } from '../reading.ts';
import { clauseAround } from '../text/clauses.ts';
import { functionWords } from '../text/function-words.ts';
import { conditional, hedge, parenthesis, presupposing, questionStart } from '../text/modality.ts';
import type { Sentence } from '../text/sentences.ts';
import type { Token } from '../text/tokenise.ts';
import { namesLead } from './names-lead.ts';

export interface Clause {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Facts about the lead or the sender that the request does not tell. */
export function checkClaims(reading: Reading): CheckResult {
  const flags: RiskFlag[] = [];
  for (const field of reading.fields) {
    const open = reading.language === 'en' ? [...openClaims(reading, field)] : [];
    for (const sentence of field.sentences) {
      const spans: [number, number][] = [];
      const add = (start: number, end: number): void => {
        const known = spans.find(([from, to]) => start < to && end > from);
        if (known) {
          known[0] = Math.min(known[0], start);
          known[1] = Math.max(known[1], end);
        } else spans.push([start, end]);
      };
      for (const cue of plainCues)
        for (const [start, end] of cuedClaims(reading, field, sentence, cue)) add(start, end);
      for (const [start, end] of open) if (start >= sentence.start && start < sentence.end) add(start, end);
      for (const [start, end] of spans)
        flags.push(
          flagSpan(field, 'UNSOURCED_CLAIM', start, end, 'A statement of fact that the request does not make'),
        );
    }
  }
  return { flags };
}

function* cuedClaims(
  reading: Reading,
  field: FieldReading,
  sentence: Sentence,
  cue: ClaimCue,
): Generator<[number, number]> {
  const text = field.normal.folded.slice(sentence.start, sentence.end);
  for (const match of text.matchAll(cue.pattern)) {
    const [from, to] = clauseAround(text, match.index, match.index + match[0].length);
    const clause = text.slice(from, to);
    const start = sentence.start + from;
    const end = sentence.start + to;
    if (!isAsserted(text, from, match.index, sentence, cue)) continue;
    if (cue.about !== 'any' && !mentionsLead(reading, field, sentence, clause, text)) continue;
    if (cue.about === 'any' && cue.name !== 'congratulation' && !mentionsSomebody(reading, field, start, end, clause))
      continue;
    const words = field.tokens.filter((token) => token.start >= start && token.end <= end);
    const novel = novelWords(reading, words);
    const cueWords = words.filter(
      (token) =>
        token.start >= sentence.start + match.index && token.end <= sentence.start + match.index + match[0].length,
    );
    const inCue = novelWords(reading, cueWords);
    const isKnown =
      (inCue.length === 0 && cue.name !== 'rank' && cue.name !== 'trouble') ||
      cue.support.some((stem) => reading.ledger.contextStems.has(stem));
    if (cue.name === 'congratulation' || cue.name === 'rumour') {
      if (novel.length < 2) continue;
    } else if (isKnown && novel.length <= (inCue.length === 0 ? 1 : 2)) continue;
    else if (novel.length === 0 && cue.name !== 'rank') continue;
    yield [start, end];
  }
}

/** Content words of a span that the request does not have in any form. */
export function novelWords({ ledger }: Reading, tokens: Token[]): Token[] {
  return tokens.filter(
    (token) =>
      !functionWords.has(token.folded) &&
      !genericStems.has(token.stem) &&
      token.shape !== 'digit' &&
      !ledger.stems.has(token.stem) &&
      !ledger.words.has(token.folded),
  );
}

function isAsserted(text: string, clauseStart: number, at: number, sentence: Sentence, cue: ClaimCue): boolean {
  const clause = text.slice(clauseStart);
  const before = text.slice(clauseStart, at);
  if (parenthesis.test(text) && cue.name !== 'congratulation') return false;
  if (cue.name !== 'congratulation' && hedge.test(before)) return false;
  if (conditional.test(clause)) return false;
  if (sentence.isQuestion) {
    if (cue.name === 'congratulation') return true;
    if (
      presupposing.test(before) ||
      (/\byour (?:\w+ )?$/.test(before) && cue.isPresupposed && /^(?:recent|new|latest|upcoming)/.test(text.slice(at)))
    )
      return true;
    const last = Math.max(text.lastIndexOf(','), text.lastIndexOf(';'), text.lastIndexOf(':'), text.lastIndexOf(' - '));
    return clauseStart + clause.length > 0 && last > at && !questionStart.test(clause) && !questionStart.test(text);
  }
  return true;
}

function mentionsLead(
  reading: Reading,
  field: FieldReading,
  sentence: Sentence,
  clause: string,
  text: string,
): boolean {
  if (/\b(?:you|your|you've|you're|yours|the team|their|its)\b/.test(clause)) return true;
  if (namesLead(reading, field, sentence)) return true;
  return /\b(?:you|your|you've|you're)\b/.test(text);
}

function mentionsSomebody(reading: Reading, field: FieldReading, start: number, end: number, clause: string): boolean {
  if (/\b(?:you|your|you've|you're|we|our|us|we've|we're|i|i've|my)\b/.test(clause)) return true;
  return field.tokens.some(
    (token) =>
      token.start >= start &&
      token.end <= end &&
      token.shape !== 'lower' &&
      (reading.ledger.leadNames.has(token.folded) || reading.ledger.words.has(token.folded)),
  );
}
