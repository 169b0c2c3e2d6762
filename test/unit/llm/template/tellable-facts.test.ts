import { expect, it } from 'vitest';
import type { FactEntry } from '../../../../src/contract/fact.ts';
import { writeTemplate } from '../../../../src/llm/template/write-template.ts';
import { exampleRequest } from '../../../support/example-request.ts';

const write = (facts: FactEntry[]): string =>
  [0, 1, 2]
    .map((index) => writeTemplate(exampleRequest({ company_context: { facts } }), index))
    .map(({ subject = '', message }) => `${subject}\n${message}`)
    .join('\n');

const depot = 'Telvora runs a depot in Brasov.';

it('restates facts of the company, bare or typed', () => {
  expect(write([depot])).toContain('depot in Brasov');
  expect(write([{ text: depot, confidence: 'high' }])).toContain('depot in Brasov');
});

it('does not state what is unsure, nor call anything news', () => {
  expect(write([{ text: depot, confidence: 'low' }])).not.toContain('depot');
  expect(write([{ text: 'Telvora recently opened a depot in Brasov.' }])).not.toContain('depot');
});
