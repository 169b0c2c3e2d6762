import { typedFactAt } from '../../contract/fact.ts';
import type { PersonalizeRequest } from '../../contract/personalize-request.ts';
import { threadMessageAt } from '../../contract/thread.ts';
import { computeOnce } from '../compute-once.ts';
import { continentsOf, namesOfContinent } from '../data/continents.ts';
import { shortFormsOf } from '../data/short-forms.ts';
import { mostKnownNumbers } from '../document/bounds.ts';
import { functionWords } from '../document/function-words.ts';
import { normaliseText } from '../document/normalise-text.ts';
import { parseQuantities } from '../document/quantities/parse-quantities.ts';
import { readIntervals } from '../document/quantities/read-intervals.ts';
import { numbersByToken } from '../document/quantities/token-at.ts';
import { type Token, tokenise } from '../document/tokenise.ts';
import { wordOf } from '../document/word.ts';
import { isEnglishWord } from '../document/word-lists.ts';
import { indexFacts } from '../grounding/index-facts.ts';
import { maskInjections } from '../input/mask-injections.ts';
import { type ToldRelations, toldRelations } from '../recognizers/told-relations.ts';
import { readRecord } from '../records/read-record.ts';
import { recordQuantities } from '../records/record-quantities.ts';
import { ownStatements } from '../thread/own-statements.ts';
import { isExpired } from './fact-age.ts';
import { isOwnSide } from './is-own-side.ts';
import { isOfContext, isProseOfCompany } from './kinds-of-source.ts';
import type { Citation, Ledger } from './ledger.ts';
import type { LedgerSource } from './ledger-source.ts';
import { aliases, type OtherForms, placeForms } from './other-forms.ts';
import { placeFields } from './place-fields.ts';
import { isPlacedThere } from './placed-there.ts';
import {
  cityCountries,
  countryNames,
  countryOfCity,
  formsOfRegion,
  namesAroundTown,
  namesOfCountry,
} from './places.ts';
import { requestSources } from './request-sources.ts';

const legalForms = new Set(
  'inc llc ltd limited gmbh ag plc corp corporation co company sa sas sarl srl spa bv nv ab as oy aps kg ohg pty llp lp group holding holdings oyj asa doo kft zrt sro lda ltda the and of'.split(
    ' ',
  ),
);

/** Where exports of other systems are pasted. */
const mayBeRecord = /^\/(?:company_context\/(?:summary$|facts\/)|lead\/facts\/)/;

function readSource(pointer: string, raw: string, readable: string, mostNumbers: number): LedgerSource {
  const normal = normaliseText(readable);
  const tokens = tokenise(normal);
  const record = mayBeRecord.test(pointer) ? readRecord(normal) : [];
  // What a record makes of its numbers depends on them all.
  const said = parseQuantities(normal, tokens, record.length > 0 ? undefined : mostNumbers);
  const told = recordQuantities(record, tokens, [...said, ...readIntervals(tokens, said)]);
  const quantities = told.slice(0, mostNumbers);
  const numberAt = numbersByToken(tokens, quantities);
  return { pointer, raw, normal, tokens, quantities, numberAt, ...(record.length > 0 && { record }) };
}

const hasOwnMessage = ({ thread }: PersonalizeRequest): boolean =>
  thread?.some(({ from }) => from === 'sender') ?? false;

/** The request as if nothing were known but what the sender wrote before. */
const earlierOnly = (request: PersonalizeRequest): PersonalizeRequest => {
  const { facts: _, ...lead } = request.lead;
  const { sender: __, voice: ___, ...rest } = request;
  const thread = (request.thread ?? []).map((one) => (one.from === 'sender' ? one : { ...one, message: '' }));
  return { ...rest, lead, company_context: { summary: '', keywords: [] }, thread };
};

const cite = (source: LedgerSource, first: Token, last: Token): Citation => {
  const [start] = source.normal.toOriginal(first.start, first.end);
  const [, end] = source.normal.toOriginal(last.start, last.end);
  return { source, start, end };
};

/**
 * Reads the request once, as of a time of writing; text flagged as injection is blanked out first and a fact that no
 * longer holds is left out, so that neither is ever evidence.
 */
