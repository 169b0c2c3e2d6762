import { describe, expect, it } from 'vitest';
import type { PersonalizeRequestInput } from '../../../src/contract/personalize-request.ts';
import { createGuardrails } from '../../../src/guardrails/create-guardrails.ts';
import { exampleRequest } from '../../support/example-request.ts';

const guardrails = createGuardrails();
/** A Monday. */
const now = Date.parse('2026-11-30T10:00:00Z');

type Thread = NonNullable<PersonalizeRequestInput['thread']>;

/** A Tuesday, and the Thursday after it. */
const ours = (more = ''): Thread[number] => ({
  from: 'sender',
  sent_at: '2026-11-24',
  subject: 'Field crews at Telvora',
  message: `Hi Ioana,\n\nI was reading about the field crews of two at Telvora.${more} Could we have a 15-min call?\n\nBest,`,
});
const theirs = (
  message = 'We have 31 crews and plan splices in NetBox. Ask me again in December.',
): Thread[number] => ({
  from: 'lead',
  sent_at: '2026-11-26T09:00:00Z',
  message,
});

const check = (thread: Thread | undefined, said: string, subject = 'Field crews', language = 'en') =>
  guardrails.check(
    exampleRequest({ ...(thread ? { thread } : {}), language, sender: { name: 'Ana Pop', company: 'Fieldlight' } }),
    { subject, message: `Hi Ioana,\n\n${said}\n\nWould a 15-min call next week suit you?\n\nBest,\nAna Pop` },
    [],
    now,
  );
const flagsOf = (thread: Thread | undefined, said: string, subject?: string, language?: string) =>
  check(thread, said, subject, language)
    .risk_flags.filter(({ code }) => /FAMILIARITY|THREAD|UNSOURCED/.test(code))
    .map(({ code, evidence, contradicts }) => [code, evidence, contradicts?.source]);

