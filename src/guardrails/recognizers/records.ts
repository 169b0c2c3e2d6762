import type { RiskFlag } from '../../contract/risk-flag.ts';
import type { Verdict } from '../../contract/verdict.ts';
import { splitClauses } from '../document/split-clauses.ts';
import { readOpeningHours } from '../document/times/read-opening-hours.ts';
import { describesRecord } from '../grounding/records/describes-record.ts';
import { findAttributes, type Mention } from '../grounding/records/find-attributes.ts';
import { findUnboundNumbers, type NumbersByKey, numbersByKey } from '../grounding/records/find-bound-numbers.ts';
import { findListed } from '../grounding/records/find-listed.ts';
import { judgeHours } from '../grounding/records/judge-hours.ts';
import { judgeRatings } from '../grounding/records/judge-ratings.ts';
import { saidPolarity } from '../grounding/records/said-polarity.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { LedgerSource } from '../ledger/ledger-source.ts';
import { type CheckResult, type FieldReading, flagSpan, type Reading, verdictOn } from '../reading.ts';
import { type Attribute, readAttributes } from '../records/attributes.ts';
import { type OpeningWeek, readOpeningWeek } from '../records/opening-week.ts';
import { type Ratings, readRatings } from '../records/ratings.ts';
import type { RecordField } from '../records/record-field.ts';
import { readStatements } from '../statements/read-statements.ts';
import { mustBeSupported } from '../statements/statement.ts';

interface KnownRecord {
  readonly source: LedgerSource;
  readonly byForm: ReadonlyMap<string, readonly Attribute[]>;
  readonly week: OpeningWeek | null;
  readonly ratings: Ratings;
  readonly numbers: NumbersByKey;
  /** Stems of its prose, run together by up to three. */
  readonly prose: ReadonlySet<string>;
}

/** The structured texts of a request, read. */
const recordsOf = ({ sources }: Ledger): readonly KnownRecord[] =>
  sources.flatMap((source): KnownRecord[] => {
    if (!source.record) return [];
    const byForm = new Map<string, Attribute[]>();
    for (const attribute of readAttributes(source.record))
      for (const form of attribute.forms) byForm.set(form, [...(byForm.get(form) ?? []), attribute]);
    const week = readOpeningWeek(source.record);
    return [
      {
        source,
        byForm,
        week,
        ratings: readRatings(source.record),
        numbers: numbersByKey(source),
        prose: proseOf(source),
      },
    ];
  });

/** Words of an attribute's name that prose is looked through for. */
const mostWords = 3;

function proseOf({ record, tokens }: LedgerSource): ReadonlySet<string> {
  const prose = (record ?? []).filter(({ value }) => value.kind === 'prose');
  const own = tokens.filter(({ start }) => prose.some((field) => start >= field.valueStart && start < field.end));
  const found = new Set<string>();
  for (const [at, { stem }] of own.entries()) {
    let joined = stem;
    found.add(joined);
    for (const next of own.slice(at + 1, at + mostWords)) {
      joined += next.stem;
      found.add(joined);
    }
  }
  return found;
}

const quoteOf = ({ normal, raw, pointer }: LedgerSource, { start, end }: RecordField): Verdict['citations'][number] => {
  const [from, to] = normal.toOriginal(start, end);
  return { source: pointer, quote: raw.slice(from, to) };
};

interface Finding {
  readonly start: number;
  readonly end: number;
  readonly verdict: 'SUPPORTED' | 'CONTRADICTED' | 'UNSOURCED';
  readonly rule: string;
  readonly citation?: Verdict['citations'][number];
  readonly correction?: string;
}

/** What a sentence says of several fields is held against the one that has it so, where one does. */
const best = (all: readonly Finding[]): Finding | undefined =>
  all.find(({ verdict }) => verdict === 'SUPPORTED') ?? all.find(({ verdict }) => verdict === 'CONTRADICTED') ?? all[0];

function attributesIn(record: KnownRecord, field: FieldReading): Finding[] {
  return field.sentences.flatMap((sentence) => {
    if (sentence.isQuestion) return [];
    const mentions = findAttributes(field.tokens, field.tags, sentence.from, sentence.to, record.byForm);
    if (mentions.length === 0) return [];
    const clauses = splitClauses(field.normal, field.tokens, field.tags, sentence);
    const said = saidPolarity(field, clauses);
    const byPlace = Map.groupBy(mentions, ({ from }) => from);
    return [...byPlace].flatMap(([at, own]) => {
      const polarity = said.get(at);
      if (polarity === undefined || polarity === 'unsaid') return [];
      // "Lockers: not known", and a guest tells of the lockers: the prose is asked, as of anything.
      const open = own.every(({ attribute }) => attribute.said === 'unknown');
      if (open && own.some(({ attribute }) => attribute.forms.some((form) => record.prose.has(form)))) return [];
      return best(own.map((one) => findingOf(record, field, one, polarity))) ?? [];
    });
  });
}

function findingOf(
  { source }: KnownRecord,
  field: FieldReading,
  { attribute, from, to }: Mention,
  polarity: 'affirmed' | 'denied',
): Finding {
  const isSame = attribute.said === polarity;
  const verdict = isSame ? 'SUPPORTED' : attribute.said === 'unknown' ? 'UNSOURCED' : 'CONTRADICTED';
  const rule = isSame ? 'same-attribute' : attribute.said === 'unknown' ? 'left-open' : `attribute-${polarity}`;
  const [start, end] = [field.tokens[from]!.start, field.tokens[to - 1]!.end];
  return { start, end, verdict, rule, citation: quoteOf(source, attribute.field) };
}

