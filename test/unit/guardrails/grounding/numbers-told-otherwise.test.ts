import { describe, expect, it } from 'vitest';
import { createGuardrails } from '../../../../src/guardrails/create-guardrails.ts';
import { laundryRequest } from '../../../support/laundry-request.ts';

/** What the request tells, what the message says of it, and its subject. */
type Row = readonly [summary: string, sentence: string, subject?: string];

const guardrails = createGuardrails();

/** The numbers of a message that are flagged, with their rules. */
function flagged([summary, sentence, subject]: Row): string[] {
  const message = `Dear Marta,\n\n${sentence}\n\nI would be glad of an answer from you, whenever it suits.`;
  return guardrails
    .check(laundryRequest(summary), subject === undefined ? { message } : { subject, message })
    .risk_flags.filter(({ code, severity }) => code === 'UNSOURCED_NUMBER' && severity === 'error')
    .map(({ rule, evidence }) => `${rule}: ${evidence}`);
}

const isFree = (rows: readonly Row[]) =>
  it.each(rows.map((row) => [...row] as [string, string, string?]))('flags none: %s / %s', (...row) =>
    expect(flagged(row)).toEqual([]),
  );
const isFlagged = (rows: readonly Row[]) =>
  it.each(rows.map((row) => [...row] as [string, string, string?]))('flags one: %s / %s', (...row) =>
    expect(flagged(row)).not.toEqual([]),
  );

describe('what is to come, added to what is there', () => {
  const ferries = 'Runs four ferries to the islands. Two more arrive in spring.';
  const shops = 'Runs six shops in Leeds. A seventh opens in May.';
  isFree([
    [ferries, 'By spring you will sail with six ferries.'],
    [shops, 'From May you will keep seven shops open.'],
    ['Runs nineteen depots in Leeds.', 'One depot is late with its sheets, and the other eighteen depots wait.'],
  ]);
  isFlagged([
    [ferries, 'By spring you will sail with seven ferries.'],
    [shops, 'From May you will keep eight shops open.'],
    ['Runs nineteen depots in Leeds.', 'One depot is late with its sheets, and the other seventeen depots wait.'],
  ]);
});

describe('a share of a hundred or a thousand', () => {
  const parcels = 'Delivers 94 percent of parcels on the first attempt.';
  const napkins = 'Forty percent of napkins go missing.';
  isFree([
    [parcels, 'Your drivers deliver 94 parcels in every hundred on the first attempt.'],
    [napkins, 'Out of every hundred napkins forty go missing.'],
  ]);
  isFlagged([
    [parcels, 'Your drivers deliver 89 parcels in every hundred on the first attempt.'],
    [napkins, 'Out of every hundred napkins sixty go missing.'],
  ]);
});

describe('a time told by its parts', () => {
  const instalments = 'Members pay in 24 monthly instalments.';
  const season = 'Picks apples from October to December.';
  const nights = 'Opens six nights a week.';
  isFree([
    [instalments, 'Your members look at two years of small payments.'],
    [season, 'Your pickers work a quarter of the year.'],
    [nights, 'Your doors open six nights out of seven.'],
    ['The mill is twenty years old.', 'Your mill has had its twentieth birthday.'],
    ['The mill is thirty years old.', 'Your mill has seen thirty summers.'],
  ]);
  isFlagged([
    [instalments, 'Your members look at three years of small payments.'],
    [season, 'Your pickers work half of the year.'],
    [nights, 'Your doors open five nights out of seven.'],
    ['The mill is twenty years old.', 'Your mill has had its fortieth birthday.'],
    ['The mill is thirty years old.', 'Your mill has seen fifty summers.'],
  ]);
});

describe('what two amounts lie apart', () => {
  const quotes = 'A quote takes three days. The aim is to bring a quote down to one day.';
  const waste = 'Waste fell from six percent to four percent.';
  isFree([
    [quotes, 'Two days saved on a quote is no small thing.'],
    [waste, 'A third off your waste is no small thing.'],
  ]);
  isFlagged([
    [quotes, 'Four days saved on a quote is no small thing.'],
    [waste, 'Eighty percent off your waste is no small thing.'],
  ]);
});

describe('a limit that is denied, an amount that is passed', () => {
  const parcels = 'Carries parcels of up to 15 kilos.';
  const grants = 'Reviews applications over £5,000.';
  isFree([
    [parcels, 'You carry parcels, none of them above 15 kilos.'],
    [grants, 'You review applications over five thousand pounds.'],
  ]);
  isFlagged([
    [parcels, 'You carry parcels above 15 kilos.'],
    [grants, 'You review applications under five thousand pounds.'],
  ]);
});

describe('what is counted, by another name', () => {
  isFree([
    ['Employs 34 scaffolders.', 'Your 34 people have plenty to do.'],
    ['Hires out 340 instruments, mostly violins and cellos.', 'You hire out 340 violins and cellos.'],
    ['Serves 35 audit departments.', 'You serve 35 audit teams.'],
    ['Runs eight day nurseries.', 'Your eight day nurseries have plenty to do.'],
    ['A school lunch costs £7.50.', 'Your lunch costs seven pounds fifty.'],
  ]);
  isFlagged([
    ['Employs 34 scaffolders.', 'Your 43 people have plenty to do.'],
    ['Hires out 340 instruments, mostly violins and cellos.', 'You hire out 430 violins and cellos.'],
    ['Serves 35 audit departments.', 'You serve 53 audit teams.'],
    ['Runs eight day nurseries.', 'Your eighteen day nurseries have plenty to do.'],
    ['A school lunch costs £7.50.', 'Your lunch costs seven pounds eighty.'],
  ]);
});

describe('a part told as a part', () => {
  const flats = 'Looks after 1,900 flats in Leeds. 300 of them get new windows.';
  const vehicles = 'Runs 64 refuse vehicles and 38 vans.';
  isFree([
    [flats, 'Frames for 300 flats are a long order.'],
    [vehicles, 'You run 102 vehicles all told.'],
  ]);
  isFlagged([
    [flats, 'You look after 300 flats.'],
    [vehicles, 'You run 64 vehicles all told.'],
  ]);
});

describe('a number above a message', () => {
  const engineers = 'Employs 45 engineers, each with a van.';
  isFree([[engineers, 'Your engineers set out early.', '45 vans, no list']]);
  isFlagged([
    ['Employs 45 engineers. Pays drivers by the hour.', 'Your engineers set out early.', '45 drivers, no list'],
    [engineers, 'Your 45 engineers set out early.', '54 vans, no list'],
    [engineers, 'Your 45 lathes run early.', 'No list'],
  ]);
});

describe('a number in the word', () => {
  const glazing = 'Fits triple glazing.';
  isFree([[glazing, 'Your glazing keeps three panes between a family and the road.']]);
  isFlagged([[glazing, 'Your glazing keeps thirty panes between a family and the road.']]);
});

describe('some day, of nobody', () => {
  isFree([['Keeps archives.', 'A deed should be found again three years on, when a letter asks.']]);
  isFlagged([['Keeps archives.', 'Your archive was founded thirty years ago.']]);
});

describe('a number in words of nothing that the request has', () => {
  isFlagged([
    ['Keeps archives.', 'You run forty lorries out of Leeds.'],
    ['Keeps archives.', 'Your sixty archivists have plenty to do.'],
  ]);
});
