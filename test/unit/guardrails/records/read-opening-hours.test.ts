import { describe, expect, it } from 'vitest';
import { readOpeningHours } from '../../../../src/guardrails/document/times/read-opening-hours.ts';

const clock = (minutes: readonly number[] | null): string =>
  minutes === null ? '-' : minutes.map((one) => `${Math.floor(one / 60)}:${one % 60}`).join('|');
const days = 'MTWTFSs';
const read = (text: string): string[] =>
  readOpeningHours(text).map(({ days: bits, opens, closes, isClosed }) =>
    [
      bits === null ? 'any' : [...days].filter((_, at) => bits & (1 << at)).join(''),
      isClosed ? 'closed' : `${clock(opens)} to ${clock(closes)}`,
    ].join(' '),
  );

describe('when something is open', () => {
  it.each([
    ['monday to saturday from 17:00-21:00 and on sunday from 9:00-14:00', 'MTWTFS 17:0 to 21:0', 's 9:0 to 14:0'],
    ['open from 5:0-20:30 on mondays and fridays, from 10:0-21:0 on saturdays', 'MF 5:0 to 20:30', 'S 10:0 to 21:0'],
    ['from 11 am to 5 pm every day of the week', 'MTWTFSs 11:0 to 17:0'],
    ['mon-fri 9-18', 'MTWTF 9:0|21:0 to 18:0'],
    ['hours friday 17:0-2:0', 'F 17:0 to 2:0'],
    ['open seven days a week', 'MTWTFSs - to -'],
    ['closed on mondays', 'M closed'],
    ['from 9 am to 5 pm daily except sundays', 'MTWTFS 9:0 to 17:0'],
    ['open 24/7', 'MTWTFSs 0:0 to 24:0'],
    ['open until 10 pm on fridays', 'F - to 22:0'],
    [
      'on weekdays it opens in the evening, while on sundays it runs from 9 am to noon',
      'MTWTF - to -',
      's 9:0 to 12:0',
    ],
  ])('%s', (text, ...expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each(['5 to 10 people came', 'a rating of 4.5 stars', 'from 2019 to 2021'])('not told by "%s"', (text) => {
    expect(read(text)).toEqual([]);
  });
});
