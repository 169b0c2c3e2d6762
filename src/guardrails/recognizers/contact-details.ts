import type { RiskFlag } from '../../contract/risk-flag.ts';
import type { LedgerSource } from '../ledger/ledger-source.ts';
import { type CheckResult, type FieldReading, flagSpan, type Reading, verdictOn } from '../reading.ts';
import { digitWord } from './digit-words.ts';
import { isLabelled, ownIdentifiers } from './own-identifiers.ts';
import { ownSources } from './own-sources.ts';
import { paymentRules } from './payment-rules.ts';

/** On the normal text: what has enough digits of these is a number to call. */
const phone =
  /(?<![\p{L}\p{N}.,/+-])(?:(?:\+|00)\d[\d\s()./-]{5,22}\d|\(?0\d{1,5}\)?[\s./-]?\d[\d\s./-]{3,14}\d|\(?\d{3}\)?[\s.-]\d{3}[\s.-]\d{4})(?![\p{L}\p{N}])/gu;
const labelled =
  /\b(?:call|phone|tel|mobile|whats ?app|text|sms|ring|dial|fax|anrufen|telefon|appele[rz]|llam[ae]|chiam[aio]|bel|ligue|zadzwo[nń]|sun[aăi])\b[^\d\n]{0,24}(?<number>\d[\d\s()./-]{4,20}\d)(?![\p{L}\p{N}])/giu;
const date = /^\d{1,4}[./-]\d{1,2}[./-]\d{1,4}$/;
const spoken = new RegExp(`\\b(?:(?:${digitWord})[\\s,-]{1,3}){6,20}(?:${digitWord})\\b`, 'g');

/** On the folded text: accounts, cards, wallets. */
const account =
  /\b[a-z]{2}\d{2}(?: ?[a-z0-9]{4}){2,7}(?: ?[a-z0-9]{1,4})?\b|\b\d(?:[ -]?\d){12,29}\b|\b0x[0-9a-f]{40}\b|\bbc1[a-z0-9]{25,60}\b/g;

/** On the normal text: "SC402219", "NL 854112233", where a word before it says that it is of a register. */
const register = /(?<![\p{L}\p{N}])\p{Lu}{1,4}[ -]?\d{6,12}(?![\p{L}\p{N}])/gu;

const compact = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();

/** Whether the client's own side says it, grouped in whatever way, and whole: a number cut short leads elsewhere. */
function isSaid(own: readonly LedgerSource[], found: string): boolean {
  const wanted = compact(found);
  if (!/\d/.test(wanted)) return own.some(({ raw }) => compact(raw).includes(wanted));
  const whole = new RegExp(`(?<!\\p{N})${[...wanted].join('[^\\p{L}\\p{N}]{0,3}')}(?!\\p{N})`, 'iu');
  return own.some(({ normal }) => whole.test(normal.text));
}

const digitsOf = (text: string): string => text.replace(/\D/g, '');

interface Found {
  readonly start: number;
  readonly end: number;
  readonly rule: 'phone' | 'account' | 'register';
}

interface Piece {
  readonly start: number;
  readonly found: string;
}

const phonesIn = (text: string): Piece[] =>
  [
    ...[...text.matchAll(phone)].map((match) => ({ start: match.index, found: match[0] })),
    ...[...text.matchAll(labelled)].map((match) => {
      const found = match.groups!.number!;
      return { start: match.index + match[0].lastIndexOf(found), found };
    }),
  ].filter(({ found }) => {
    const { length } = digitsOf(found);
    return length >= 7 && length <= 15 && !date.test(found.trim());
  });

const accountsIn = (folded: string): Piece[] =>
  [...folded.matchAll(account)]
    .map((match) => ({ start: match.index, found: match[0] }))
    .filter(({ found }) => digitsOf(found).length >= 8 || /^(?:0x|bc1)/.test(found));

/** "ABN 61 555 010 234" ends its line: it is no beginning of "7 Bluegum Road" on the next. */
const withoutWholeLines = (text: string, own: readonly (readonly [number, number])[]): string =>
  own.reduce(
    (rest, [from, to]) =>
      /^\p{Zs}*\n/u.test(rest.slice(to, to + 8)) ? rest.slice(0, from) + 'x'.repeat(to - from) + rest.slice(to) : rest,
    text,
  );

