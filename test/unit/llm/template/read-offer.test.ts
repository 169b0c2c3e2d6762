import { expect, it } from 'vitest';
import { readOffer } from '../../../../src/llm/template/english/read-offer.ts';

it.each([
  ['route planner', 'we offer a route planner'],
  ['a route planner', 'we offer a route planner'],
  ['temperature loggers that upload by themselves', 'we offer temperature loggers that upload by themselves'],
  ['planning software for turbine technicians', 'we offer planning software for turbine technicians'],
  ['Find your next driver in 3 days', 'we help you find your next driver in 3 days'],
  ['Automate your rosters', 'we help you automate your rosters'],
  ['help clinics fill their calendars', 'we help clinics fill their calendars'],
  ['Helping field teams write notes', 'we help field teams write notes'],
  ['Sends appointment reminders by text', 'we send appointment reminders by text'],
  ['Build websites for farms', 'we build websites for farms'],
  ['We plan routes for field crews', 'we plan routes for field crews'],
  ['Lumio automates invoice matching', 'Lumio automates invoice matching'],
])('"%s" is said as "%s"', (offer, clause) => {
  expect(readOffer(offer, 'Lumio').clause).toBe(clause);
});
