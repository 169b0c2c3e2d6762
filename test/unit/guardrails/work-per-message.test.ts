import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import type { PersonalizeRequest } from '../../../src/contract/personalize-request.ts';
import { checkVariant } from '../../../src/guardrails/check.ts';
import { createGuardrails } from '../../../src/guardrails/create-guardrails.ts';
import { mostFacts, mostOperands } from '../../../src/guardrails/document/bounds.ts';
import * as normalising from '../../../src/guardrails/document/normalise-text.ts';
import { parseQuantities } from '../../../src/guardrails/document/quantities/parse-quantities.ts';
import { readIntervals } from '../../../src/guardrails/document/quantities/read-intervals.ts';
import { isInside } from '../../../src/guardrails/document/quantities/token-at.ts';
import * as clauses from '../../../src/guardrails/document/split-clauses.ts';
import * as localStems from '../../../src/guardrails/document/stem-by-language.ts';
import { stemWord } from '../../../src/guardrails/document/stem-word.ts';
import { tokenise } from '../../../src/guardrails/document/tokenise.ts';
import * as vectors from '../../../src/guardrails/document/word-vectors.ts';
import * as words from '../../../src/guardrails/grounding/same-word.ts';
import { ToldFacts } from '../../../src/guardrails/grounding/told-facts.ts';
import { buildLedger } from '../../../src/guardrails/ledger/build-ledger.ts';
import type { Ledger } from '../../../src/guardrails/ledger/ledger.ts';
import { registry } from '../../../src/guardrails/recognizers/registry.ts';
import { pumpMessage as message, pumpRequest as request } from '../../support/pump-request.ts';

vi.mock(import('../../../src/guardrails/document/normalise-text.ts'), { spy: true });
vi.mock(import('../../../src/guardrails/document/split-clauses.ts'), { spy: true });
vi.mock(import('../../../src/guardrails/document/stem-by-language.ts'), { spy: true });
vi.mock(import('../../../src/guardrails/document/word-vectors.ts'), { spy: true });
vi.mock(import('../../../src/guardrails/grounding/same-word.ts'), { spy: true });

/** Sums are tried of threes of numbers: unbounded, this was the cube of their number. */
describe('a request of nothing but numbers', () => {
  const numbers = (from: number, to: number): string =>
    Array.from({ length: to - from }, (_, at) => `${from + at} vans`).join(' and ');
  const ledgerOf = (summary: string) => buildLedger({ ...request, company_context: { summary, keywords: [] } });

  /** How often something of the numbers of a text of the request is read while a text is checked. */
  function readsOf(key: 'values' | 'normal', summary: string, text: string): number {
    const ledger = ledgerOf(summary);
    const source = ledger.sources.find(({ pointer }) => pointer === '/company_context/summary')!;
    let reads = 0;
    const count = <T extends object>(one: T): T =>
      new Proxy(one, {
        get(target, name) {
          if (name === key) reads += 1;
          return Reflect.get(target, name);
        },
      });
    const counted = count({ ...source, quantities: source.quantities.map(count) });
    const sources = ledger.sources.map((one) => (one === source ? counted : one));
    checkVariant(request, { message: message(text) }, { ...ledger, sources }, numbersOnly);
    return reads;
  }
  const numbersOnly = registry.filter(({ name }) => name === 'numbers');
  const known = 4 * mostOperands;
  const many = numbers(1_000, 1_000 + known);
  const sentences = (count: number, of: (at: number) => string): string =>
    Array.from({ length: count }, (_, at) => of(at)).join('\n');

  it('is looked at a bounded number of times for each number of a message', () => {
    expect(readsOf('values', many, 'You run 999,983 vans.')).toBeLessThan(mostOperands ** 3);
  });

  it('has its sums made once for all numbers of a message', () => {
    const run = (count: number) =>
      readsOf(
        'values',
        many,
        sentences(count, (at) => `You run ${900_001 + at} vans.`),
      );
    expect((run(80) - run(40)) / 40).toBeLessThan(20 * known);
  });

  it('is compared once with each number that a message reckons with', () => {
    const run = (count: number) => readsOf('values', many, numbers(700_001, 700_001 + count));
    expect((run(40) - run(20)) / 20).toBeLessThan(15 * known);
  });

  it('has its pairs found once for all numbers of a message', () => {
    const few = numbers(1_000, 1_000 + mostOperands);
    const run = (count: number) =>
      readsOf(
        'normal',
        few,
        sentences(count, () => 'A third of it.'),
      );
    expect((run(40) - run(20)) / 20).toBeLessThan(mostOperands);
  });

  it('has its lists found once for all numbers of a message', () => {
    const summary = `${numbers(1_000, 1_010)}. Plants in Oslo, Bergen and Narvik`;
    const ledger = ledgerOf(summary);
    const { folded } = ledger.sources.find(({ pointer }) => pointer === '/company_context/summary')!.normal;
    const matched = vi.spyOn(String.prototype, 'matchAll');
    checkVariant(request, { message: message('You have 4 plants.\n'.repeat(40)) }, ledger, numbersOnly);
    const searches = matched.mock.contexts.filter((text) => String(text) === folded).length;
    matched.mockRestore();
    expect(searches).toBeGreaterThan(0);
    expect(searches).toBeLessThan(10);
  });

  it('has its pairs made once in other languages too', () => {
    const ledger = ledgerOf(many);
    const made = (count: number): number => {
      const grouped = vi.spyOn(Map, 'groupBy');
      const text = sentences(count, (at) => `Zusammen sind das ${900_001 + at} Lkw je Standort.`);
      checkVariant({ ...request, language: 'de' }, { message: message(text) }, ledger, numbersOnly);
      const calls = grouped.mock.calls.length;
      grouped.mockRestore();
      return calls;
    };
    expect(made(40)).toBe(made(20));
  });
});

