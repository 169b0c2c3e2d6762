import { describe, expect, it } from 'vitest';
import { personalizeRequestSchema } from '../../../../src/contract/personalize-request.ts';
import { createGuardrails } from '../../../../src/guardrails/create-guardrails.ts';
import { checkSaid } from '../recognizers/check-said.ts';

const summary =
  'name: Kletterhof. city: Fresno. state: CA. address: 12 Main St. attributes HallParking garage: no. ' +
  'attributes HallParking street: yes. attributes WiFi: no. attributes HallTakesDogs: no. attributes HallTakeOut: yes. ' +
  'attributes Sauna: yes. attributes Lockers: not known. attributes Benches: not known. attributes Ambience casual: no. attributes Ambience trendy: yes. ' +
  'hours Tuesday: 9:0-22:0. hours Wednesday: 9:0-22:0. hours Saturday: 10:0-18:0. hall_stars: 4.5. ' +
  'review_info review_stars: 5.0. review_info review_text: Great walls. My no 1 hall in town, with benches. ' +
  'review_info review_stars: 2.0. review_info review_text: Too full. The staff did not greet us.';

const against = (sentence: string): string[] =>
  checkSaid({ summary, company: 'Kletterhof' }, sentence).risk_flags.flatMap(({ rule, evidence }) =>
    rule?.startsWith('records/') ? [`${rule.slice(8)} ${evidence}`] : [],
  );

describe('what a record has otherwise is contradicted', () => {
  it.each([
    ['The hall has free Wi-Fi.', 'attribute-affirmed Wi-Fi'],
    ['The hall has no sauna.', 'attribute-denied sauna'],
    ['The hall does not offer takeaway.', 'attribute-denied takeaway'],
    ['There is a garage and street parking.', 'attribute-affirmed garage'],
    ['Parking on the street is not available.', 'attribute-denied street'],
    ['It is a casual place for climbers.', 'attribute-affirmed casual'],
    ['The hall has lockers.', 'left-open lockers'],
    ['The hall is open on Saturdays from 10 am to 10 pm.', 'other-hours Saturdays from 10 am to 10 pm'],
    ['The hall is open every day.', 'other-hours every day'],
    ['The hall is closed on Tuesdays.', 'other-hours closed on Tuesdays'],
    ['The hall has a rating of 5 stars.', 'other-rating 5'],
    ['The hall has 4.5 stars based on two reviews.', 'rating-basis based on two reviews'],
    ['The hall offers walls, trampolines and a sauna.', 'not-listed trampolines'],
  ])('%s', (sentence, ...expected) => {
    expect(against(sentence)).toEqual(expected);
  });

  it('with the field and what would be right', () => {
    const { risk_flags: flags } = checkSaid({ summary, company: 'Kletterhof' }, 'The hall has a rating of 5 stars.');
    expect(flags.find(({ rule }) => rule === 'records/other-rating')).toMatchObject({
      code: 'UNSOURCED_CLAIM',
      correction: '4.5',
      contradicts: { source: '/company_context/summary', quote: 'hall_stars: 4.5' },
    });
  });
});

describe('what a record has so stands', () => {
  it.each([
    'The hall has a sauna, but WiFi is not available.',
    'The hall does not have WiFi or take dogs.',
    'Parking is available on the street, but there is no garage parking.',
    'You offer takeout, no WiFi, and a sauna.',
    'It is a trendy place for climbers.',
    'The hall is open on Tuesdays and Wednesdays from 9 am to 10 pm and on Saturdays from 10 am to 6 pm.',
    'The hall is closed on Mondays.',
    'The hall has a rating of 4.5 out of 5 stars.',
    'One reviewer gave the hall 5 stars.',
    'The hall has benches.',
  ])('%s', (sentence) => {
    expect(against(sentence)).toEqual([]);
  });

  it.each([
    'Would free WiFi help your climbers?',
    'We bring WiFi to halls like yours.',
    'I could show you lockers that fit the hall.',
    'The record does not say whether there are lockers.',
  ])('and what tells nothing of the lead: %s', (sentence) => {
    expect(against(sentence)).toEqual([]);
  });
});

describe('the rest of the engine knows a record for one', () => {
  const rules = (sentence: string): (string | undefined)[] =>
    checkSaid({ summary, company: 'Kletterhof' }, sentence)
      .risk_flags.filter(({ code }) => code.startsWith('UNSOURCED'))
      .map(({ rule }) => rule);

  it('places and addresses are sourced under their other names', () => {
    expect(rules('Your hall is on Main Street in Fresno, California.')).toEqual([]);
  });

  it('the hours of a field are numbers of the request', () => {
    expect(rules('Your hall is open on Saturdays from 10:00 am to 6:00 pm.')).toEqual([]);
  });

  it('what one guest denies is not held against what another says', () => {
    expect(rules('Your staff greet climbers.')).not.toContain('statements/affirmed');
    expect(rules('Your hall is praised for its walls.')).not.toContain('statements/affirmed');
  });

  it('a description may say any number of it; in a message, which greets its lead, a number counts the same things', () => {
    const request = personalizeRequestSchema.parse({
      channel: 'EMAIL',
      goal: 'book a 15-min call',
      lead: { first_name: 'Marta', title: 'Owner', company_name: 'Kletterhof', domain: 'kletterhof.test' },
      company_context: { summary },
    });
    const flagged = (message: string, asked = request): string[] =>
      createGuardrails()
        .check(asked, { message })
        .risk_flags.filter(({ code }) => code === 'UNSOURCED_NUMBER')
        .map(({ evidence }) => evidence);
    const said = 'Kletterhof, with 18 coaches and a sauna, is in Fresno.';
    expect(flagged(said)).toEqual([]);
    expect(flagged(`Dear Marta,\n\n${said}\n\nCould we have a 15-min call?`)).toEqual(['18']);
    expect(flagged(said, { ...request, slot: 'CTA' })).toEqual(['18']);
  });
});