export function buildLedger(request: PersonalizeRequest, writtenAt?: number): Ledger {
  const masked = maskInjections(request);
  let left = mostKnownNumbers;
  const sources = requestSources(request).flatMap(({ pointer, text }): LedgerSource[] => {
    const fact = typedFactAt(request, pointer);
    if (fact && isExpired(fact, writtenAt)) return [];
    const from = threadMessageAt(request, pointer)?.from;
    const readable = masked.get(pointer) ?? text;
    const source = readSource(pointer, text, from === 'sender' ? ownStatements(readable) : readable, left);
    left -= source.quantities.length;
    return [{ ...source, ...(fact ? { fact } : {}), ...(from ? { from } : {}) }];
  });
  const words = new Map<string, Citation>();
  const stems = new Map<string, Citation>();
  const put = (word: string, citation: Citation): void => {
    if (!words.has(word)) words.set(word, citation);
    const { stem, isFunctionWord } = wordOf(word);
    if (!isFunctionWord && !stems.has(stem)) stems.set(stem, citation);
  };
  const putForm = (form: string, citation: Citation): void => {
    for (const word of parted.test(form) ? form.split(/[\s-]+/) : [form]) {
      put(word, citation);
      if (isOwnSide(citation.source)) ownStems.add(wordOf(word).stem);
    }
  };
  const leadNames = new Set<string>();
  const company = new Set<string>();
  const ownStems = new Set<string>();
  const contextStems = new Set<string>();
  const folded = sources.map((source) => ` ${source.normal.folded} `).join('\n');
  for (const source of sources) {
    const { pointer, tokens } = source;
    const isOwn = isOwnSide(source);
    for (const [at, token] of tokens.entries()) {
      const citation = cite(source, token, token);
      put(token.folded, citation);
      if (token.folded.includes("'")) put(token.folded.replaceAll("'", ''), citation);
      // "S.r.l." is Srl too, as "Srl" is S.r.l. (sourced-name.ts).
      if (token.folded.includes('.') && /^\p{L}/u.test(token.folded)) put(token.folded.replaceAll('.', ''), citation);
      if (isCapital(token)) for (const form of shortFormsOf.get(token.folded) ?? []) put(form, citation);
      if (!token.word.isFunctionWord) {
        if (isOwn) ownStems.add(token.stem);
        if (isOfContext(source)) contextStems.add(token.stem);
      }
      putOtherForms(aliases, token.folded, token, source);
      if (isCapital(token)) {
        putOtherForms(placeForms, token.folded, token, source);
        // "Mancunians" of a Mancunian.
        if (/[^s]s$/.test(token.folded)) putOtherForms(placeForms, token.folded.slice(0, -1), token, source);
      }
      for (const part of camelParts(token)) put(part, citation);
      const next = tokens[at + 1];
      if (next && /^[-&.]$/.test(next.gap)) put(token.folded + next.folded, cite(source, token, next));
      if (next && /^[\s-]$/.test(next.gap) && /^(?:\d{1,4}|[ivx]+)$/.test(next.folded))
        put(token.folded + next.folded, cite(source, token, next));
      addPlaces(token, next, source);
      const joined = next && / & /.test(next.gap) ? next : next?.folded === 'and' ? tokens[at + 2] : undefined;
      if (joined && token.shape !== 'lower' && joined.shape !== 'lower')
        put(`${token.folded[0]}&${joined.folded[0]}`, cite(source, token, joined));
      if (pointer === '/lead/company_name' && !legalForms.has(token.folded)) {
        company.add(token.folded);
        leadNames.add(token.folded);
      }
    }
    addAcronyms(source);
    addNumbered(source);
    if (isProseOfCompany(source)) {
      for (const [at, token] of tokens.entries()) {
        const starts = at === 0 || /[.!?]\s/.test(token.gap);
        if (
          token.shape !== 'lower' &&
          token.shape !== 'digit' &&
          (!starts || !isEnglishWord(token.folded)) &&
          !countryNames.has(token.folded) &&
          !cityCountries.has(token.folded)
        )
          leadNames.add(token.folded);
      }
    }
    for (const place of placeFields(source))
      for (const form of place.forms) {
        const [from, to] = source.normal.toOriginal(place.field.valueStart, place.field.end);
        putForm(form, { source, start: from, end: to });
      }
    if (pointer === '/lead/domain') {
      const top = source.normal.folded.split('.').at(-1)!.toUpperCase();
      const code = top === 'UK' ? 'GB' : top;
      if (tokens[0])
        for (const form of namesOfCountry.get(code) ?? [])
          if (!/^(?:io|me|co|ai|tv|in|is|it|us|to)$/.test(top.toLowerCase()) || code.length !== 2 || top === 'IT')
            putForm(form, cite(source, tokens[0], tokens.at(-1)!));
      const name = source.normal.folded.replace(/^www\./, '').split('.')[0]!;
      if (name.length > 2 && tokens[0]) {
        put(name, cite(source, tokens[0], tokens.at(-1)!));
        leadNames.add(name);
      }
    }
  }
  const facts = indexFacts(sources, stems.keys());
  let told: ToldRelations | undefined;
  let earlier: Ledger | null | undefined;
  const ledger: Ledger = {
    sources,
    get earlier() {
      earlier ??= hasOwnMessage(request) ? buildLedger(earlierOnly(request), writtenAt) : null;
      return earlier;
    },
    words,
    stems,
    company,
    folded,
    leadNames,
    ownStems,
    contextStems,
    facts,
    get told() {
      told ??= toldRelations(sources, company);
      return told;
    },
    once: computeOnce(() => ledger),
  };
  return ledger;

  function putOtherForms({ ofWord, ofPhrase }: OtherForms, folded: string, token: Token, source: LedgerSource): void {
    for (const form of ofWord.get(folded) ?? []) putForm(form, cite(source, token, token));
    for (const { form, group } of ofPhrase.get(folded) ?? []) {
      if (!hasPhraseAt(source.normal.folded, form, token.start)) continue;
      const [from, to] = source.normal.toOriginal(token.start, token.start + form.length);
      for (const other of group) putForm(other, { source, start: from, end: to });
    }
  }

  function addPlaces(token: Token, next: Token | undefined, source: LedgerSource): void {
    if (token.shape === 'lower' || token.shape === 'digit') return;
    for (const form of namesOfContinent.get(token.folded) ?? []) putForm(form, cite(source, token, token));
    const pair = next ? `${token.folded} ${next.folded}` : '';
    for (const [name, last] of [
      [pair, next],
      [token.folded, token],
    ] as const) {
      if (name === '' || !last) continue;
      for (const form of formsOfRegion.get(name) ?? []) putForm(form, cite(source, token, last));
      if (isPlacedThere(source, token))
        for (const form of namesAroundTown(name)) putForm(form, cite(source, token, last));
      const code = countryNames.get(name) ?? countryOfCity(name);
      if (code === undefined) continue;
      for (const form of [...(namesOfCountry.get(code) ?? []), ...(continentsOf.get(code) ?? [])])
        putForm(form, cite(source, token, last));
      return;
    }
  }

  /** "Network Operations Centre" also answers to "NOC". */
  function addAcronyms(source: LedgerSource): void {
    const { tokens } = source;
    for (let at = 0; at < tokens.length; at += 1) {
      let letters = '';
      for (let to = at; to < Math.min(tokens.length, at + 5); to += 1) {
        const token = tokens[to]!;
        if (to > at && !/^[\s-]+$/.test(token.gap)) break;
        if (token.shape !== 'capital' && token.shape !== 'upper') {
          if (token.folded === 'of' || token.folded === 'and') continue;
          break;
        }
        letters += token.folded[0];
        if (letters.length >= 2 && !functionWords.has(letters)) put(letters, cite(source, tokens[at]!, token));
      }
    }
  }

  /** "Execution Class 3" also answers to "EXC3", "Version 8" and "version 8" to "V8". */
  function addNumbered(source: LedgerSource): void {
    const { tokens } = source;
    for (const [at, number] of tokens.entries()) {
      if (at === 0 || !isNumbering.test(number.folded) || !joins.test(number.gap)) continue;
      const last = tokens[at - 1]!;
      if (!/^\p{L}+$/u.test(last.folded) || last.word.isFunctionWord) continue;
      for (const start of startsOf(last.folded)) put(start + number.folded, cite(source, last, number));
      if (!isCapital(last)) continue;
      let short = startsOf(last.folded);
      for (let from = at - 1; from > Math.max(0, at - mostNumberedWords) && joins.test(tokens[from]!.gap); from -= 1) {
        const before = tokens[from - 1]!;
        if (!isCapital(before) || before.word.isFunctionWord || !/^\p{L}+$/u.test(before.folded)) break;
        short = startsOf(before.folded).flatMap((start) => short.map((rest) => start + rest));
        const citation = cite(source, before, number);
        for (const letters of short) if (letters.length <= longestShort) put(letters + number.folded, citation);
      }
    }
  }
}