function numbersIn(reading: Reading, field: FieldReading): Found[] {
  const { folded } = field.normal;
  const text = withoutWholeLines(field.normal.text, ownIdentifiers(reading, field));
  const hasDigit = /\d/.test(folded);
  const said = [...folded.matchAll(spoken)].map((match) => ({ start: match.index, found: match[0] }));
  const toCall = [...(hasDigit ? phonesIn(text) : []), ...said];
  const toPay = hasDigit ? accountsIn(folded) : [];
  const ofRegisters = (hasDigit ? [...field.normal.text.matchAll(register)] : []).filter(({ index }) =>
    isLabelled(field.tokens, index),
  );
  return [
    ...ofRegisters.map(
      ({ index, 0: number }): Found => ({ start: index, end: index + number.length, rule: 'register' }),
    ),
    ...toCall.map(({ start, found }): Found => ({ start, end: start + found.length, rule: 'phone' })),
    ...toPay.map(({ start, found }): Found => ({ start, end: start + found.length, rule: 'account' })),
  ];
}

/** What overlaps a longer one is part of it. */
const apart = (found: Found[]): Found[] => {
  const kept: Found[] = [];
  for (const one of found.sort((a, b) => b.end - b.start - (a.end - a.start)))
    if (!kept.some((other) => one.start < other.end && one.end > other.start)) kept.push(one);
  return kept;
};

/**
 * Numbers to call, of registers, accounts to pay to, and what asks for money, accounts or passwords: none of it is taken from what is
 * known of the lead, whether or not that reads like an order. Only goal and sender may say it.
 */
export function checkContactDetails(reading: Reading): CheckResult {
  const own = reading.ledger.once(ownSources);
  const found = reading.fields.flatMap((field) =>
    apart(numbersIn(reading, field))
      .filter(
        ({ start, end, rule }) =>
          // A register's number leads nobody astray: the lead's own may be told as its context has it.
          !isSaid(rule === 'register' ? reading.ledger.sources : own, field.normal.text.slice(start, end)) &&
          !ownIdentifiers(reading, field).some(([from, to]) => from <= start && end <= to),
      )
      .map((one) => ({ field, ...one })),
  );
  return {
    flags: [
      ...found.map(({ field, start, end, rule }) => ({
        ...flagSpan(
          field,
          'UNSOURCED_ENTITY',
          start,
          end,
          rule === 'register'
            ? 'A number of a register that the request does not have'
            : 'A number to call or to pay to that the sender does not give',
        ),
        rule: `contacts/${rule}`,
      })),
      ...reading.fields.flatMap((field) => paymentFlags(reading, field, own)),
    ],
    verdicts: found.map(({ field, start, end, rule }) =>
      verdictOn(field, start, end, { of: 'name', verdict: 'UNSOURCED', rule: `contacts/${rule}` }),
    ),
  };
}

/** Fields whose words are names, whatever they mean elsewhere: "Konto & Partner". */
const names = new Set(['/lead/first_name', '/lead/last_name', '/lead/company_name']);

function paymentFlags(reading: Reading, field: FieldReading, own: readonly LedgerSource[]): RiskFlag[] {
  const named = reading.ledger.sources.filter(({ pointer }) => names.has(pointer)).map(({ normal }) => normal.folded);
  const isNamed = (word: string): boolean => named.some((name) => name.includes(word));
  const rules = paymentRules(reading.language);
  return field.sentences.flatMap((sentence) => {
    const said = field.normal.folded.slice(sentence.start, sentence.end);
    const matches = rules
      .first(said)
      .filter(({ rule, start, end }) => !rule.startsWith('account-words/') || !isNamed(said.slice(start, end)));
    if (matches.length === 0 || own.some(({ normal }) => rules.test(normal.folded))) return [];
    const why = 'Asks for money, an account or a password, which neither goal nor sender does';
    return [{ ...flagSpan(field, 'UNSOURCED_CLAIM', sentence.start, sentence.end, why), rule: matches[0]!.rule }];
  });
}
