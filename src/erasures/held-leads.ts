import { z } from 'zod';
import { findChunk } from '../campaigns/find-chunk.ts';
import { DomainError } from '../errors.ts';
import { campaignRequestId, touchOf } from '../ids.ts';
import type { Store } from '../store/store.ts';
import type { Lead } from './identify-lead.ts';

/** Of a request, a sequence, or a row that is not dispatched, under the id that it is erased by. */
interface HeldLead extends Lead {
  id: string;
}

export interface LeadPage {
  leads: HeldLead[];
  /** Where the next page begins; null: this is the last one. */
  next: string | null;
}

const placeSchema = z.strictObject({
  of: z.enum(['rows', 'sequences', 'requests']),
  /** After which campaign, sequence or request. */
  after: z.string().optional(),
  /** Of the campaign that follows, from 1. */
  row: z.number().int().optional(),
});
type Place = z.infer<typeof placeSchema>;

const sequencesOfPage = 100;
const requestsOfPage = 500;

const toText = (place: Place): string => Buffer.from(JSON.stringify(place)).toString('base64url');

function toPlace(text: string): Place {
  try {
    return placeSchema.parse(JSON.parse(Buffer.from(text, 'base64url').toString()));
  } catch {
    throw new DomainError('invalid', 'This is no place to go on from', {
      issues: [{ pointer: '/from', detail: 'is not `next` of an earlier answer' }],
    });
  }
}

/**
 * Every lead that is held for a tenant, page by page, some of them more than once. No store finds leads by what their
 * metadata say, so all of them are read, of each no more than its lead. Rows that are not dispatched come first: one that
 * is meanwhile is found among the requests.
 */
export async function* heldLeads(
  store: Pick<Store, 'campaigns' | 'sequences' | 'requests'>,
  tenant: string,
  from?: string,
): AsyncGenerator<LeadPage> {
  let place: Place | null = from === undefined ? { of: 'rows' } : toPlace(from);
  while (place) {
    const { leads, next }: { leads: HeldLead[]; next: Place | null } = await readers[place.of](store, tenant, place);
    yield { leads, next: next && toText(next) };
    place = next;
  }
}

type Reader = (
  store: Pick<Store, 'campaigns' | 'sequences' | 'requests'>,
  tenant: string,
  place: Place,
) => Promise<{ leads: HeldLead[]; next: Place | null }>;

const readers: Record<Place['of'], Reader> = {
  /** A chunk of an upload. */
  async rows(store, tenant, { after, row }) {
    const { items, next_cursor } = await store.campaigns.list(tenant, after, 1);
    const [campaign] = items;
    const next: Place = next_cursor === null ? { of: 'sequences' } : { of: 'rows', after: next_cursor };
    if (!campaign) return { leads: [], next };
    const first = Math.max(row ?? 1, campaign.fed_rows + 1);
    const chunk = first > campaign.total_rows ? null : await findChunk(store, campaign, first);
    if (!chunk) return { leads: [], next };
    const leads = chunk.rows.flatMap(({ erased_at, lead, metadata }, at) => {
      const number = chunk.first_row + at;
      if (number < first || erased_at !== undefined) return [];
      return [{ id: campaignRequestId(campaign.campaign_id, number), lead, ...(metadata ? { metadata } : {}) }];
    });
    const onward = chunk.first_row + chunk.rows.length;
    if (onward > campaign.total_rows) return { leads, next };
    return { leads, next: { of: 'rows', ...(after === undefined ? {} : { after }), row: onward } };
  },

  async sequences(store, tenant, { after }) {
    const { items, next_cursor } = await store.sequences.list(tenant, {}, after, sequencesOfPage);
    const leads = items.flatMap(({ sequence_id: id, input }) => {
      if (!input) return [];
      const { lead, metadata } = input;
      return [{ id, lead, ...(metadata ? { metadata } : {}) }];
    });
    return { leads, next: next_cursor === null ? { of: 'requests' } : { of: 'sequences', after: next_cursor } };
  },

  async requests(store, tenant, { after }) {
    const page = await store.requests.listLeads(tenant, after ?? '', requestsOfPage);
    const leads: HeldLead[] = [];
    for (const { request_id: id, lead, metadata } of page)
      if (lead) leads.push({ id, lead, ...(metadata ? { metadata } : {}) });
    const last = page.length < requestsOfPage ? undefined : page.at(-1)!.request_id;
    return { leads, next: last === undefined ? null : { of: 'requests', after: last } };
  },
};

/** Whether a touch goes with its sequence, which is a lead of its own here. */
export async function goesWithSequence(store: Pick<Store, 'sequences'>, tenant: string, id: string): Promise<boolean> {
  const place = touchOf(id);
  return place !== null && ((await store.sequences.get(place.sequenceId, tenant))?.input ?? null) !== null;
}