/** What tells that a sentence is of opening hours, and what that it is of something else at some hour. */
const ofOpening = /\b(?:open(?:s|ed|ing)?|hours?|operat\w+|clos(?:es?|ed|ing)|serv(?:es?|ing)|daily)\b/;
const varying = /\b(?:rang(?:es?|ing)|var(?:y|ies|ied|ying|iable)|different|depend\w*|as (?:early|late) as)\b/;
const ofOthers = /\b(?:happy hour|arriv\w+|visit(?:ed|s)|ordered|called)\b/;

function hoursIn({ week, source }: KnownRecord, field: FieldReading): Finding[] {
  if (week === null) return [];
  return field.sentences.flatMap(({ start, end, isQuestion }) => {
    const text = field.normal.folded.slice(start, end);
    if (isQuestion || !ofOpening.test(text) || ofOthers.test(text)) return [];
    return readOpeningHours(text).flatMap((said): Finding[] => {
      const isBare = said.opens === null && said.closes === null && !said.isClosed;
      // "On weekends" is the time of anything; "open every day" is of being open.
      if (isBare && !/\bopen(?:s|ed)? (?:\w+ ){0,3}$/.test(text.slice(0, said.start))) return [];
      if (said.isClosed && said.days === null) return [];
      const found = judgeHours(said, week, varying.test(text));
      if (found === null) return [];
      const rule = { SUPPORTED: 'same-hours', CONTRADICTED: 'other-hours', UNSOURCED: 'left-open' }[found.verdict];
      return [
        {
          start: start + said.start,
          end: start + said.end,
          verdict: found.verdict,
          rule,
          citation: quoteOf(source, found.field),
        },
      ];
    });
  });
}

function ratingsIn({ ratings, source }: KnownRecord, field: FieldReading): Finding[] {
  return field.sentences.flatMap(({ start, end, isQuestion }) =>
    isQuestion
      ? []
      : judgeRatings(field.normal.folded.slice(start, end), ratings).map((one): Finding => {
          const rule = { SUPPORTED: 'same-rating', CONTRADICTED: 'other-rating', UNSOURCED: 'rating-basis' }[
            one.verdict
          ];
          const citation = quoteOf(source, one.field);
          return { ...one, start: start + one.start, end: start + one.end, rule, citation };
        }),
  );
}

const numbersIn = ({ numbers, source }: KnownRecord, field: FieldReading): Finding[] =>
  field.sentences.flatMap(({ from, to, isQuestion }) =>
    isQuestion
      ? []
      : findUnboundNumbers(field, from, to, numbers).map(({ start, end, field: told }): Finding => {
          const citation = quoteOf(source, told);
          return { start, end, verdict: 'UNSOURCED', rule: 'other-number', citation };
        }),
  );

/** What is listed and no attribute: those are judged as such. */
const listedIn = ({ byForm }: KnownRecord, field: FieldReading, { facts }: Ledger): Finding[] =>
  field.sentences.flatMap(({ from, to, isQuestion }) =>
    isQuestion
      ? []
      : findListed(field, from, to, facts)
          .filter(({ stem }) => !byForm.has(stem))
          .map(({ start, end }): Finding => ({ start, end, verdict: 'UNSOURCED', rule: 'not-listed' })),
  );

const findingsIn = (record: KnownRecord, field: FieldReading, reading: Reading): Finding[] => [
  ...attributesIn(record, field),
  ...hoursIn(record, field),
  ...ratingsIn(record, field),
  // Of a message to somebody the numbers are asked: there a number must count the same things.
  ...(describesRecord(reading) ? numbersIn(record, field) : []),
  ...listedIn(record, field, reading.ledger),
];

const ofSender = /^(?:and |but |so )?(?:we|i|our|my)\b/;

/**
 * Whether the words of a message tell of the lead. "We bring WiFi to halls", "WiFi could help you" and a question tell
 * nothing of it. A description of the record has no other subject.
 */
function toldOfLead(reading: Reading, field: FieldReading): (one: Finding) => boolean {
  if (describesRecord(reading)) return () => true;
  const own = readStatements(reading, field).filter(
    ({ status, about, clause }) =>
      mustBeSupported(status) && about !== 'sender' && about !== 'writer' && !ofSender.test(clause.text),
  );
  return ({ start }) => own.some(({ clause }) => start >= clause.start && start < clause.end);
}

/** Attributes and hours of a message against a structured text of the request: a record of a CRM, JSON. English. */
export function checkRecords(reading: Reading): CheckResult {
  const flags: RiskFlag[] = [];
  const verdicts: Verdict[] = [];
  const records = reading.ledger.once(recordsOf);
  if (records.length === 0) return { flags, verdicts };
  const fields = reading.fields.map((field) => ({ field, isToldOfLead: toldOfLead(reading, field) }));
  for (const record of records)
    for (const { field, isToldOfLead } of fields)
      for (const { start, end, verdict, rule, citation, correction } of findingsIn(record, field, reading).filter(
        isToldOfLead,
      )) {
        const isAgainst = verdict === 'CONTRADICTED';
        verdicts.push(
          verdictOn(field, start, end, {
            of: 'statement',
            verdict,
            rule,
            ...(verdict === 'SUPPORTED' && citation && { citations: [citation] }),
            ...(isAgainst && citation && { contradicts: citation }),
            ...(correction !== undefined && { correction }),
          }),
        );
        if (verdict === 'SUPPORTED') continue;
        const why = isAgainst
          ? `The request says "${citation?.quote}"`
          : citation
            ? `The request leaves it open: "${citation.quote}"`
            : 'The request does not list it';
        flags.push({
          ...flagSpan(field, 'UNSOURCED_CLAIM', start, end, why),
          rule: `records/${rule}`,
          ...(isAgainst && citation && { contradicts: citation }),
          ...(correction !== undefined && { correction }),
        });
      }
  return { flags, verdicts };
}