describe('what a message says of earlier contact', () => {
  it.each([
    'As I wrote last week, field crews of two are rare.',
    'My note of 24 November was about the field crews at Telvora.',
    'Following up on my note of Tuesday: how do the field crews plan?',
    'I emailed you six days ago about field crews.',
    'On Tuesday I wrote to you about field crews.',
    'I wrote to you in November about field crews.',
  ])('is supported by the message that the thread has: %s', (said) => {
    expect(flagsOf([ours()], said)).toEqual([]);
    const [reference] = check([ours()], said).grounding.filter(({ source }) => source.startsWith('/thread/0/sent_at'));
    expect(reference).toMatchObject({ quote: '2026-11-24' });
    expect(check(undefined, said).grounding.map(({ source }) => source)).not.toContain('/thread/0/sent_at');
  });

  it.each([
    ['My note of 12 November was about field crews.', '/thread/0/sent_at'],
    ['Following up on my note of Friday: how do the field crews plan?', '/thread/0/sent_at'],
    ['I wrote to you two days ago about field crews.', '/thread/0/sent_at'],
    ['I wrote to you last month about field crews.', '/thread/0/sent_at'],
    ['Thanks for your reply about field crews.', '/thread/0/from'],
    ['You mentioned that the field crews are short.', '/thread/0/from'],
    ['My LinkedIn message of Tuesday was about field crews.', '/channel'],
    ['My note of Tuesday was about your bakery.', '/thread/0/message'],
    ['Since we last spoke, I thought about your field crews.', undefined],
    ['Thanks for the call on Tuesday about field crews.', undefined],
  ])('is contradicted by the thread: %s', (said, source) => {
    expect(flagsOf([ours()], said).filter(([code]) => code === 'FALSE_FAMILIARITY')).toEqual([
      ['FALSE_FAMILIARITY', expect.any(String), source],
    ]);
  });

  it('has no date put right by a repair: the words go', () => {
    const request = exampleRequest({ thread: [ours()] });
    const message =
      'Hi Ioana,\n\nMy note of 12 November was about field crews. How do the field crews at Telvora plan?\n\nWould a 15-min call next week suit you?\n\nBest,';
    const { risk_flags } = guardrails.check(request, { message }, [], now);
    const repaired = guardrails.repair(request, { message }, risk_flags, now);
    expect(repaired?.variant.message ?? '').not.toMatch(/November/);
  });

  it('supports no claim that is made in one breath with it', () => {
    const said = 'As I wrote last week your margins are shrinking because invoices get lost.';
    expect(flagsOf([ours()], said).map(([code]) => code)).toContain('UNSOURCED_CLAIM');
  });

  it('thanks for an answer, and reports it, where the lead gave it', () => {
    const thread = [ours(), theirs()];
    expect(flagsOf(thread, 'Thanks for your reply of Thursday: 31 crews are a lot to plan.')).toEqual([]);
    expect(flagsOf(thread, 'You mentioned that you plan splices in NetBox.')).toEqual([]);
    expect(flagsOf(thread, 'In your last email you mentioned an old bakery.')).toHaveLength(1);
    expect(flagsOf(thread, 'You mentioned that you are opening a bakery.')).toEqual([
      ['FALSE_FAMILIARITY', expect.stringContaining('opening a bakery'), '/thread/1/message'],
    ]);
  });

  it('speaks of a call only where the thread does, and of when it was', () => {
    const thread = [ours(), theirs('Good talking to you yesterday, Ana. We have 31 crews.')];
    expect(flagsOf(thread, 'Since we last spoke, I thought about your field crews.')).toEqual([]);
    expect(flagsOf(thread, 'Thanks for the call on Wednesday about field crews.')).toEqual([]);
    expect(flagsOf(thread, 'Thanks for the call on Friday about field crews.')).toHaveLength(1);
  });

  it('answers under a subject that the thread has, and under no other', () => {
    expect(flagsOf([ours()], 'How do the field crews plan?', 'Re: Field crews at Telvora')).toEqual([]);
    expect(flagsOf([ours()], 'How do the field crews plan?', 'Re: your order')).toEqual([
      ['FALSE_FAMILIARITY', 'Re: your order', undefined],
    ]);
  });
});

describe('in other languages, a reference to earlier contact', () => {
  it.each([
    [
      'de',
      'In meiner Nachricht vom 24. November ging es um Telvora.',
      'In meiner Nachricht vom 12. November ging es um Telvora.',
    ],
    ['de', 'Vor sechs Tagen schrieb ich Ihnen.', 'Vor zwei Tagen schrieb ich Ihnen.'],
    ['fr', 'Mon message du 24 novembre portait sur Telvora.', 'Mon message du 12 novembre portait sur Telvora.'],
    ['es', 'Mi mensaje del 24 de noviembre trataba de Telvora.', 'Mi mensaje del 12 de noviembre trataba de Telvora.'],
    [
      'it',
      'Il mio messaggio del 24 novembre riguardava Telvora.',
      'Il mio messaggio del 12 novembre riguardava Telvora.',
    ],
    ['nl', 'Mijn bericht van 24 november ging over Telvora.', 'Mijn bericht van 12 november ging over Telvora.'],
    [
      'pt',
      'A minha mensagem de 24 de novembro tratava da Telvora.',
      'A minha mensagem de 12 de novembro tratava da Telvora.',
    ],
    ['pl', 'Moja wiadomość z 24 listopada dotyczyła Telvora.', 'Moja wiadomość z 12 listopada dotyczyła Telvora.'],
  ])('%s: %s', (language, told, wrong) => {
    const against = (said: string) =>
      flagsOf([ours()], said, undefined, language).filter(([code]) => code === 'FALSE_FAMILIARITY');
    expect(flagsOf([ours()], told, undefined, language)).toEqual([]);
    expect(against(wrong)).toEqual([['FALSE_FAMILIARITY', expect.any(String), '/thread/0/sent_at']]);
  });

  it.each([
    ['de', 'Vielen Dank für Ihre Antwort.'],
    ['fr', 'Merci pour votre réponse.'],
    ['es', 'Gracias por su respuesta.'],
    ['it', 'Grazie per la sua risposta.'],
    ['nl', 'Dank voor uw antwoord.'],
    ['pt', 'Obrigado pela sua resposta.'],
    ['pl', 'Dziękuję za odpowiedź.'],
  ])('%s thanks for an answer that came, and for none that did not', (language, said) => {
    const familiar = (thread: Thread) =>
      flagsOf(thread, said, undefined, language).filter(([code]) => code === 'FALSE_FAMILIARITY');
    expect(familiar([ours(), theirs()])).toEqual([]);
    expect(familiar([ours()])).toEqual([['FALSE_FAMILIARITY', expect.any(String), '/thread/0/from']]);
  });
});

