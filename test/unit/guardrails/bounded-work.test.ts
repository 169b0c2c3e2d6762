import { describe, expect, it } from 'vitest';
import { createGuardrails } from '../../../src/guardrails/create-guardrails.ts';
import {
  longestBlank,
  longestRun,
  longestSentence,
  longestText,
  mostKnownNumbers,
  mostNumbers,
  mostSentences,
  mostTokens,
} from '../../../src/guardrails/document/bounds.ts';
import { normaliseText } from '../../../src/guardrails/document/normalise-text.ts';
import { splitSentences } from '../../../src/guardrails/document/sentences.ts';
import { tokenise } from '../../../src/guardrails/document/tokenise.ts';
import { buildLedger } from '../../../src/guardrails/ledger/build-ledger.ts';
import { SpanIndex } from '../../../src/guardrails/span-index.ts';
import { pumpMessage as message, pumpRequest as request } from '../../support/pump-request.ts';

const failuresOf = (text: string): string[] =>
  createGuardrails()
    .check(request, { message: message(text) })
    .risk_flags.filter(({ code }) => code === 'CHECK_FAILED')
    .map((flag) => flag.message);

describe('a text longer than what is read of one', () => {
  it.each([
    ['words', 'we '.repeat(mostTokens)],
    ['characters without a blank', 'http://'.repeat(longestRun / 7 + 1)],
    ['characters', `${'incomprehensibilities '.repeat(longestText / 22)}`],
    ['characters once they are written out', 'ﷺ '.repeat(longestText / 19 + 1)],
    ['numbers', '7 vans, '.repeat(mostNumbers + 1)],
    ['sentences', 'We do.\n'.repeat(mostSentences + 1)],
  ])('fails the check for its %s', (_, text) => {
    expect(failuresOf(text)).toEqual(['The message is longer than what is read of one']);
  });

  it.each([
    ['as many words as are read', 'we '.repeat(mostTokens - 20)],
    ['a link with all its parameters', `https://acme.example/${'a=1&'.repeat((longestRun - 50) / 4)}`],
    ['a gap', ' '.repeat(longestText)],
    ['as many numbers as are read', '7 vans, '.repeat(mostNumbers - 1)],
    ['as many sentences as are read', 'We do.\n'.repeat(mostSentences - 2)],
  ])('is not one with %s', (_, text) => {
    expect(failuresOf(text)).toEqual([]);
  });

  it('is never let through for what stands behind its end', () => {
    const { risk_flags: flags } = createGuardrails().check(request, {
      message: message(`${'we '.repeat(mostTokens)}You won the Zorq award.`),
    });
    expect(flags.some(({ severity }) => severity === 'error')).toBe(true);
  });
});

describe('a number of more digits than a number can have', () => {
  const { company_context: context } = request;
  it.each([320, 2_000])('is judged, whatever the request counts: %i digits', (digits) => {
    const counted = {
      ...request,
      company_context: { ...context, summary: 'Acme runs 24 vans and 120 pumps in Oslo.' },
    };
    const flags = createGuardrails().check(counted, {
      message: message(`You run ${'9'.repeat(digits)} vans.`),
    }).risk_flags;
    expect(flags.some(({ severity }) => severity === 'error')).toBe(true);
  });
});

describe('what a text is read as', () => {
  it('leaves out the rest of a run, and the words after it stand where they stood', () => {
    const text = `pumps ${'x'.repeat(longestRun * 3)} valves`;
    const normal = normaliseText(text);
    expect(normal.text.length).toBe('pumps  valves'.length + longestRun);
    const at = normal.text.indexOf('valves');
    expect(text.slice(...normal.toOriginal(at, at + 'valves'.length))).toBe('valves');
  });

  it('leaves out the blanks past so many, without a loss', () => {
    const normal = normaliseText(`a${'\n'.repeat(longestBlank * 50)}b`);
    expect([normal.text.length, normal.isCut]).toEqual([longestBlank + 2, false]);
  });

  it('has no sentence longer than one can be, and every word in one', () => {
    const normal = normaliseText('12 vans and '.repeat(1_000));
    const tokens = tokenise(normal);
    const sentences = splitSentences(normal, tokens);
    expect(Math.max(...sentences.map(({ start, end }) => end - start))).toBeLessThanOrEqual(longestSentence);
    expect(sentences.reduce((sum, { from, to }) => sum + to - from, 0)).toBe(tokens.length);
    expect(sentences.every(({ from, start, end }) => tokens[from]!.start >= start && tokens[from]!.end <= end)).toBe(
      true,
    );
  });

  it('looks at each stop of a row of them once', () => {
    let reads = 0;
    const text = `${'.'.repeat(5_000)}a`;
    const counted = new Proxy(Object(text), {
      get(target, key) {
        reads += 1;
        const value = Reflect.get(target, key);
        return typeof value === 'function' ? value.bind(text) : value;
      },
    }) as string;
    splitSentences({ ...normaliseText(text), text: counted }, []);
    expect(reads).toBeLessThan(text.length * 10);
  });
});

describe('a request of nothing but numbers', () => {
  const numbers = (from: number, to: number): string =>
    Array.from({ length: to - from }, (_, at) => `${from + at} vans`).join(' and ');
  const ledgerOf = (summary: string, keywords: string[] = []) =>
    buildLedger({ ...request, company_context: { summary, keywords } });

  it('is no evidence past so many of them', () => {
    const ledger = ledgerOf(numbers(1_000, 1_000 + mostKnownNumbers), ['5 lorries', '6 lorries']);
    expect(ledger.sources.reduce((sum, { quantities }) => sum + quantities.length, 0)).toBe(mostKnownNumbers);
  });
});

describe('a row of marks', () => {
  // These took time that doubled with each mark; were it so again, the test would not end.
  it.each([
    ['dashes after a number', `two${' -'.repeat(100)}.five`],
    ['capitals amid a sentence', `The ${'A'.repeat(100)}.b, the Zorq ${'&'.repeat(100)} X.`],
  ])('of %s is read once', (_, text) => {
    expect(failuresOf(text)).toEqual([]);
  });
});

describe('spans asked for by place', () => {
  it('are those that overlap, whatever else there is', () => {
    const spans = Array.from({ length: 50 }, (_, at) => ({
      field: 'message',
      start: (at * 37) % 100,
      end: ((at * 37) % 100) + 1 + (at % 9),
    }));
    const index = new SpanIndex([...spans, { field: 'subject', start: 0, end: 200 }]);
    for (let start = 0; start < 110; start += 3) {
      const asked = { field: 'message', start, end: start + 4 };
      const expected = spans.filter((span) => span.start < asked.end && span.end > asked.start);
      expect(new Set(index.overlapping(asked))).toEqual(new Set(expected));
    }
  });
});
