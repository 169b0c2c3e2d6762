import type { Context } from '../context.ts';
import { keylessTenant } from '../ids.ts';

/** Whether anything was made while there was no API key. */
export async function hasKeylessWork({ store }: Pick<Context, 'store'>): Promise<boolean> {
  const [requests, campaigns, templates] = await Promise.all([
    store.requests.list(keylessTenant, {}, undefined, 1),
    store.campaigns.list(keylessTenant, undefined, 1),
    store.templates.list(keylessTenant),
  ]);
  return requests.items.length + campaigns.items.length + templates.length > 0;
}
