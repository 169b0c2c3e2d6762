import { describe, expect, it } from 'vitest';
import { type Channel, channelNames, channels, describeLimits } from '../../../src/contract/channels.ts';
import { charactersToWrite, countCharacters } from '../../../src/contract/measure-message.ts';
import { personalizeRequestSchema } from '../../../src/contract/personalize-request.ts';
import { createGuardrails } from '../../../src/guardrails/create-guardrails.ts';
import { countWords, fitsChannel } from '../../../src/llm/template/fits-channel.ts';
import { buildPrompt } from '../../../src/prompts/build-prompt.ts';
import { exampleRequest } from '../../support/example-request.ts';

const guardrails = createGuardrails();
const letters: Record<string, string> = { en: 'networks ', pl: 'ubezpieczeń ', el: 'αγγελία ' };

/** A message of as many characters, in words of the language. */
const messageOf = (count: number, language: string): string =>
  `Hi Ioana, ${letters[language]!.repeat(count)}`.slice(0, count - 1).concat('.');

const limitFlags = (request: ReturnType<typeof exampleRequest>, message: string, subject?: string) =>
  guardrails
    .check(request, { message, ...(subject === undefined ? {} : { subject }) })
    .risk_flags.filter(({ code }) => code === 'CHAR_LIMIT_EXCEEDED')
    .map(({ severity, rule }) => `${severity} ${rule}`);

const forms = channelNames.flatMap((channel) =>
  [60, 400].flatMap((max_words) => Object.keys(letters).map((language) => [channel, max_words, language] as const)),
);

describe('a channel', () => {
  it.each(forms)(
    '%s of %d words in %s: what a writer is asked for is what the check and the template writer take',
    (channel, max_words, language) => {
      const request = { ...exampleRequest({ channel, language, constraints: { max_words } }), language };
      const asked = charactersToWrite(request, language);
      const { user } = buildPrompt({ request, step: 'full', variantIndexes: [0], temperature: 0, marker: '0' });
      expect(user).toContain(channels[channel].form);
      if (asked === null) {
        expect(user).not.toContain(`${channels[channel].form}, at most`);
        expect(limitFlags(request, messageOf(5_000, language))).toEqual([]);
        return;
      }
      expect(user).toContain(`at most ${asked} characters`);
      const message = messageOf(asked, language);
      expect(countCharacters(message)).toBe(asked);
      const { note } = channels[channel];
      const isOverNote = note !== null && asked > note.characters;
      expect(limitFlags(request, message)).toEqual(isOverNote ? ['info char-limit/note'] : []);
      const longer = messageOf(asked + 1, language);
      expect(limitFlags(request, longer)).not.toEqual([]);
      if (countWords(message) <= max_words)
        expect([message, longer].map((text) => fitsChannel(request, text))).toEqual([true, false]);
    },
  );

  it.each(channelNames)('%s has its own limit of subjects', (channel) => {
    const request = exampleRequest({ channel });
    const { subject } = channels[channel];
    const flagsOf = (length: number) => limitFlags(request, 'Hi Ioana, could we talk?', 'a'.repeat(length));
    if (!subject) return expect(flagsOf(500)).toEqual([]);
    expect(flagsOf(subject.shown)).toEqual([]);
    expect(flagsOf(subject.most + 1)).toEqual(['error char-limit/subject']);
    if (subject.shown < subject.most) expect(flagsOf(subject.most)).toEqual(['info char-limit/subject-shown']);
  });

  it('may be named by a message that comes by it, and by no other', () => {
    const flagged = (channel: Channel, name: string) =>
      guardrails
        .check(exampleRequest({ channel }), { message: `Hi Ioana, sorry to bring ${name} up. Could we have a call?` })
        .risk_flags.some(({ code, evidence }) => code === 'UNSOURCED_ENTITY' && evidence === name);
    for (const [channel, name] of [
      ['LINKEDIN', 'LinkedIn'],
      ['WHATSAPP', 'WhatsApp'],
    ] as const) {
      expect(channels[channel].names).toContain(name.toLowerCase());
      expect(channelNames.filter((one) => !flagged(one, name))).toEqual([channel]);
    }
  });

  it('is told of in the contract, with its limits', () => {
    const { description } = personalizeRequestSchema.shape.channel.meta()!;
    for (const channel of channelNames) expect(description).toContain(`${channel}: ${describeLimits(channel)}`);
    expect(describeLimits('LINKEDIN')).toBe('At most 1,900 characters; 300 as a connection note');
  });
});
