import type { Filter } from 'mongodb';
import type { StoredRequest } from './collections.ts';

/** Requests that have not ended. */
export const open: Filter<StoredRequest> = { status: { $in: ['QUEUED', 'PROCESSING'] } };

export const final: Filter<StoredRequest> = { status: { $in: ['SUCCESS', 'FAILED', 'CANCELED'] } };
