import { expect, it } from 'vitest';
import { parsePublicRow } from '../../../bench/public/parse-public-row.ts';
import { cleanVariants, exampleRequest } from '../../support/example-request.ts';

const lineOf = (company_name: string): string => {
  const request = exampleRequest();
  return JSON.stringify({
    id: 'one',
    request: { ...request, lead: { ...request.lead, company_name } },
    variant: cleanVariants[0],
    expect: [],
  });
};

it('reads a public set that is about no company, though the contract takes no "Unknown" for a name', () => {
  expect(parsePublicRow(lineOf('Unknown')).request.lead.company_name).toBe('Unnamed Record');
});

it('takes other lines as they are, and none that the contract refuses', () => {
  expect(parsePublicRow(lineOf('Telvora')).request.lead.company_name).toBe('Telvora');
  expect(() => parsePublicRow(lineOf('#REF!'))).toThrow('stands in for a missing one');
  expect(() => parsePublicRow('{"id":"one"}')).toThrow('request');
});
