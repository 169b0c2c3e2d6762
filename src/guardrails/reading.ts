import type { PersonalizeRequest } from '../contract/personalize-request.ts';
import type { VariantText } from '../contract/personalize-response.ts';
import type { Grounding, RiskCode, RiskFlag, Severity } from '../contract/risk-flag.ts';
import type { Verdict } from '../contract/verdict.ts';
import { mostNumbers, mostTokens } from './document/bounds.ts';
import { type NormalText, normaliseText } from './document/normalise-text.ts';
import { parseQuantities } from './document/quantities/parse-quantities.ts';
import type { Quantity } from './document/quantities/quantity.ts';
import { type Sentence, splitSentences } from './document/sentences.ts';
import { tagWords } from './document/tag-words.ts';
import { type Token, tokenise } from './document/tokenise.ts';
import type { Ledger } from './ledger/ledger.ts';

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
  /** Whether part of it was left unread: it is longer than a message can be (document/bounds.ts). */
  readonly isCut: boolean;
}

/** All a check is given. */
export interface Reading {
  readonly request: PersonalizeRequest;
  readonly ledger: Ledger;
  readonly fields: FieldReading[];
  readonly message: FieldReading;
  /** First part of the requested language tag, lower case. */
  readonly language: string;
}

export interface CheckResult {
  readonly flags?: RiskFlag[];
  readonly grounding?: Grounding[];
  readonly verdicts?: Verdict[];
}

export type Check = (reading: Reading) => CheckResult;

function readField(name: FieldReading['name'], raw: string): FieldReading {
  const whole = normaliseText(raw);
  const words = tokenise(whole);
  const isLong = words.length > mostTokens;
  const normal = isLong ? normaliseText(raw.slice(0, whole.toOriginal(0, words[mostTokens - 1]!.end)[1])) : whole;
  const tokens = isLong ? tokenise(normal) : words;
  const quantities = parseQuantities(normal, tokens);
  return {
    name,
    raw,
    normal,
    tokens,
    tags: tagWords(tokens),
    sentences: splitSentences(normal, tokens),
    quantities: quantities.slice(0, mostNumbers),
    isCut: isLong || normal.isCut || quantities.length > mostNumbers,
  };
}

export function readVariant(request: PersonalizeRequest, variant: VariantText, ledger: Ledger): Reading {
  const message = readField('message', variant.message);
  const fields = variant.subject === undefined ? [message] : [readField('subject', variant.subject), message];
  return { request, ledger, fields, message, language: request.language?.split('-')[0]?.toLowerCase() ?? 'en' };
}

/** A flag on [start, end) of the normal text, put where it stands in the original. */
export function flagSpan(
  field: FieldReading,
  code: RiskCode,
  start: number,
  end: number,
  message: string,
  severity: Severity = 'error',
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
  return { citations: [], score: 1, ...found, field: field.name, start: from, end: to, text };
}

export function flagMissing(
  code: RiskCode,
  message: string,
  field = 'message',
  severity: Severity = 'error',
): RiskFlag {
  return { code, severity, message, evidence: '', field, start: 0, end: 0 };
}

/** The sentence that holds an offset of the normal text. */
export const sentenceAt = (field: FieldReading, offset: number): Sentence | undefined =>
  field.sentences.find((sentence) => sentence.start <= offset && offset < sentence.end);
