import { describe, expect, it } from 'vitest';
import { personalizeRequestSchema } from '../../../../src/contract/personalize-request.ts';
import { messageFacts } from '../../../../src/llm/template/message-facts.ts';
import { isVerbPhrase } from '../../../../src/llm/template/sentences/is-verb-phrase.ts';
import { exampleRequest } from '../../../support/example-request.ts';

describe('a keyword with the verb of a clause in it', () => {
  it.each([
    ['record temperatures', 'Moves chilled goods in twelve trucks; drivers record temperatures on paper.'],
    ['log faults', 'Field crews of two log faults on paper.'],
    ['Pack orders', 'Forty students pack orders at night.'],
    ['repairs violins', 'The workshop repairs violins and teaches apprentices.'],
  ])('%s is a verb phrase in "%s"', (keyword, summary) => {
    expect(isVerbPhrase(keyword, summary)).toBe(true);
  });

  it.each([
    ['record temperatures', 'The greenhouse has survived record temperatures.'],
    ['record temperatures', 'Drivers record temperatures on paper, even at record temperatures.'],
    ['test benches', 'Vantor builds test benches for pump makers.'],
    ['care homes', 'Runs 14 care homes on the coast.'],
    ['chilled goods', 'Drivers record temperatures of chilled goods.'],
    ['record temperatures', 'A bakery in Hull.'],
    ['crane hire', 'Crane hire in southern England. Depots in Reading.'],
    ['records', 'The archive records and stores.'],
    ['fahren nachts', 'Wir fahren nachts mit zwölf Wagen durch die Stadt.'],
  ])('%s is none in "%s"', (keyword, summary) => {
    expect(isVerbPhrase(keyword, summary)).toBe(false);
  });

  it('is no topic of a message', () => {
    const company_context = {
      summary: 'Drivers record temperatures of chilled goods on paper.',
      keywords: ['record temperatures', 'chilled goods'],
    };
    const request = personalizeRequestSchema.parse(exampleRequest({ company_context }));
    expect(messageFacts({ ...request, language: 'en' }).topics).toEqual(['chilled goods']);
  });
});
