import { describe, expect, it } from 'vitest';
import { createFooter, withFooter } from '../../../src/compliance/create-footer.ts';
import { regimes, requiredParts } from '../../../src/compliance/regimes.ts';
import { channelNames } from '../../../src/contract/channels.ts';
import type { PersonalizeRequestInput } from '../../../src/contract/personalize-request.ts';
import { createGuardrails } from '../../../src/guardrails/create-guardrails.ts';
import { buildPrompt } from '../../../src/prompts/build-prompt.ts';
import { promptVersions } from '../../../src/prompts/prompt-versions.ts';
import { cleanVariants, exampleRequest } from '../../support/example-request.ts';

const guardrails = createGuardrails();
const sender = {
  name: 'Mara',
  company: 'Splicely',
  address: '12 Quay Street, Cork',
  opt_out: 'https://splicely.example/stop',
  privacy_url: 'https://splicely.example/privacy',
};
const requestOf = (changes: Partial<PersonalizeRequestInput>) => exampleRequest({ sender, ...changes });
const missing = (changes: Partial<PersonalizeRequestInput>): string[] =>
  guardrails.screen(requestOf(changes)).map(({ code }) => code);

describe('a footer', () => {
  it('has what the regime asks of the channel, each part with its source', () => {
    const footer = createFooter(requestOf({ compliance: 'DE_UWG' }), 'en')!;
    expect(withFooter('Best,', footer)).toBe(
      'Best,\n\nSplicely, 12 Quay Street, Cork\nNo further messages: https://splicely.example/stop\n' +
        'Where your data is from, and your rights: https://splicely.example/privacy',
    );
    expect(footer.grounding.map(({ source }) => source)).toEqual([
      '/sender/company',
      '/sender/address',
      '/sender/opt_out',
      '/sender/privacy_url',
    ]);
    for (const { start, end, text, quote } of footer.grounding)
      expect([footer.text.slice(start, end), quote]).toEqual([text, text]);
  });

  it('is one line of words in a text message', () => {
    const request = requestOf({
      channel: 'SMS',
      compliance: 'US_CAN_SPAM',
      sender: { ...sender, opt_out: 'Reply STOP to opt out' },
    });
    expect(withFooter('Hi Ioana.', createFooter(request, 'en'))).toBe('Hi Ioana. Reply STOP to opt out');
  });

  it.each(['de', 'fr', 'es', 'it', 'nl', 'pt', 'pl'])('speaks %s', (language) => {
    const { text } = createFooter(requestOf({ compliance: 'EU_GDPR' }), language)!;
    expect(text).toContain(sender.privacy_url);
    expect(text).not.toContain('your data');
  });

  it('is none where no regime is named', () => {
    expect(createFooter(requestOf({}), 'en')).toBeNull();
    expect(createFooter(requestOf({ compliance: 'NONE' }), 'en')).toBeNull();
  });

  it('is shown to no model, in any version of the prompt', () => {
    for (const { prompt_version: version } of promptVersions) {
      const { user } = buildPrompt({
        request: requestOf({ compliance: 'DE_UWG' }),
        step: 'full',
        variantIndexes: [0],
        temperature: 0,
        marker: '0',
        version,
      });
      expect(user).not.toMatch(/Quay Street|splicely\.example/);
    }
  });

  it('is not judged at the end of a text, and takes no words of it', () => {
    const words = cleanVariants[0]!.message.split(/\s+/).length;
    const request = requestOf({
      compliance: 'DE_UWG',
      constraints: { max_words: words },
      sender: { ...sender, facts: [] },
    });
    const message = withFooter(cleanVariants[0]!.message, createFooter(request, 'en'));
    const codes = (text: string) => guardrails.check(request, { ...cleanVariants[0]!, message: text }).risk_flags;
    expect(codes(message)).toEqual(codes(cleanVariants[0]!.message));
    expect(codes(message).map(({ severity }) => severity)).not.toContain('error');
  });

  it('counts in what a text message holds', () => {
    const long = 'Hi Ioana, how do your field crews of two keep up? Could we have a 15-min call? '.repeat(5);
    const flagged = (opt_out: string) =>
      guardrails
        .check(requestOf({ channel: 'SMS', compliance: 'US_CAN_SPAM', sender: { ...sender, opt_out } }), {
          message: long,
        })
        .risk_flags.some(({ code }) => code === 'CHAR_LIMIT_EXCEEDED');
    expect(flagged('Reply STOP to opt out')).toBe(false);
    expect(flagged(`Reply STOP to opt out. ${'Or write to us. '.repeat(5)}`)).toBe(true);
  });
});

describe('what is missing', () => {
  it('is told on the request, by regime and channel', () => {
    const bare = { name: 'Mara' };
    expect(missing({ sender: bare })).toEqual([]);
    expect(missing({ sender: bare, compliance: 'US_CAN_SPAM' })).toEqual(['MISSING_SENDER_ADDRESS', 'MISSING_OPT_OUT']);
    expect(missing({ sender: bare, compliance: 'US_CAN_SPAM', channel: 'SMS' })).toEqual(['MISSING_OPT_OUT']);
    expect(missing({ sender: bare, compliance: 'EU_GDPR' }).sort()).toEqual([
      'MISSING_OPT_OUT',
      'MISSING_SOURCE_NOTICE',
    ]);
    expect(missing({ compliance: 'DE_UWG' })).toEqual([]);
    expect(missing({ sender: undefined, compliance: 'CA_CASL', channel: 'SMS' }).sort()).toEqual([
      'MISSING_OPT_OUT',
      'MISSING_SENDER',
      'MISSING_SENDER_ADDRESS',
    ]);
  });

  it('is asked for by rules with a source and a date, and of every channel by one at least of each regime', () => {
    for (const rules of Object.values(regimes))
      for (const { rule, source, since } of rules) {
        expect(rule.length * source.length).toBeGreaterThan(0);
        expect(since).toMatch(/^\d{4}-\d\d-\d\d$/);
      }
    for (const channel of channelNames) expect(requiredParts('EU_GDPR', channel)).toContain('opt_out');
  });
});

it('words that opt out of text messages are neither shouting nor spam', () => {
  const message =
    'Hi Ioana, how do field crews of two keep up at Telvora? Could we have a 15-min call? Reply STOP to opt out.';
  const { risk_flags } = guardrails.check(exampleRequest({ channel: 'SMS' }), { message });
  expect(risk_flags.filter(({ severity }) => severity === 'error')).toEqual([]);
});
