import { describe, expect, it } from 'vitest';
import { channelNames, channels } from '../../../../src/contract/channels.ts';
import { countCharacters, measureMessage } from '../../../../src/contract/measure-message.ts';
import type { PersonalizeRequest } from '../../../../src/contract/personalize-request.ts';
import { countWords } from '../../../../src/llm/template/fits-channel.ts';
import { writeTemplate, writeTemplateStep } from '../../../../src/llm/template/write-template.ts';
import { exampleRequest } from '../../../support/example-request.ts';
import { inEveryForm, readContexts } from './read-corpus.ts';

const threeOf = (request: Parameters<typeof writeTemplate>[0]) =>
  [0, 1, 2].map((index) => writeTemplate(request, index));
const languages = ['en', 'de', 'fr', 'es', 'it', 'nl', 'pt-BR', 'pl'];

/** Words that two messages share, as a part of the words of both. */
function overlap(a: string, b: string): number {
  const bag = (text: string) => new Set(text.toLowerCase().match(/\p{L}+/gu));
  const [one, two] = [bag(a), bag(b)];
  const common = [...one].filter((word) => two.has(word)).length;
  return common / (one.size + two.size - common);
}

describe('writeTemplate', () => {
  /** In every form, each with what is written for it. */
  const written = readContexts()
    .flatMap((context) => inEveryForm(context))
    .map((request) => ({ request, variants: threeOf(request) }));

  it('gives the same text for the same request, and another for another salt or guidance', () => {
    const request = exampleRequest();
    expect(writeTemplate(request, 0)).toEqual(writeTemplate(structuredClone(request), 0));
    const phrasings = ['a', 'b', 'c', 'd'].map((salt) => writeTemplate(request, 0, { salt }).message);
    expect(new Set(phrasings).size).toBe(4);
    expect(writeTemplate(request, 0, { guidance: 'Warm.' })).not.toEqual(writeTemplate(request, 0));
  });

  it.each(['de', 'fr', 'es', 'it', 'nl', 'pt', 'pl'])('ends on two different remarks, in %s', (language) => {
    const sender = { name: 'Ana Pop', company: 'Lumio', offer: 'Lumio Field' };
    for (const tone of ['PROFESSIONAL', 'FRIENDLY', 'DIRECT'] as const)
      for (let salt = 0; salt < 60; salt += 1) {
        const request = exampleRequest({ language, tone, sender });
        const { message } = writeTemplate(request, 2, { salt: String(salt) });
        // Greeting, opening and so on, and then the ask with its remarks, closing and signature.
        const sentences = message
          .split('\n\n')
          .at(-2)!
          .split(/(?<=[.?!])\s+/);
        for (const [at, one] of sentences.entries())
          for (const other of sentences.slice(at + 1))
            expect(overlap(one, other), `${one} / ${other}`).toBeLessThan(0.4);
      }
  });

  it('keeps the word limit and what the channel holds', () => {
    for (const { request, variants } of written)
      for (const { message } of variants) {
        expect(countWords(message), message).toBeLessThanOrEqual(request.constraints.max_words);
        const { note } = channels[request.channel];
        const size = measureMessage(message, request.channel, 'en');
        if (size) expect(size.used, message).toBeLessThanOrEqual(size.most);
        if (note) expect(countCharacters(message), message).toBeLessThanOrEqual(note.characters);
      }
  });

  it('strings no subject together with one "and" after another', () => {
    const request = exampleRequest();
    const salts = Array.from({ length: 60 }, (_, salt) => String(salt));
    const subjects = salts.flatMap((salt) =>
      [0, 1, 2].map((index) => writeTemplate(request, index, { salt }).subject!),
    );
    expect(subjects.some((subject) => subject.includes('NetBox'))).toBe(true);
    expect(subjects.filter((subject) => (subject.match(/ and /g) ?? []).length > 1)).toEqual([]);
  });

  it('greets the lead, names the company or role, and asks', () => {
    for (const { request, variants } of written)
      for (const { message } of variants) {
        expect(message.slice(0, 40)).toContain(
          channels[request.channel].layout === 'line' ? ',' : request.lead.first_name,
        );
        expect(message).toMatch(/\?/);
      }
  });

  it('writes three variants that differ in wording, not only in words swapped', () => {
    for (const { variants } of written) {
      const [a, b, c] = variants.map((variant) => variant.message) as [string, string, string];
      for (const [one, two] of [
        [a, b],
        [a, c],
        [b, c],
      ] as const)
        expect(overlap(one, two), `${one}\n---\n${two}`).toBeLessThan(0.8);
    }
  });

  it('leaves no slot, choice or double full stop behind', () => {
    for (const language of languages)
      for (const context of readContexts().slice(0, 12))
        for (const request of inEveryForm(context, { language, sender: { name: 'Anna Berg', company: 'Lumio Inc.' } }))
          for (const { subject = '', message } of threeOf(request))
            expect(`${subject}\n${message}`).not.toMatch(/[{}[\]|]|undefined|null|\.\.|\?\?|\?\.| {2}| ,/);
  });

  it('gives emails subjects that fit an inbox, and nothing else one', () => {
    for (const { request, variants } of written)
      for (const { subject } of variants)
        if (channels[request.channel].subject?.written) {
          expect(subject).toMatch(/^\P{Ll}/u);
          expect(subject!.length).toBeLessThanOrEqual(90);
        } else expect(subject).toBeUndefined();
    const without = exampleRequest({ constraints: { include_subjects: false } });
    expect(writeTemplate(without, 0)).not.toHaveProperty('subject');
  });

  it('keeps a tight limit on words by saying less', () => {
    for (const max_words of [15, 20, 25, 40])
      for (const channel of channelNames)
        for (const variant of threeOf(exampleRequest({ channel, constraints: { max_words } })))
          expect(countWords(variant.message), variant.message).toBeLessThanOrEqual(max_words);
  });

  it('signs with the sender and says what the sender offers', () => {
    const sender = { name: 'Anna Berg', company: 'Lumio', offer: 'We plan routes for field crews.' };
    const { message } = writeTemplate(exampleRequest({ sender, constraints: { max_words: 150 } }), 0);
    expect(message).toMatch(/we plan routes for field crews\./i);
    expect(message.endsWith('Anna Berg\nLumio')).toBe(true);
    expect(writeTemplate(exampleRequest({ channel: 'SMS', sender }), 0).message).toMatch(/ - Anna Berg/);
  });

  it('leaves out an offer in another language than the message', () => {
    const sender = { offer: 'a planning tool for small teams' };
    const { message } = writeTemplate(exampleRequest({ language: 'de', sender }), 0);
    expect(message).not.toContain('planning tool');
  });

  it('writes from the company alone when the context is thin', () => {
    const thin = {
      company_context: { summary: '', keywords: [] },
      lead: { first_name: 'Ada', company_name: 'Engine Works' },
    };
    for (const { message } of threeOf(exampleRequest(thin))) {
      expect(message).toContain('Engine Works');
      expect(message).toContain('Ada');
    }
  });

  it('spells names as given in mails, and in GSM-7 letters in text messages', () => {
    const lead = { first_name: 'João', last_name: 'Magalhães', company_name: 'Clínica Aurora' };
    expect(writeTemplate(exampleRequest({ lead }), 0).message).toContain('João');
    const sms = writeTemplate(exampleRequest({ lead, channel: 'SMS', constraints: { max_words: 30 } }), 0).message;
    expect(sms).toContain('Joao');
    expect(measureMessage(sms, 'SMS', 'pt')).toMatchObject({ encoding: 'GSM-7' });
  });

  it('keeps what a title has in quotation marks', () => {
    const lead = { first_name: 'Ada', title: 'Head of "Ops"', company_name: 'Engine Works' };
    const texts = [0, 1, 2].map((index) => writeTemplate(exampleRequest({ lead }), index).message).join('\n');
    expect(texts).toContain('Head of Ops');
    expect(texts).not.toMatch(/Head of(?! Ops)/);
  });

  it('does not read alike over a campaign', () => {
    const openings = (of: PersonalizeRequest[]): Map<string, number> => {
      const counts = new Map<string, number>();
      for (const request of of) {
        const opening = writeTemplate(request, 0).message.split('\n\n')[1]!;
        counts.set(opening, (counts.get(opening) ?? 0) + 1);
      }
      return counts;
    };
    const leads = Array.from({ length: 300 }, (_, row) => ({
      first_name: 'Ada',
      last_name: `Number${row}`,
      title: 'CFO',
      company_name: 'Engine Works',
    }));
    // Of one company there are two facts to begin with; of many, each has its own.
    const same = openings(leads.map((lead) => exampleRequest({ lead })));
    expect(same.size).toBeGreaterThan(12);
    expect(Math.max(...same.values())).toBeLessThan(100);
    const others = readContexts().map((context) => inEveryForm(context)[0]!);
    expect(openings(others).size).toBe(others.length);
  });

  it('starts from a question where the guidance asks for one', () => {
    const openings = Array.from({ length: 10 }, (_, row) => {
      const lead = { first_name: 'Ada', last_name: `Number${row}`, title: 'CFO', company_name: 'Engine Works' };
      return writeTemplate(exampleRequest({ lead }), 0, { guidance: 'Open with a question.' }).message.split(
        '\n\n',
      )[1]!;
    });
    expect(openings.filter((opening) => opening.includes('?')).length).toBeGreaterThanOrEqual(6);
  });
});

