import type { PersonalizeRequest } from '../contract/personalize-request.ts';
import type { VariantText } from '../contract/personalize-response.ts';
import type { Grounding, RiskCode, RiskFlag, Severity } from '../contract/risk-flag.ts';
import type { Verdict } from '../contract/verdict.ts';
import { computeOnce, type Once } from './compute-once.ts';
import { mostNumbers, mostSentences, mostTokens } from './document/bounds.ts';
import { type NormalText, normaliseText } from './document/normalise-text.ts';
import { parseQuantities } from './document/quantities/parse-quantities.ts';
import type { Quantity } from './document/quantities/quantity.ts';
import { numbersByToken } from './document/quantities/token-at.ts';
import { type Sentence, splitSentences } from './document/sentences.ts';
import { tagWords } from './document/tag-words.ts';
import { readTimes, type TimeSaid } from './document/times/read-times.ts';
import { type Token, tokenise } from './document/tokenise.ts';
import { firstNot } from './first-not.ts';
import type { SentenceHint } from './guardrails.ts';
import { languageToRead } from './language/language-of.ts';
import { usualFreshnessDays } from './ledger/fact-age.ts';
import type { Ledger } from './ledger/ledger.ts';
import { policyOf } from './policy.ts';
import { surenessOf } from './sureness.ts';

/** Subject or message, read. */
export interface FieldReading {
  readonly name: 'subject' | 'message';
  readonly raw: string;
  readonly normal: NormalText;
  readonly tokens: Token[];
  /** Universal part of speech of each token, as English. */
  readonly tags: string[];
  readonly sentences: Sentence[];
  readonly quantities: Quantity[];
  /** By a token's index the quantity that it is part of. */
  readonly numberAt: ReadonlyMap<number, Quantity>;
  /** As English. */
  readonly times: readonly TimeSaid[];
  /** Whether part of it was left unread: it is longer than a message can be (document/bounds.ts). */
  readonly isCut: boolean;
}

/** All a check is given. */
export interface Reading {
  readonly request: PersonalizeRequest;
  readonly ledger: Ledger;
  /** When the text was written, in ms since the epoch; undefined: nobody knows. */
  readonly writtenAt: number | undefined;
  /** For how many days after it was observed a fact may be called recent. */
  readonly freshnessDays: number;
  /** What the writer says of its sentences; none where it says nothing. */
  readonly hints: readonly SentenceHint[];
  readonly fields: FieldReading[];
  readonly message: FieldReading;
  /** First part of a language tag, lower case: what was asked for, else what the message is written in. */
  readonly language: string;
  readonly once: Once<Reading>;
}

export interface CheckResult {
  readonly flags?: RiskFlag[];
  readonly grounding?: Grounding[];
  readonly verdicts?: Verdict[];
}

export type Check = (reading: Reading) => CheckResult;

type Text = Pick<FieldReading, 'normal' | 'tokens' | 'sentences'>;

function readText(raw: string): Text {
  const normal = normaliseText(raw);
  const tokens = tokenise(normal);
  return { normal, tokens, sentences: splitSentences(normal, tokens) };
}

/** Where what is read of a text ends that is longer than one can be; null: all of it is read. */
function cutOff({ tokens, sentences }: Text): number | null {
  const ends = [
    ...(tokens.length > mostTokens ? [tokens[mostTokens - 1]!.end] : []),
    ...(sentences.length > mostSentences ? [sentences[mostSentences - 1]!.end] : []),
  ];
  return ends.length > 0 ? Math.min(...ends) : null;
}

function readField(name: FieldReading['name'], raw: string): FieldReading {
  const whole = readText(raw);
  const end = cutOff(whole);
  const { normal, tokens, sentences } =
    end === null ? whole : readText(raw.slice(0, whole.normal.toOriginal(0, end)[1]));
  const quantities = parseQuantities(normal, tokens, mostNumbers);
  const read = quantities.slice(0, mostNumbers);
  return {
    name,
    raw,
    normal,
    tokens,
    tags: tagWords(tokens),
    sentences,
    quantities: read,
    numberAt: numbersByToken(tokens, read),
    times: readTimes(tokens),
    isCut: end !== null || normal.isCut || quantities.length > mostNumbers,
  };
}

/** What of a check is no part of request or text. */
export interface Circumstances {
  readonly hints?: readonly SentenceHint[];
  readonly writtenAt?: number | undefined;
  readonly freshnessDays?: number;
}

export function readVariant(
  request: PersonalizeRequest,
  variant: VariantText,
  ledger: Ledger,
  { hints = [], writtenAt, freshnessDays = usualFreshnessDays }: Circumstances = {},
): Reading {
  const message = readField('message', variant.message);
  const fields = variant.subject === undefined ? [message] : [readField('subject', variant.subject), message];
  return readingOf({
    request,
    ledger,
    writtenAt,
    freshnessDays,
    hints,
    fields,
    message,
    language: languageToRead(request, variant.message),
  });
}

function readingOf(parts: Omit<Reading, 'once'>): Reading {
  const reading: Reading = { ...parts, once: computeOnce(() => reading) };
  return reading;
}

/** The same text, to be held against other facts. */
export const withLedger = ({ once: _, ...parts }: Reading, ledger: Ledger): Reading => readingOf({ ...parts, ledger });

/** A flag on [start, end) of the normal text, put where it stands in the original. */
export function flagSpan(
  field: FieldReading,
  code: RiskCode,
  start: number,
  end: number,
  message: string,
  severity: Severity = policyOf(code).severity,
): RiskFlag {
  const [from, to] = field.normal.toOriginal(start, end);
  return { code, severity, message, evidence: field.raw.slice(from, to), field: field.name, start: from, end: to };
}

/** The verdict on [start, end) of the normal text, put where it stands in the original. */
export function verdictOn(
  field: FieldReading,
  start: number,
  end: number,
  found: Omit<Verdict, 'field' | 'start' | 'end' | 'text' | 'citations' | 'score'> & Partial<Verdict>,
): Verdict {
  const [from, to] = field.normal.toOriginal(start, end);
  const text = field.raw.slice(from, to);
  const verdict: Verdict = { citations: [], score: 1, ...found, field: field.name, start: from, end: to, text };
  verdict.score = surenessOf(verdict);
  return verdict;
}

export function flagMissing(
  code: RiskCode,
  message: string,
  field: string = policyOf(code).parts[0],
  severity: Severity = policyOf(code).severity,
): RiskFlag {
  return { code, severity, message, evidence: '', field, start: 0, end: 0 };
}

/** The sentence that holds an offset of the normal text. */
export function sentenceAt({ sentences }: FieldReading, offset: number): Sentence | undefined {
  const sentence = sentences[firstNot(sentences.length, (at) => sentences[at]!.end <= offset)];
  return sentence !== undefined && sentence.start <= offset ? sentence : undefined;
}
