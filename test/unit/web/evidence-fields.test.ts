import { expect, test } from 'vitest';
import { describeSource } from '../../../web/review/describe-source.ts';
import { evidenceFields } from '../../../web/review/evidence-fields.ts';
import { exampleRequest } from '../../support/example-request.ts';

const request = exampleRequest({
  industry: 'telecoms',
  sender: { name: 'Ana', company: 'Fibra', offer: 'a walkthrough', facts: ['Fibra is in Cluj'] },
});
const fields = evidenceFields(request).flatMap(({ rows }) => rows.flatMap((row) => row.fields));

test('every pointer leads to the value shown beside it', () => {
  for (const { pointer, value } of fields) {
    const found = pointer
      .split('/')
      .slice(1)
      // biome-ignore lint/suspicious/noExplicitAny: walking a document by names
      .reduce<any>((inner, key) => inner[key], request);
    expect(found).toBe(value);
  }
});

test('every place that may support words has a name a person understands', () => {
  for (const { pointer } of fields) expect(describeSource(pointer)).not.toContain('/');
  expect(describeSource('/company_context/keywords/1')).toBe('Keyword 2');
  expect(describeSource('allowance:meeting_slot')).toBe('General rule: meeting slot');
});

test('what is empty is not shown', () => {
  const bare = exampleRequest({ company_context: {}, lead: { first_name: 'Ioana', company_name: 'Telvora' } });
  expect(evidenceFields(bare).map(({ group }) => group)).toEqual(['Lead', 'Message']);
});
