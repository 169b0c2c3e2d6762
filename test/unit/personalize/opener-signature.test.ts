import { describe, expect, it } from 'vitest';
import { personalizeRequestSchema } from '../../../src/contract/personalize-request.ts';
import { openerOf, openerSignature } from '../../../src/personalize/opener-signature.ts';

const request = (first_name: string, company_name: string, summary: string) =>
  personalizeRequestSchema.parse({
    channel: 'EMAIL',
    goal: 'book a call',
    lead: { first_name, company_name },
    company_context: { summary },
  });

const telvora = request('Ioana', 'Telvora', 'Builds fibre networks in rural Romania.');
const wayfarer = request('Tamsin', 'Wayfarer & Pine', 'Small-group walking holidays.');

describe('openerOf', () => {
  it.each([
    ['Hi Ioana,\n\nFibre in rural Romania is hard work. More here.', 'Fibre in rural Romania is hard work.'],
    ['Hi Ioana, fibre in rural Romania is hard work. More here.', 'fibre in rural Romania is hard work.'],
    ['Dear Mr Brunner:\nOne thought for you today.\nBye', 'One thought for you today.'],
    ['Hi Ioana!', null],
  ])('finds the first sentence after the greeting: %s', (message, opener) => {
    expect(openerOf(message)).toBe(opener);
  });
});

describe('openerSignature', () => {
  it('is shared by one phrasing filled with different details', () => {
    const a = openerSignature(telvora, 'Hi Ioana,\n\nI came across Telvora and the fibre networks caught my eye.');
    const b = openerSignature(
      wayfarer,
      'Hi Tamsin,\n\nI recently came across Wayfarer & Pine and the walking holidays caught my eye.',
    );
    expect(a).not.toBeNull();
    expect(a).toBe(b);
  });

  it('differs between phrasings', () => {
    const a = openerSignature(telvora, 'Hi Ioana,\n\nI came across Telvora and stopped to read.');
    const b = openerSignature(telvora, 'Hi Ioana,\n\nRural fibre sounds like patient work.');
    expect(a).not.toBe(b);
  });
});
