import { expect, it } from 'vitest';
import { createGuardrails } from '../../../../src/guardrails/create-guardrails.ts';
import { laundryRequest } from '../../../support/laundry-request.ts';

const guardrails = createGuardrails();
const unknown = (language: string, summary: string, sentence: string): string[] =>
  guardrails
    .check({ ...laundryRequest(summary), language: language as 'de' }, { message: `Fjord Laundry: ${sentence}` })
    .risk_flags.filter(({ rule }) => rule === 'names/unknown-name')
    .map(({ evidence }) => evidence);

const cases = [
  ['es', 'It sells to the United States.', 'y a partir de 2027 también a EE. UU. o a Europa.', ['EE', 'UU']],
  ['pt', 'It sells to the United States.', 'e agora, quem sabe, também aos EUA.', ['EUA']],
  ['pl', 'Its market is Germany.', 'a wkrótce może też więcej w RFN.', ['RFN']],
  ['pl', 'It will exhibit in New York.', 'pierwszy raz pokażą się Państwo w Nowym Jorku.', ['Nowym Jorku']],
  ['nl', 'Its office is in The Hague.', 'hoe kijkt de Haagse administratie daarnaar?', ['Haagse']],
  ['es', 'Its office is in San Sebastián.', 'me gustaría verla en Donostia.', ['Donostia']],
  ['pt', 'It follows HACCP.', 'quem segue o APPCC sabe disso.', ['APPCC']],
  ['it', 'It sells to Bavaria and Regensburg.', 'anche a Ratisbona si lava.', ['Ratisbona']],
] as const;

it.each(cases)('%s: what the request has as "%s" is known in "%s"', (language, told, sentence) => {
  expect(unknown(language, `Fjord Laundry presses linen in Bergen. ${told}`, sentence)).toEqual([]);
});

it.each(cases)('%s: without "%s", "%s" names what nobody told', (language, _, sentence, names) => {
  expect(unknown(language, 'Fjord Laundry presses linen in Bergen.', sentence)).toEqual(names);
});
