import { describe, expect, it } from 'vitest';
import { personalizeRequestSchema } from '../../../src/contract/personalize-request.ts';
import type { Grounding } from '../../../src/contract/risk-flag.ts';
import { personalizationPoints } from '../../../src/personalize/personalization-points.ts';

const request = personalizeRequestSchema.parse({
  channel: 'EMAIL',
  goal: 'book a 15-min call',
  lead: { first_name: 'Ioana', title: 'VP Network Operations', company_name: 'Telvora' },
  company_context: {
    summary: 'Builds fibre networks: 410 villages.',
    keywords: ['open access'],
    tech_stack: ['NetBox'],
  },
});

const written = { message: 'Open access and fibre networks, with NetBox, for a VP Network Operations.' };

const used = (source: string, quote: string, start: number): Grounding => ({
  field: 'message',
  start,
  end: start + quote.length,
  text: quote,
  source,
  quote,
});

describe('personalizationPoints', () => {
  it('puts keywords first, then the summary, the role and the tech stack', () => {
    const points = personalizationPoints(request, written, [
      used('/company_context/tech_stack/0', 'NetBox', 0),
      used('/lead/title', 'VP Network Operations', 10),
      used('/company_context/summary', 'fibre networks', 40),
      used('/company_context/keywords/0', 'open access', 60),
    ]);
    expect(points).toEqual(['open access', 'fibre networks', 'VP Network Operations', 'NetBox']);
  });

  it('never names a metric, the lead, the goal or an allowance', () => {
    const points = personalizationPoints(request, written, [
      used('/company_context/summary', '410 villages', 0),
      used('/lead/first_name', 'Ioana', 20),
      used('/goal', '15-min call', 30),
      { ...used('allowance:meeting-slot', '', 50), text: 'Tuesday' },
    ]);
    expect(points).toEqual([]);
  });

  it('names an item once, by its whole keyword', () => {
    const points = personalizationPoints(request, written, [
      used('/company_context/keywords/0', 'open', 0),
      used('/company_context/summary', 'open access', 20),
    ]);
    expect(points).toEqual(['open access']);
  });

  it('names the keyword that a word of the summary is part of, where the text has all of it', () => {
    const points = personalizationPoints(request, written, [
      used('/company_context/summary', 'access', 20),
      used('/company_context/summary', 'fibre', 40),
    ]);
    expect(points).toEqual(['open access', 'fibre']);
  });

  it('leaves out one word in another form, which may be said of anything', () => {
    const points = personalizationPoints(request, { message: 'Something to run past you.' }, [
      { ...used('/company_context/summary', 'runs', 0), text: 'run' },
    ]);
    expect(points).toEqual([]);
  });
});
