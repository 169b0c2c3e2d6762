import { type CorpusRow, corpusRowOf } from '../guardrails/read-corpus.ts';

/** No text of the sets has it. */
const unnamed = 'Unnamed Record';

/**
 * One line of a public set, as corpusRowOf reads it. Sets that are about no company have "Unknown" for one, which the contract
 * refuses as the name of a lead's: they get a name that nothing in them supports or denies.
 */
export function parsePublicRow(line: string): CorpusRow {
  const row = JSON.parse(line) as { request?: { lead?: { company_name?: unknown } } };
  const lead = row.request?.lead;
  if (lead?.company_name === 'Unknown') lead.company_name = unnamed;
  return corpusRowOf(row);
}
