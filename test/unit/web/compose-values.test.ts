import { expect, test } from 'vitest';
import { personalizeRequestSchema } from '../../../src/contract/personalize-request.ts';
import { composeFields } from '../../../web/compose/compose-fields.ts';
import { emptyMessage, emptyValues, fromRequest, toRequest } from '../../../web/compose/compose-values.ts';
import { examples } from '../../../web/compose/examples.ts';

test.each(examples)(
  'the example "$name" is a request the contract takes, and comes back as the same form',
  ({ values }) => {
    const request = personalizeRequestSchema.parse(toRequest(values));
    expect(fromRequest(request)).toEqual(values);
  },
);

test('what is left empty is left out', () => {
  expect(toRequest(emptyValues)).not.toHaveProperty('sender');
  expect(toRequest(emptyValues)).not.toHaveProperty('template_id');
  expect(toRequest(emptyValues)).not.toHaveProperty('industry');
  expect(toRequest(emptyValues), 'the language is that of goal and summary').not.toHaveProperty('language');
  expect(toRequest(emptyValues).company_context).not.toHaveProperty('tech_stack');
});

test('facts are the lines that hold one', () => {
  const { sender } = toRequest({ ...emptyValues, sender: { ...emptyValues.sender, facts: 'one\n\n two \n' } });
  expect(sender?.facts).toEqual(['one', ' two ']);
});

test('a fact keeps what is known of it, on its line', () => {
  const facts = [
    'Telvora runs fibre networks',
    {
      text: 'Telvora opened a depot',
      source_url: 'https://news.example/depot',
      observed_at: '2026-11-02',
      confidence: 'low' as const,
      valid_until: '2027-01-31',
    },
  ];
  const request = personalizeRequestSchema.parse({
    channel: 'EMAIL',
    goal: 'book a call',
    lead: { first_name: 'Ioana', company_name: 'Telvora', facts },
    company_context: { facts },
    sender: { facts },
  });
  const values = fromRequest(request);
  expect(values.company_context.facts.split('\n')[1]).toBe(
    'Telvora opened a depot | https://news.example/depot | 2026-11-02 | low | until 2027-01-31',
  );
  expect(personalizeRequestSchema.parse(toRequest(values))).toMatchObject({
    lead: { facts },
    company_context: { facts },
    sender: { facts },
  });
});

test('earlier messages come back as they were, and none is sent where there are none', () => {
  const thread = [
    { from: 'sender' as const, sent_at: '2026-11-02', subject: 'Crews', message: 'Could we talk?' },
    { from: 'lead' as const, sent_at: '2026-11-03T09:00:00Z', channel: 'SMS' as const, message: 'In May.' },
  ];
  const request = personalizeRequestSchema.parse({
    channel: 'EMAIL',
    goal: 'book a call',
    lead: { first_name: 'Ioana', company_name: 'Telvora' },
    thread,
  });
  expect(toRequest(fromRequest(request)).thread).toEqual(thread);
  expect(toRequest(emptyValues)).not.toHaveProperty('thread');
});

test('every field of the form has a place for its issues', () => {
  const paths = (value: object, prefix = ''): string[] =>
    Object.entries(value).flatMap(([key, inner]) =>
      inner !== null && typeof inner === 'object' && !Array.isArray(inner)
        ? paths(inner, `${prefix}${key}.`)
        : [`${prefix}${key}`],
    );
  const filled = { ...emptyValues, thread: { 0: emptyMessage } };
  const fields = composeFields.filter((name) => !/^thread\.(?!0\.)/.test(name));
  expect(fields.sort()).toEqual(paths(filled).sort());
});