const isCapital = ({ shape }: Token): boolean => shape !== 'lower' && shape !== 'digit';
/** "3", "3a", "2017", "II": what follows a word of a name and counts it. */
const isNumbering = /^(?:\d{1,4}[a-z]?|[ivx]{1,4})$/;
const joins = /^[\s-]$/;
/** Of so many words and letters a numbered name is cut short. */
const mostNumberedWords = 3;
const longestShort = 5;
const longestStart = 3;

/** What may stand for a word in letters of several: its first ones. */
const startsOf = (word: string): string[] =>
  Array.from({ length: Math.min(longestStart, word.length) }, (_, at) => word.slice(0, at + 1));

const parted = /[\s-]/;

const hasPhraseAt = (text: string, phrase: string, at: number): boolean =>
  text.startsWith(phrase, at) && !/[a-z0-9]/.test(text[at + phrase.length] ?? ' ');

/** "AuroraJá" -> aurora, ja; "BlackStump" -> black, stump. */
function camelParts({ text, shape }: Token): string[] {
  if (shape !== 'mixed' && shape !== 'digit') return [];
  const parts = text.split(/(?<=\p{Ll})(?=\p{Lu})/u);
  return parts.length > 1 ? parts.filter((part) => part.length > 1).map((part) => normaliseText(part).folded) : [];
}
