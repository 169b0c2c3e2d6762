import type { Suppression } from '../contract/suppression.ts';
import type { Page } from './page.ts';

export interface SuppressionDoc extends Suppression {
  tenant: string;
}

/** Entries whose value has the text in it, and those of the ids. */
export interface SuppressionSearch {
  /** In lower case. */
  text: string;
  ids: string[];
}

/** Whom a tenant does not write to. An id follows from kind and value, so that an entry is there once. */
export interface SuppressionStore {
  /** Adds those not there yet; returns how many were new. */
  addMany(docs: SuppressionDoc[]): Promise<number>;
  /** By suppression_id, which has nothing to do with time. With `search`, those that it finds. */
  list(
    tenant: string,
    cursor: string | undefined,
    limit: number,
    search?: SuppressionSearch,
  ): Promise<Page<SuppressionDoc>>;
  /** Those of `ids` that are on the tenant's list. */
  findAny(tenant: string, ids: string[]): Promise<string[]>;
  remove(tenant: string, suppressionId: string): Promise<boolean>;
}