describe('a message of very many statements', () => {
  it('has each of its sentences parted into clauses once', () => {
    vi.mocked(clauses.splitClauses).mockClear();
    const ledger = buildLedger(request);
    const before = vi.mocked(clauses.splitClauses).mock.calls.length;
    checkVariant(request, { message: message('A shop with 70 shelves is rare.\n'.repeat(50)) }, ledger);
    const parted = vi
      .mocked(clauses.splitClauses)
      .mock.calls.slice(before)
      .map(([, , , sentence]) => sentence);
    expect(parted.length).toBeGreaterThan(50);
    expect(new Set(parted).size).toBe(parted.length);
  });

  const factsOf = (facts: string[]): Ledger =>
    buildLedger({ ...request, company_context: { summary: facts.join('\n'), keywords: [] } });
  /** How often the facts of a request are looked at, each read of their words counted, while a text is checked. */
  function looksAt(ledger: Ledger, text: string): number {
    let looks = 0;
    const told = ledger.facts.told.all.map(
      (fact) =>
        new Proxy(fact, {
          get(target, name) {
            if (name === 'stems') looks += 1;
            return Reflect.get(target, name);
          },
        }),
    );
    const facts = { ...ledger.facts, told: new ToldFacts(told) };
    looks = 0;
    checkVariant(request, { message: message(text) }, { ...ledger, facts });
    return looks;
  }

  it('is held against those facts alone that share words with it', () => {
    const ledger = factsOf([...Array(200).fill('They grow onions.'), 'Acme heats boilers in Trondheim.']);
    const looks = looksAt(ledger, 'You heat boilers in Trondheim.\n'.repeat(100));
    expect(looks).toBeLessThan(200 * 100);
  });

  it('has what other facts tell looked for once for a word', () => {
    const denied = Array.from({ length: 200 }, () => 'Acme never exports valves to Japan.');
    const ledger = factsOf([...denied, 'Acme exports valves to Japan.']);
    expect(looksAt(ledger, 'Acme exports valves to Japan.')).toBeLessThan(200 * 20);
  });
});

describe('a message of very many statements in another language', () => {
  it('is held by words against those facts alone that may say otherwise', () => {
    const told = Array.from({ length: 100 }, () => 'Acme betreibt Pumpen und Ventile im Wasserwerk.').join('\n');
    const asked = { ...request, language: 'de', company_context: { summary: told, keywords: [] } };
    const ledger = buildLedger(asked);
    const run = (count: number): number => {
      vi.mocked(localStems.sharesStem).mockClear();
      const text = 'Sie betreiben Pumpen und Ventile im Wasserwerk.\n'.repeat(count);
      checkVariant(asked, { message: text }, ledger);
      return vi.mocked(localStems.sharesStem).mock.calls.length;
    };
    expect((run(40) - run(20)) / 20).toBeLessThan(100);
  });
});

describe('a request of more sentences than are read of one', () => {
  const ofSentences = (count: number) => ({
    ...request,
    company_context: { summary: 'It is so.\n'.repeat(count).slice(0, -1), keywords: [] },
  });
  it('fails every check', () => {
    const cut = buildLedger(ofSentences(mostFacts + 1));
    expect(cut.facts.facts).toHaveLength(mostFacts);
    expect(checkVariant(request, { message: message('Hello.') }, cut).risk_flags).toContainEqual(
      expect.objectContaining({ code: 'CHECK_FAILED', rule: 'engine/cut', severity: 'error' }),
    );
    expect(buildLedger(ofSentences(mostFacts / 2)).facts.isCut).toBe(false);
  });
});

