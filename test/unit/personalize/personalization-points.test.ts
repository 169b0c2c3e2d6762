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
  it('names phrases first, then products, the role and single words', () => {
    const points = personalizationPoints(request, written, [
      used('/lead/title', 'VP Network Operations', 10),
      used('/company_context/tech_stack/0', 'NetBox', 0),
      used('/company_context/summary', 'fibre networks', 40),
      used('/company_context/keywords/0', 'open access', 60),
    ]);
    expect(points).toEqual(['open access', 'fibre networks', 'NetBox', 'VP Network Operations']);
  });

  it('names what is counted with its number, most telling first', () => {
    const points = personalizationPoints(request, { message: 'How do you reach 410 villages with open access?' }, [
      used('/company_context/summary', '410', 0),
    ]);
    expect(points).toEqual(['410 villages', 'open access']);
  });

  it('names no bare figure, share or sum, and neither the lead nor the goal nor an allowance', () => {
    const rich = {
      ...request,
      company_context: { ...request.company_context, summary: 'Grew 40% to a Series B of 14 million euros in 2021.' },
    };
    const points = personalizationPoints(rich, { message: 'Well done, Ioana.' }, [
      used('/company_context/summary', '40%', 0),
      used('/company_context/summary', '14 million euros', 0),
      used('/company_context/summary', '2021', 0),
      used('/lead/first_name', 'Ioana', 20),
      used('/goal', '15-min call', 30),
      { ...used('allowance:meeting-slot', '', 50), text: 'Tuesday' },
    ]);
    expect(points).toEqual([]);
  });

  it('names an item once, by its longest phrase', () => {
    const points = personalizationPoints(
      { ...request, company_context: { ...request.company_context, keywords: ['villages', 'fibre', 'open access'] } },
      { message: 'Fibre networks for 410 villages.' },
      [used('/company_context/summary', 'fibre networks', 0), used('/company_context/summary', '410 villages', 20)],
    );
    expect(points).toEqual(['410 villages', 'fibre networks']);
  });

  it('names a keyword only where the text has all of it', () => {
    const points = personalizationPoints(request, { message: 'How do you keep access to masts open?' }, []);
    expect(points).toEqual(['open access']);
    expect(personalizationPoints(request, { message: 'Access to masts.' }, [])).toEqual([]);
  });

  it('names neither a verb nor an adjective alone', () => {
    const points = personalizationPoints(request, { message: 'You build things.' }, [
      { ...used('/company_context/summary', 'Builds', 0), text: 'build' },
    ]);
    expect(points).toEqual([]);
  });

  it('names a single common noun only where there is little else', () => {
    const lone = personalizationPoints(request, { message: 'So many villages!' }, [
      used('/company_context/summary', 'villages', 8),
    ]);
    expect(lone).toEqual(['villages']);
  });
});
