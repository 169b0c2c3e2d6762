import type { EndpointDoc } from './endpoint-docs.ts';
import type { Page } from './page.ts';

interface EndpointFilter {
  state?: 'ENABLED' | 'DISABLED';
  registered?: boolean;
}

type Changeable = Omit<EndpointDoc, 'tenant' | 'url' | 'created_at'>;

/** What to set; null takes a field away. */
type EndpointChanges = { [Field in keyof Changeable]?: Changeable[Field] | null };

/** Where webhooks go, and how it fares there. */
export interface EndpointStore {
  /** false when the tenant's endpoint is there already. */
  insert(doc: EndpointDoc): Promise<boolean>;
  get(tenant: string, url: string): Promise<EndpointDoc | null>;
  find(tenant: string, endpointId: string): Promise<EndpointDoc | null>;
  /** By endpoint_id. */
  list(tenant: string, filter: EndpointFilter, cursor: string | undefined, limit: number): Promise<Page<EndpointDoc>>;
  listRegistered(tenant: string): Promise<EndpointDoc[]>;
  /** Writes these fields alone. With `onlyIf`, only while it is in that state. false: nothing was written. */
  change(tenant: string, url: string, changes: EndpointChanges, onlyIf?: 'ENABLED'): Promise<boolean>;
  /** At most `limit` that have a notice. */
  listNotices(limit: number): Promise<EndpointDoc[]>;
  /** Takes a notice away while it is the one of this time. */
  clearNotice(endpoint: Pick<EndpointDoc, 'tenant' | 'url'>, at: string): Promise<void>;
  /** Removes endpoints that are not registered, with expires_at < now; returns how many. */
  removeExpired(now: string, limit: number): Promise<number>;
}
