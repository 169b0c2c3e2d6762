import { readModel } from '../linear-model.ts';
import type { Reading } from '../reading.ts';
import { type ReadClause, readClauses } from './read-clauses.ts';

/** Above this a clause is taken for a statement without a source; chosen by cross-validation (bench/guardrails/fit-claims.ts). */
export const claimThreshold = 1.75;

const score = readModel('claim-model.json');

/** How the sender came to the lead is the sender's own story: "Telvora turned up when I looked into field crews". */
const discovery =
  /\b(?:came across|turned up|(?:came|come|comes) up|led me to|brought me to|took me to|stumbled (?:on|upon|across)|(?:caught|drew) my (?:eye|attention)|crossed my (?:desk|screen|path)|landed on|(?:was|been|am) reading (?:about|on|up on)|(?:read|looked|looking|digging) (?:up on|into|through|around)|my reading)\b/u;
const discovered = 2;

const isDiscovery = ({ clause, novel }: ReadClause): boolean => novel <= discovered && discovery.test(clause.text);

/** Clauses that state something of the lead or the sender that the request does not say. English. */
export const openClaims = (reading: Reading): ReadClause[] =>
  readClauses(reading).filter((one) => score(one.features) > claimThreshold && !isDiscovery(one));