describe('earlier messages as evidence', () => {
  it('of the lead tell of the lead, by the exact words', () => {
    const { grounding } = check([ours(), theirs()], 'How do your 31 crews plan?');
    expect(grounding).toContainEqual(expect.objectContaining({ source: '/thread/1/message', quote: '31 crews' }));
    expect(flagsOf([ours()], 'How do your 31 crews plan?')).not.toEqual([]);
  });

  it('of the sender tell of the sender, never of the lead', () => {
    const thread = [ours(' We help 40 operators plan crews. Telvora has 77 vans.')];
    expect(flagsOf(thread, 'We help 40 operators plan crews.')).toEqual([]);
    expect(flagsOf(thread, 'How do the 77 vans of Telvora get around?')).toContainEqual([
      'UNSOURCED_NUMBER',
      '77',
      undefined,
    ]);
  });

  it('give no address, number to call or account', () => {
    const thread = [
      ours(' Our page is fieldlight.example/demo.'),
      theirs('See fieldlight.example/demo, or call +40 21 555 0100.'),
    ];
    expect(flagsOf(thread, 'Here is our page: fieldlight.example/demo.')).not.toEqual([]);
    expect(flagsOf(thread, 'Call us on +40 21 555 0100.')).not.toEqual([]);
  });
});

describe('two touches', () => {
  it('do not contradict each other', () => {
    const thread = [ours(' Our plan costs 40 euros a month. We do not sell hardware.')];
    expect(flagsOf(thread, 'Our plan costs 40 euros a month.')).toEqual([]);
    expect(flagsOf(thread, 'Our plan costs 55 euros a month.')).toEqual([
      ['CONTRADICTS_THREAD', '55 euros', '/thread/0/message'],
    ]);
    expect(flagsOf(thread, 'We sell hardware to network operators.')).toEqual([
      ['CONTRADICTS_THREAD', 'We sell hardware to network operators', '/thread/0/message'],
    ]);
  });

  it('do not say the same again, which is a warning', () => {
    const said = 'I was reading about the field crews of two at Telvora.';
    const repeats = (text: string) =>
      check([ours()], text)
        .risk_flags.filter(({ code }) => code === 'NEAR_DUPLICATE')
        .map(({ severity }) => severity);
    expect(repeats(said)).toEqual(['warning']);
    expect(repeats('How do you keep records from rural Romania in step with NetBox?')).toEqual([]);
  });
});

describe('the day of an earlier message', () => {
  it('is not against the message that spoke of the one before it', () => {
    const before: Thread[number] = { ...ours(' We offer crew planning software.'), sent_at: '2026-11-12' };
    const message = 'Hi Ioana,\n\nMy note of 12 November was about this: we offer crew planning software.\n\nBest,';
    const said = (day: string): string => `My note of ${day} was about this: we offer crew planning software.`;
    const codes = (day: string): unknown[] =>
      flagsOf([before, { ...ours(), message }], said(day)).map(([code]) => code);
    expect(codes('24 November')).not.toContain('CONTRADICTS_THREAD');
    expect(codes('20 November')).toContain('FALSE_FAMILIARITY');
  });
});
