import { describe, expect, it } from 'vitest';
import { checkSaid } from './check-said.ts';

const timesIn = (summary: string, sentence: string): string[] =>
  checkSaid({ summary }, sentence).risk_flags.flatMap(({ rule, evidence }) =>
    rule === 'times/other-time' ? [evidence] : [],
  );

const exports = 'The rooms were extended in 2021, and exports to Ireland began last spring.';
const museum = 'Small museum in Kisumu. The museum is open Wednesday to Sunday.';
const auction = 'Anchovies are bought at the auction from April to June.';

describe('a time that the request gives otherwise for the same event is contradicted', () => {
  it.each([
    [exports, 'I read that your exports to Ireland began last autumn.', 'last autumn'],
    [museum, 'I read that your museum is shut on Fridays.', 'Fridays'],
    [auction, 'You buy anchovies at the auction in the third quarter of the year.', 'third quarter'],
    ['The shop is closed on Mondays.', 'Your shop is open on Mondays.', 'Mondays'],
    ['Tours begin in May.', 'Your tours begin in winter.', 'winter'],
    ['Orders are packed on Tuesdays.', 'Your orders are packed at weekends.', 'weekends'],
  ])('%s | %s', (summary, sentence, evidence) => {
    expect(timesIn(summary, sentence)).toEqual([evidence]);
  });

  it('names the fact it is against', () => {
    const { risk_flags: flags } = checkSaid({ summary: museum }, 'I read that your museum is shut on Fridays.');
    expect(flags.find(({ rule }) => rule === 'times/other-time')).toMatchObject({
      code: 'UNSOURCED_NUMBER',
      contradicts: { source: '/company_context/summary', quote: 'The museum is open Wednesday to Sunday.' },
    });
  });
});

describe('a time stands that the request gives too, or that is none of its events', () => {
  it.each([
    [exports, 'I read that your exports to Ireland began last spring.'],
    [museum, 'I read that your museum is shut on Tuesdays.'],
    [museum, 'Would a visit to your museum on Monday suit you?'],
    [museum, 'I can ring your museum on Monday.'],
    [auction, 'You buy anchovies at the auction in the second quarter of the year.'],
    ['Tours begin in September.', 'Your tours begin in autumn.'],
    ['Tours begin in September.', 'Your tours begin in summer.'],
    ['Leaf is weighed on spring scales.', 'Your leaf is weighed in autumn.'],
    ['The yard closes in May.', 'By April your yard is to close.'],
    ['The audit takes place every November.', 'On 18 June you have a webinar on the audit.'],
  ])('%s | %s', (summary, sentence) => {
    expect(timesIn(summary, sentence)).toEqual([]);
  });
});