describe('a text of nothing but numbers', () => {
  const read = (text: string) => {
    const normal = normalising.normaliseText(text);
    return { normal, tokens: tokenise(normal) };
  };

  it('has one more of them read than are judged, so that there being more is known', () => {
    const { normal, tokens } = read('7 vans, '.repeat(50));
    expect(parseQuantities(normal, tokens, 10)).toEqual(parseQuantities(normal, tokens).slice(0, 11));
  });

  it('has its words looked at a bounded number of times for the hours in it', () => {
    const { normal, tokens } = read('7 vans, '.repeat(1_000));
    let reads = 0;
    const counted = new Proxy(tokens, {
      get(target, name) {
        reads += 1;
        return Reflect.get(target, name);
      },
    });
    readIntervals(counted, parseQuantities(normal, tokens));
    expect(reads).toBeLessThan(tokens.length * 60);
  });

  it('is compared with the same words of the request once for each line in which they run along', () => {
    const numbered = '1 '.repeat(2_000);
    const counting = { ...request, company_context: { summary: numbered.trim(), keywords: [] } };
    vi.mocked(words.isSameWord).mockClear();
    checkVariant(counting, { message: `1/${numbered}` }, buildLedger(counting), []);
    expect(vi.mocked(words.isSameWord).mock.calls.length).toBeLessThan(2_000 * 12 * 4);
  });

  it('finds the number that a place lies in by halving', () => {
    let reads = 0;
    const spans = Array.from({ length: 1_024 }, (_, at) => ({
      get start() {
        reads += 1;
        return at * 10;
      },
      end: at * 10 + 5,
    }));
    expect([isInside(spans, 5_003), isInside(spans, 5_000), isInside(spans, 5_005)]).toEqual([true, false, false]);
    expect(reads).toBeLessThan(3 * 12);
  });
});

describe('a message of very many words that the request does not have', () => {
  const long = readFileSync(new URL('../../../src/guardrails/data/word-vectors.txt', import.meta.url), 'utf8')
    .split('\n')
    .filter((word) => word.length > 7);
  const ofRequest = ['according', ...long.slice(0, 600)];
  const stems = ofRequest.map(stemWord);
  const lead = { ...request.lead, company_name: 'Zorq', title: 'Xyv' };
  const asked = { ...request, language: 'en', lead, company_context: { summary: ofRequest.join(' '), keywords: [] } };
  const ledger = buildLedger(asked);
  const ofMessage = long.slice(2_000).filter((word) => {
    const stem = stemWord(word);
    return !ledger.words.has(word) && !stems.some((known) => known.startsWith(stem) || known.endsWith(stem));
  });
  const relevance = registry.filter(({ name }) => name === 'relevance');
  const check = (asked: PersonalizeRequest, known: Ledger): void => {
    const text = `${ofRequest[0]} ${ofMessage.slice(0, 1_500).join(' ')}`;
    checkVariant(asked, { message: text }, known, relevance);
  };
  const heldAgainst = (): number[] => vi.mocked(vectors.relatedness).mock.calls.map(([, others]) => others.length);

  it('is held against so many words of its context', () => {
    vi.mocked(vectors.relatedness).mockClear();
    check(asked, ledger);
    expect(Math.max(...heldAgainst())).toBe(400);
  });

  it('is held against its context up to so many of its words', () => {
    const short = { ...asked, company_context: { summary: ofRequest[0]!, keywords: [] } };
    vi.mocked(vectors.relatedness).mockClear();
    check(short, buildLedger(short));
    expect(heldAgainst()).toHaveLength(300);
  });

  it('has words that begin or end one of the request looked up, not tried on each', () => {
    const tried = vi.spyOn(String.prototype, 'startsWith');
    const triedEnds = vi.spyOn(String.prototype, 'endsWith');
    check(asked, ledger);
    const calls = tried.mock.calls.length + triedEnds.mock.calls.length;
    tried.mockRestore();
    triedEnds.mockRestore();
    expect(calls).toBeLessThan(1_500 * 20);
  });
});

describe('a long text of a request', () => {
  it('is written out once to be looked at for orders, however often the request is', () => {
    const summary = 'Acme läuft. '.repeat(500).trim();
    const asked = { ...request, company_context: { summary, keywords: [] } };
    const guardrails = createGuardrails();
    guardrails.screen(asked);
    guardrails.sanitise(asked);
    expect(vi.mocked(normalising.normaliseText).mock.calls.filter(([text]) => text === summary)).toHaveLength(1);
  });
});
