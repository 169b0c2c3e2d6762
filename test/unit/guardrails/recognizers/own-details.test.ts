import { describe, expect, it } from 'vitest';
import { createGuardrails } from '../../../../src/guardrails/create-guardrails.ts';
import { exampleRequest } from '../../../support/example-request.ts';

const guardrails = createGuardrails();

/** What is flagged of a footer by a sender of such facts. */
function flagged(facts: string[], footer: string, language?: string): string[] {
  const request = exampleRequest({
    sender: { name: 'Ana Roth', company: 'Kabel', offer: 'route planning for field crews', facts },
    ...(language === undefined ? {} : { language }),
  });
  const open = language === undefined ? 'Hi Ioana' : 'Bonjour Ioana';
  const ask = language === undefined ? 'Could we talk for 15 minutes?' : 'Pouvons-nous parler 15 minutes ?';
  const message = `${open},\n\n${ask}\n\nAna Roth\nKabel\n${footer}`;
  const from = message.length - footer.length;
  return guardrails
    .check(request, { message })
    .risk_flags.filter(({ severity, start }) => severity === 'error' && start >= from)
    .map(({ evidence }) => evidence);
}

describe("a footer of the sender's own facts", () => {
  it.each([
    [['Phone 0171 496 0182'], 'Tel. +44 171 496 0182'],
    [['Phone 0171 496 0182'], 'T (0171) 4960182'],
    [['Phone 0171 496 0182'], 'T: +44 (0)171 496 0182'],
    [['Phone 0171 496 0182'], 'M 0044 171 496 01 82'],
    [['Call +48 22 605 41 17'], 'Phone 22 605 4117'],
    [['Call +31 20 771 0093'], 'Tel. 020 771 00 93'],
    [['Company number SC402213'], 'Registered company no. SC 402 213'],
    [['VAT GB 331 0075 41'], 'VAT no. GB331007541'],
    [['Registration no. 2019/118204/07'], 'Company reg. 2019/118204/07'],
    [['Charity number 1104472'], 'Registered charity no. 110 4472'],
    [
      ['ABN 83 555 020 117', 'Address: 9 Wattle Road, Ballarat VIC 3350', 'Mobile 0491 570 006'],
      'ABN 83 555 020 117\n9 Wattle Rd, Ballarat, Vic 3350\nM 0491 570 006',
    ],
  ])('%j | %s', (facts, footer) => {
    expect(flagged(facts, footer)).toEqual([]);
  });

  it.each([
    [['Téléphone 04 76 21 40 08'], 'Tél. +33 4 76 21 40 08'],
    [['RCS Grenoble 790 114 226'], 'R.C.S. Grenoble 790114226'],
    [['TVA FR 40 790114226'], 'N° TVA : FR40790114226'],
  ])('in another language: %j | %s', (facts, footer) => {
    expect(flagged(facts, footer, 'fr')).toEqual([]);
  });
});

describe('what is flagged of a footer', () => {
  it.each([
    ['another number to call', ['Phone 0171 496 0182'], 'Tel. +44 171 496 0183', '+44 171 496 0183'],
    ['a number that is cut', ['Phone 0171 496 0182'], 'Tel. 0171 496 018', '0171 496 018'],
    ['a number on two lines', ['Phone 0171 496 0182'], 'Tel. 0171 497\n0182 55', '0171 497'],
    ['a number that goes on', ['Phone 0171 496 0182'], 'Tel. 0171 496 0182 5', '0171 496 0182 5'],
    ['a register that nobody gave', ['Company number SC402213'], 'Registered no. NI402219', 'NI402219'],
    ['a register under another letter', ['Company number SC402213'], 'Registered no. NI402213', 'NI402213'],
  ])('%s', (_, facts, footer, evidence) => {
    expect(flagged(facts, footer)).toContainEqual(expect.stringContaining(evidence.slice(0, 8)));
  });

  it("the lead's own number, as one to call", () => {
    const request = exampleRequest({ sender: { name: 'Ana Roth', facts: [] } });
    request.company_context.summary = 'Telvora can be reached on 0171 496 0182.';
    const { risk_flags } = guardrails.check(request, {
      message: 'Hi Ioana,\n\nCould we talk for 15 minutes?\n\nAna Roth\nTel. 0171 496 0182',
    });
    expect(risk_flags).toContainEqual(expect.objectContaining({ rule: 'contacts/phone' }));
  });

  it('an amount of the sender, said of something else', () => {
    const message =
      'Hi Ioana,\n\nYour crews log 120 000 faults a year. Could we talk for 15 minutes?\n\nAna Roth\nKabel';
    const request = exampleRequest({ sender: { name: 'Ana Roth', facts: ['Kabel has planned 120 000 routes'] } });
    const { risk_flags } = guardrails.check(request, { message });
    expect(risk_flags).toContainEqual(expect.objectContaining({ code: 'UNSOURCED_NUMBER' }));
  });
});
