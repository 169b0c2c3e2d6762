import { clauseAround } from '../document/clause-around.ts';
import { clausePatterns } from '../document/clause-patterns.ts';
import { conditional, hedge, parenthesis, presupposing, questionStart } from '../document/modality.ts';
import type { Sentence } from '../document/sentences.ts';
import type { Token } from '../document/tokenise.ts';
import { type ClaimCue, plainCues } from '../grounding/claim-cues.ts';
import { isNovel } from '../grounding/wording-features.ts';
import type { FieldReading, Reading } from '../reading.ts';
import { mentionsLead } from './mentions-lead.ts';

/** Where a cue of a claim stands in the normal text, and which. */
export interface CuedClaim {
  readonly name: string;
  /** The entry of lexicons/en/claim-cues.yaml that it is. */
  readonly entry: string;
  readonly start: number;
  readonly end: number;
}

const readSentences = (reading: Reading): ReadonlyMap<Sentence, CuedClaim[]> =>
  new Map(
    reading.fields.flatMap((field) =>
      field.sentences.map((sentence) => [sentence, readCues(reading, field, sentence)] as const),
    ),
  );

/** Passages of a sentence in which a plain cue states something that the request lacks. */
export const cuedClaims = (reading: Reading, sentence: Sentence): CuedClaim[] =>
  reading.once(readSentences).get(sentence)!;

/** The cues' patterns without their flag g. */
const anyCue = plainCues.map(({ pattern }) => clausePatterns.add(new RegExp(pattern.source, 'u')));

function readCues(reading: Reading, field: FieldReading, sentence: Sentence): CuedClaim[] {
  const text = field.normal.folded.slice(sentence.start, sentence.end);
  if (!anyCue.some((cue) => cue.test(text))) return [];
  const isNew = field.tokens.slice(sentence.from, sentence.to).some((token) => isNovel(reading, token));
  return plainCues.flatMap((cue) => (isNew || cue.name === 'rank' ? [...claimsOf(reading, field, sentence, cue)] : []));
}

/** Cues that plain words make; a request that has the words does not support what they say together. */
const unsupported = new Set(['rank', 'trouble', 'own record']);

function* claimsOf(reading: Reading, field: FieldReading, sentence: Sentence, cue: ClaimCue): Generator<CuedClaim> {
  const text = field.normal.folded.slice(sentence.start, sentence.end);
  for (const match of text.matchAll(cue.pattern)) {
    const [from, to] = clauseAround(text, match.index, match.index + match[0].length);
    const clause = text.slice(from, to);
    const start = sentence.start + from;
    const end = sentence.start + to;
    if (!isAsserted(text, from, match.index, sentence, cue)) continue;
    if (cue.about !== 'any' && !isAboutLead(reading, field, sentence, clause, text)) continue;
    if (cue.about === 'any' && cue.name !== 'congratulation' && !mentionsSomebody(reading, field, start, end, clause))
      continue;
    const words = field.tokens.filter((token) => token.start >= start && token.end <= end);
    const novel = words.filter((token) => isNovel(reading, token));
    const cueWords = words.filter(
      (token) =>
        token.start >= sentence.start + match.index && token.end <= sentence.start + match.index + match[0].length,
    );
    const inCue = cueWords.filter((token) => isNovel(reading, token));
    const entry = cue.entryAt(text, match.index);
    const isKnown =
      (inCue.length === 0 && (!unsupported.has(cue.name) || (entry === ofEffect && isOffered(reading, cueWords)))) ||
      cue.support.some((stem) => reading.ledger.contextStems.has(stem));
    if (cue.name === 'congratulation') {
      if (novel.length < 2) continue;
    } else if (
      cue.name === 'trouble' &&
      (!isOfReader(clause, match[0]) || (entry === 'trouble-known' && novel.length <= 1))
    ) {
      continue;
    } else if (isKnown && novel.length <= (inCue.length === 0 ? 1 : 2)) continue;
    else if (novel.length === 0 && cue.name !== 'rank') continue;
    yield { name: cue.name, entry, start, end };
  }
}

/** "The lid is stuck" troubles nobody in particular, unless the clause speaks of the reader's. */
const isOfReader = (clause: string, matched: string): boolean =>
  !/^the (?!team)/.test(matched) || /\b(?:you|your|yours|you're|you've)\b/.test(clause);

/** What the sender's product does: a record where it tells of a result, and what the request offers where the offer does it. */
const ofEffect = 'own-record-ours-cuts';

/** "Our software fills in" of "software that fills in permit forms": the doing and the doer are the offer's own words. */
const isOffered = ({ ledger }: Reading, words: readonly Token[]): boolean =>
  words.every(({ stem, word }) => word.isFunctionWord || ledger.ownStems.has(stem));

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
      (/\byour (?:\w+ )?$/.test(before) && /^(?:recent|new|latest|upcoming)/.test(text.slice(at)))
    )
      return true;
    const last = Math.max(text.lastIndexOf(','), text.lastIndexOf(';'), text.lastIndexOf(':'), text.lastIndexOf(' - '));
    return clauseStart + clause.length > 0 && last > at && !questionStart.test(clause) && !questionStart.test(text);
  }
  return true;
}

function isAboutLead(reading: Reading, field: FieldReading, sentence: Sentence, clause: string, text: string): boolean {
  if (/\b(?:you|your|you've|you're|yours|the team|their|its)\b/.test(clause)) return true;
  if (mentionsLead(reading, field, sentence)) return true;
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