describe('slots and steps', () => {
  it('writes only the opener or only the call to action when that is the slot', () => {
    const opener = writeTemplate(exampleRequest({ slot: 'OPENER' }), 0);
    const cta = writeTemplate(exampleRequest({ slot: 'CTA' }), 0);
    expect(opener.message).toMatch(/^(Hi|Hello|Hey) Ioana,/);
    expect(opener.message).not.toMatch(/15-min/);
    expect(cta.message).toMatch(/15-min/);
    expect(cta.message).not.toContain('Ioana');
  });

  it('writes steps that put together keep the limit, greet once and say nothing twice', () => {
    for (const channel of channelNames)
      for (const index of [0, 1, 2]) {
        const request = exampleRequest({
          channel,
          mode: 'MULTI_STEP',
          constraints: { max_words: channels[channel].layout === 'line' ? 45 : 90 },
        });
        const [opener, body, cta] = ['opener', 'body', 'cta'].map(
          (step) => writeTemplateStep(request, index, step).message,
        ) as [string, string, string];
        expect(opener).toContain('Ioana');
        expect(`${body} ${cta}`).not.toContain('Ioana');
        expect(cta).toMatch(/15-min/);
        expect(body).not.toBe('');
        const sentences = `${opener} ${body} ${cta}`.match(/[^.?!]+[.?!]/g)!.map((sentence) => sentence.trim());
        expect(new Set(sentences).size).toBe(sentences.length);
        expect(countWords(`${opener} ${body} ${cta}`)).toBeLessThanOrEqual(request.constraints.max_words);
      }
  });
});
