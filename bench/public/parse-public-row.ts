import { type CorpusRow, parseCorpusRow } from '../guardrails/read-corpus.ts';

/** No text of the sets has it. */
const unnamed = 'Unnamed Record';

/**
 * One line of a public set, as parseCorpusRow. Sets that are about no company have "Unknown" for one, which the contract
 * refuses as the name of a lead's: they get a name that nothing in them supports or denies.
 */
export function parsePublicRow(line: string): CorpusRow {
  const row = JSON.parse(line) as { request?: { lead?: { company_name?: unknown } } };
  const lead = row.request?.lead;
  return parseCorpusRow(lead?.company_name === 'Unknown' ? withName(row, unnamed) : line);
}

const withName = (row: { request?: { lead?: object } }, company_name: string): string =>
  JSON.stringify({ ...row, request: { ...row.request, lead: { ...row.request?.lead, company_name } } });
