import { submittedEvent } from '../../src/audit/submitted-event.ts';
import { rowFacets } from '../../src/campaigns/rows/row-facets.ts';
import type { LeadRow } from '../../src/contract/campaign.ts';
import type { Variant } from '../../src/contract/personalize-response.ts';
import { campaignRequestId } from '../../src/ids.ts';
import type { RequestDoc, Store } from '../../src/store/store.ts';
import { exampleRequest } from '../../test/support/example-request.ts';

const trades = ['freight', 'fibre', 'dairy', 'timber', 'solar', 'bakery', 'plumbing', 'software', 'textile', 'harbour'];
const names = ['Ioana', 'Ana', 'Zoë', 'Dan', 'Radu', 'Eva', 'Ada', 'Grace', 'Linus', 'Edsger', 'Barbara', 'Niklaus'];
const batch = 250;

const pick = <Item>(items: Item[], at: number): Item => items[at % items.length]!;

/** What the row of that number is called: no two alike, first letters shared by many. */
export const companyOf = (row: number): string => `${pick(trades, row)} ${(row * 7919).toString(36)} ${row}`;

function variantsOf(row: number): Variant[] {
  const [company, trade, name] = [companyOf(row), pick(trades, row * 3), pick(names, row)];
  return ['the record', 'a question', 'one idea'].map((angle, index) => ({
    subject: `${trade} and ${angle}`,
    message:
      `Hi ${name},\n\n${company} moves ${trade} in ${(row % 90) + 10} vehicles, and ${angle} on paper caught my eye. ` +
      `How do your crews keep ${pick(trades, row + index)} in step with the office?\n\nWould you be open to a 15-min ` +
      `call next week?\n\nBest,`,
    personalization_points: [trade],
    risk_flags:
      row % 5 === 0
        ? [
            {
              code: 'MISSING_RELEVANCE' as const,
              severity: 'warning' as const,
              message: 'Little of the company',
              evidence: '',
              field: 'message',
              start: 0,
              end: 0,
            },
          ]
        : [],
    grounding: Array.from({ length: 8 }, () => ({
      field: 'message' as const,
      start: 10,
      end: 40,
      text: `${company} moves ${trade}`,
      source: '/company_context/summary',
      quote: `${company} moves ${trade}`,
    })),
  }));
}

/** The row of that number as it is uploaded. */
export function leadOf(row: number): LeadRow {
  const { lead, company_context } = exampleRequest();
  return {
    lead: { ...lead, first_name: pick(names, row), last_name: `Dragomir ${row}`, company_name: companyOf(row) },
    company_context,
  };
}

/** Rows of a campaign as they stand once they are written, put into the store at once. */
export async function fillCampaign(store: Store, tenant: string, campaignId: string, rows: number): Promise<void> {
  for (let first = 1; first <= rows; first += batch) {
    const docs = Array.from({ length: Math.min(batch, rows - first + 1) }, (_, index): RequestDoc => {
      const row = first + index;
      const input = { ...exampleRequest(), ...leadOf(row) };
      const doc: RequestDoc = {
        request_id: campaignRequestId(campaignId, row),
        tenant,
        input,
        input_flags: [],
        status: 'SUCCESS',
        created_at: '2026-01-01T00:00:00.000Z',
        finished_at: '2026-01-01T00:00:05.000Z',
        deadline_at: '2026-01-08T00:00:00.000Z',
        expires_at: '2027-01-01T00:00:00.000Z',
        attempts: 1,
        run: 1,
        variants: variantsOf(row),
        usage: { prompt_tokens: 0, completion_tokens: 0, cost_usd: 0 },
        campaign_id: campaignId,
        row,
      };
      return { ...doc, facets: rowFacets(doc) };
    });
    await store.requests.insertMany(docs, submittedEvent);
  }
}
