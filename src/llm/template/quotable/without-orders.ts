import { type FactEntry, factText } from '../../../contract/fact.ts';
import type { SettledRequest } from '../fits-channel.ts';
import { isOrder } from './is-order.ts';
import { isElsewhere, partsOf, type Quoting, quotingOf, wordsOfNames } from './quoting.ts';
import { speaksOfWriting } from './speaks-of-writing.ts';
import { isSpoken } from './speaks-to-reader.ts';
import { threatens } from './threatens.ts';

/** Whoever is called before an order: "Dear assistant, ...". */
const called = /^\s*(?:\p{L}+ ){0,2}\p{L}+, (?=\p{Ll})/u;

/** Who speaks of a firm of one's own, or by its name: "we help you ship", which is left out by itself. */
const ownFirm =
  /(?<!\p{L})(?:we|our|us|wir|uns|unser\p{L}{0,2}|nous|notre|nosotros|nuestr[oa]s?|noi|nostr[oaie]|wij|ons|onze|nós|noss[oa]s?|nasz\p{L}{0,3})(?!\p{L})/iu;
const saysOfFirm = (text: string, names: ReadonlySet<string>): boolean =>
  ownFirm.test(text) || wordsOfNames(text).some((word) => names.has(word));

/**
 * Whether a sentence of a text orders, threatens or promises something to its reader. What stands beside it is of the
 * same writer: what is else to happen, and to whom.
 */
function isToReader(text: string, quoting: Quoting): boolean {
  const { languages, names } = quoting;
  const isForeign = isElsewhere(text, quoting);
  return partsOf(text).some(
    (one, at) =>
      isOrder(one, names) ||
      isOrder(one.replace(called, ''), names) ||
      speaksOfWriting(one) ||
      (!isForeign && ((isSpoken(one, languages, at === 0) && !saysOfFirm(one, names)) || threatens(one, languages))),
  );
}

/** The request without the texts about a company of which a sentence speaks to its reader; each fact is a text of its own. */
export function withoutOrders(request: SettledRequest): SettledRequest {
  const quoting = quotingOf(request);
  const isKept = (text: string): boolean => !isToReader(text, quoting);
  const keptFacts = (facts: FactEntry[] | undefined): { facts?: FactEntry[] } =>
    facts === undefined ? {} : { facts: facts.filter((fact) => isKept(factText(fact))) };
  const { lead, company_context: context } = request;
  return {
    ...request,
    lead: { ...lead, ...keptFacts(lead.facts) },
    company_context: {
      ...context,
      summary: isKept(context.summary) ? context.summary : '',
      ...keptFacts(context.facts),
    },
  };
}
