import type { PersonalizeRequest } from '../contract/personalize-request.ts';
import type { RequestDoc, Store } from '../store/store.ts';

/** Shorter texts stand in many names by chance. */
const leastLength = 4;
/** Of a campaign whose status changes meanwhile. */
const mostTries = 5;

/** What a text tells the lead by: the name, and what the metadata say, such as an address or an id. */
function identifiersOf({ lead, metadata = {} }: Pick<PersonalizeRequest, 'lead' | 'metadata'>): string[] {
  const names = [`${lead.first_name} ${lead.last_name}`, lead.last_name];
  return [...names, ...Object.values(metadata)]
    .map((text) => text.trim().toLowerCase())
    .filter((text) => text.length >= leastLength);
}

const tells = (text: string, identifiers: string[]): boolean =>
  identifiers.some((identifier) => text.toLowerCase().includes(identifier));

/** Without the fragment, and without what the query says of the lead. */
function withoutLead(callbackUrl: string, identifiers: string[]): string {
  const url = new URL(callbackUrl);
  for (const [name, value] of [...url.searchParams])
    if (tells(`${name}=${value}`, identifiers)) url.searchParams.delete(name);
  if (tells(decodeURIComponent(url.hash), identifiers)) url.hash = '';
  return url.href;
}

/**
 * Takes out of a campaign what its name and the query of its callback_url say of the lead of a row, and of its own
 * deliveries the query; nothing where they say nothing.
 */
export async function forgetLead(
  { campaigns, deliveries }: Pick<Store, 'campaigns' | 'deliveries'>,
  { campaign_id: id, input }: Pick<RequestDoc, 'campaign_id' | 'input'>,
): Promise<void> {
  if (id === undefined || !input) return;
  const identifiers = identifiersOf(input);
  for (let tries = 0; tries < mostTries; tries += 1) {
    const campaign = await campaigns.get(id);
    if (!campaign) return;
    const { status, name, callback_url: url, outbox, created_at } = campaign;
    const isNamed = tells(name, identifiers);
    const kept = url === undefined ? undefined : withoutLead(url, identifiers);
    const isCalled = kept !== undefined && kept !== new URL(url!).href;
    if (!isNamed && !isCalled) return;
    if (isCalled) await deliveries.eraseBySubject(id);
    const patch = {
      ...(isNamed ? { name: `Campaign of ${created_at.slice(0, 10)}` } : {}),
      ...(isCalled ? { callback_url: kept } : {}),
      ...(isCalled && outbox ? { outbox: { ...outbox, url: withoutLead(outbox.url, identifiers) } } : {}),
    };
    if (await campaigns.setStatus(id, [status], status, patch)) return;
  }
}
