import { describe, expect, it } from 'vitest';
import type { FactEntry } from '../../../src/contract/fact.ts';
import { createGuardrails } from '../../../src/guardrails/create-guardrails.ts';
import { exampleRequest } from '../../support/example-request.ts';

const guardrails = createGuardrails();
const writtenAt = Date.parse('2026-11-30T09:00:00Z');
const url = 'https://news.example/telvora-brasov';
const opening = { text: 'Telvora opened a training centre in Brasov.', source_url: url };

const requestWith = (facts: FactEntry[], language?: string) =>
  exampleRequest({
    company_context: { summary: '', keywords: [], facts },
    ...(language === undefined ? {} : { language }),
  });

function check(facts: FactEntry[], sentence: string, at: number | undefined = writtenAt) {
  const message = `Hi Ioana,\n\n${sentence}\n\nWould you be open to a 15-min call next week?\n\nBest,`;
  return guardrails.check(requestWith(facts), { message, subject: 'Telvora' }, [], at);
}
const errorsOf = (...given: Parameters<typeof check>) =>
  check(...given)
    .risk_flags.filter(({ severity }) => severity === 'error')
    .map(({ code, evidence }) => [code, evidence]);

describe('a typed fact', () => {
  it('is evidence, with its source and date beside every quote', () => {
    const { risk_flags, grounding, verdicts } = check(
      [{ ...opening, observed_at: '2026-11-02' }],
      'Telvora opened a training centre in Brasov.',
    );
    expect(risk_flags).toEqual([]);
    expect(grounding).toContainEqual(
      expect.objectContaining({
        source: '/company_context/facts/0/text',
        quote: 'Telvora opened a training centre in Brasov',
        source_url: url,
        observed_at: '2026-11-02',
      }),
    );
    expect(verdicts.flatMap(({ citations }) => citations)).toContainEqual(
      expect.objectContaining({ source: '/company_context/facts/0/text', source_url: url }),
    );
  });

  it('may be a bare string, which is cited without a source', () => {
    const { risk_flags, grounding } = check([opening.text], 'Telvora opened a training centre in Brasov.');
    expect(risk_flags).toEqual([]);
    const cited = grounding.filter(({ source }) => source === '/company_context/facts/0');
    expect(cited.length).toBeGreaterThan(0);
    expect(cited.every((one) => !('source_url' in one))).toBe(true);
  });

  it.each([
    'Telvora recently opened a training centre in Brasov.',
    'You have just opened a training centre in Brasov.',
  ])('is news for as long as it is fresh: %s', (sentence) => {
    const stale = (observed_at?: string, at: number | undefined = writtenAt) =>
      errorsOf([{ ...opening, ...(observed_at ? { observed_at } : {}) }], sentence, at).map(([code]) => code);
    expect(stale('2026-11-02')).toEqual([]);
    expect(stale('2026-09-01')).toEqual([]);
    expect(stale('2026-08-31')).toEqual(['STALE_FACT']);
    expect(stale()).toEqual(['STALE_FACT']);
  });

  it('is no news where nobody knows when the text was written', () => {
    const request = requestWith([{ ...opening, observed_at: '2026-11-02' }]);
    const message = 'Hi Ioana, Telvora recently opened a training centre in Brasov. Could we have a 15-min call?';
    expect(guardrails.check(request, { message }).risk_flags.map(({ code }) => code)).toContain('STALE_FACT');
  });

  it('is fresh for as many days as the service is told', () => {
    const facts = [{ ...opening, observed_at: '2026-11-02' }];
    const message = 'Hi Ioana, Telvora recently opened a training centre in Brasov. Could we have a 15-min call?';
    const codes = (freshnessDays: number) =>
      createGuardrails({ freshnessDays })
        .check(requestWith(facts), { message }, [], writtenAt)
        .risk_flags.map(({ code }) => code);
    expect(codes(30)).not.toContain('STALE_FACT');
    expect(codes(20)).toContain('STALE_FACT');
  });

  it('may be asked about as news, whatever its age', () => {
    const sentence = 'Have you recently opened a training centre in Brasov?';
    expect(errorsOf([opening], sentence)).toEqual([]);
  });

  it('does not make news old that another text of the request tells', () => {
    const fresh = { text: 'Telvora opened a training centre in Brasov in November.', observed_at: '2026-11-20' };
    expect(errorsOf([opening, fresh], 'Telvora recently opened a training centre in Brasov.')).toEqual([]);
  });

  it('loses the word that makes it news, and nothing else, in a repair', () => {
    const request = requestWith([opening]);
    const text = {
      subject: 'Telvora',
      message:
        'Hi Ioana,\n\nI saw that Telvora recently opened a training centre in Brasov.\n\nWould you be open to a 15-min call next week?\n\nBest,',
    };
    const { risk_flags } = guardrails.check(request, text, [], writtenAt);
    const repair = guardrails.repair(request, text, risk_flags, writtenAt);
    expect(repair?.variant.message).toBe(text.message.replace('recently ', ''));
  });

  it('is no evidence at all once it has ended', () => {
    const until = (valid_until: string, at?: number) =>
      errorsOf([{ ...opening, valid_until }], 'Telvora opened a training centre in Brasov.', at).map(([code]) => code);
    expect(until('2026-11-30')).toEqual([]);
    expect(until('2026-11-29')).toContain('UNSOURCED_ENTITY');
    expect(until('2026-11-30T08:59:59Z')).toContain('UNSOURCED_ENTITY');
    expect(until('2026-11-30', Date.parse('2026-12-01T00:00:00Z'))).toContain('UNSOURCED_ENTITY');
  });

  it('may be asked or guessed where it is unsure, not asserted', () => {
    const unsure = { ...opening, confidence: 'low' as const };
    const sentence = 'Telvora opened a training centre in Brasov.';
    expect(errorsOf([unsure], sentence)).toEqual([['OVERSTATED_FACT', sentence.slice(0, -1)]]);
    expect(errorsOf([{ ...unsure, confidence: 'medium' }], sentence)).toEqual([]);
    expect(errorsOf([unsure], 'Did Telvora open a training centre in Brasov?')).toEqual([]);
    expect(errorsOf([unsure], 'Perhaps Telvora opened a training centre in Brasov.')).toEqual([]);
    expect(errorsOf([unsure, opening.text], sentence)).toEqual([]);
  });

  it.each([
    [
      'de',
      'Telvora hat ein Schulungszentrum in Brasov eröffnet.',
      'Telvora hat kürzlich ein Schulungszentrum in Brasov eröffnet.',
    ],
    [
      'fr',
      'Telvora a ouvert un centre de formation à Brasov.',
      'Telvora a récemment ouvert un centre de formation à Brasov.',
    ],
    [
      'es',
      'Telvora abrió un centro de formación en Brasov.',
      'Telvora abrió recientemente un centro de formación en Brasov.',
    ],
    [
      'it',
      'Telvora ha aperto un centro di formazione a Brasov.',
      'Telvora ha aperto di recente un centro di formazione a Brasov.',
    ],
    [
      'nl',
      'Telvora heeft een opleidingscentrum in Brasov geopend.',
      'Telvora heeft onlangs een opleidingscentrum in Brasov geopend.',
    ],
    [
      'pt',
      'A Telvora abriu um centro de formação em Brasov.',
      'A Telvora abriu recentemente um centro de formação em Brasov.',
    ],
    [
      'pl',
      'Telvora otworzyła centrum szkoleniowe w Brasov.',
      'Telvora niedawno otworzyła centrum szkoleniowe w Brasov.',
    ],
  ])('is held to its age and its sureness in %s', (language, told, news) => {
    const codes = (fact: FactEntry, message: string) =>
      guardrails
        .check(requestWith([fact], language), { message }, [], writtenAt)
        .risk_flags.map(({ code }) => code)
        .filter((code) => code.endsWith('_FACT'));
    expect(codes({ text: told, observed_at: '2026-11-02' }, news)).toEqual([]);
    expect(codes({ text: told, observed_at: '2025-11-02' }, news)).toEqual(['STALE_FACT']);
    expect(codes({ text: told, observed_at: '2025-11-02' }, told)).toEqual([]);
    expect(codes({ text: told, confidence: 'low' }, told)).toEqual(['OVERSTATED_FACT']);
  });

  it('tells of the sender too', () => {
    const request = exampleRequest({
      sender: { name: 'Mara', company: 'Splicely', facts: [{ text: 'We opened an office in Cluj.' }] },
    });
    const codes = (sentence: string) =>
      guardrails
        .check(request, { message: `Hi Ioana, ${sentence} Could we have a 15-min call on field crews?` }, [], writtenAt)
        .risk_flags.map(({ code }) => code);
    expect(codes('We opened an office in Cluj.')).not.toContain('STALE_FACT');
    expect(codes('We recently opened an office in Cluj.')).toContain('STALE_FACT');
  });
});
