import { describe, expect, it } from 'vitest';
import { readBriefs } from '../../../../bench/copy/read-briefs.ts';
import type { PersonalizeRequestInput } from '../../../../src/contract/personalize-request.ts';
import { countWords } from '../../../../src/llm/template/fits-channel.ts';
import { writeTemplate } from '../../../../src/llm/template/write-template.ts';
import { exampleRequest } from '../../../support/example-request.ts';

const sender = { name: 'Anna Berg', company: 'Lumio', offer: 'a route planner' };
const written = (changes: Partial<PersonalizeRequestInput>): string[] =>
  [0, 1, 2].map((index) => writeTemplate(exampleRequest({ sender, language: 'en', ...changes }), index).message);

describe('the offline writer keeps to a voice', () => {
  it('its greeting, closing and signature', () => {
    const voice = { greeting: 'Moin {first_name}!', closing: 'Until soon,', signature: 'Anna Berg\nLumio, Bergen' };
    for (const message of written({ voice })) {
      expect(message).toMatch(/^Moin Ioana!\n\n[A-Z]/);
      expect(message).toMatch(/\n\nUntil soon,\nAnna Berg\nLumio, Bergen$/);
    }
  });

  it('a greeting by a name that the lead lacks gives way to its own', () => {
    const lead = { first_name: 'Ioana', company_name: 'Telvora' };
    for (const message of written({ lead, voice: { greeting: 'Dear {last_name},' } }))
      expect(message).toMatch(/^\p{L}+ Ioana,/u);
  });

  it('words to avoid and to use', () => {
    const avoid = ['offer', 'offers', 'may', 'regards'];
    for (const message of written({ voice: { avoid } })) expect(message).not.toMatch(/\b(?:may|regards)\b/i);
    for (const message of written({ voice: { use: ['warm wishes'] } })) expect(message).toContain('Warm wishes,');
  });

  it('the length of its sentences, where its phrases allow it', () => {
    const longest = (messages: string[]): number =>
      Math.max(...messages.flatMap((message) => message.split(/(?<=[.?!])\s|\n/).map(countWords)));
    expect(longest(written({ voice: { sentence_words: 14 } }))).toBeLessThan(longest(written({})));
  });

  it.each([
    ['de', /\b(?:Sie|Ihnen|Ihr|Ihre)\b/, /\b(?:du|dir|dich|dein)/i],
    ['fr', /\b(?:vous|votre)\b/, /(?<!\p{L})(?:tu|te|ton|toi|t['’])/iu],
    ['es', /\b(?:usted|su)\b/, /(?<!\p{L})(?:tú|te|tu|ti|tienes|tendrías)/iu],
    ['it', /\b(?:Lei|Le|Sua|Suo)\b/, /(?<!\p{L})(?:tu|ti|te|tuo|tua|hai|avresti)/iu],
    ['nl', /\b(?:u|uw)\b/, /\b(?:je|jij|jou|jouw)\b/i],
    ['pt', /\b(?:a si|sua empresa)\b/, /(?<!\p{L})(?:tu|te|ti|teu|tua|tens|terias)/iu],
    ['pl', /Państwa|Państwu/, /(?<!\p{L})(?:ty|ci|cię|tw[oó]j\p{L}*|masz)/iu],
  ])('the form of address in %s', (language, formal, informal) => {
    const [brief] = readBriefs(language, 20).filter(({ constraints }) => constraints.max_words > 80);
    const textOf = (formality: 'FORMAL' | 'INFORMAL'): string =>
      [0, 1, 2].map((index) => writeTemplate({ ...brief!, voice: { formality } }, index).message).join('\n');
    expect(textOf('FORMAL')).toMatch(formal);
    expect(textOf('INFORMAL')).toMatch(informal);
    expect(textOf('INFORMAL')).not.toMatch(formal);
  });
});

describe('a goal in the infinitive is asked', () => {
  it.each([
    ['fr', "l'inviter à tester un outil", /(?:vous inviter|une invitation) à tester un outil \?/],
    ['fr', "échanger sur l'irrigation des vignes", /(?:d’|pour |nous |-on )échanger sur l'irrigation des vignes \?/],
    ['fr', 'présenter notre service', /vous présenter notre service \?/],
    ['de', 'ihn zu einem Test unseres Planers einladen', /zu einem Test unseres Planers (?:einladen|schicken)\?/],
    ['de', 'ihm unseren Planer zeigen', /unseren Planer zeigen\?/],
    ['es', 'invitarla a probar una herramienta', /(?:invitarle|invitación) a probar una herramienta\?/],
    ['it', 'presentare il nostro servizio', /presentarLe il nostro servizio\?/],
    ['nl', 'uitnodigen om een tool te testen', /(?:uitnodigen|uitnodiging) om een tool te testen\?/],
    ['pt', 'convidar para testar uma ferramenta', /convite para testar uma ferramenta\?/],
    ['pl', 'zaprosić do wypróbowania narzędzia', /do wypróbowania narzędzia(?: byłoby dla Państwa ciekawe)?\?/],
  ])('in %s: %s', (language, goal, asked) => {
    for (const message of written({ language, goal, sender: { name: 'Anna Berg' } })) expect(message).toMatch(asked);
  });
});
