import type { Status } from '../../src/contract/personalize-response.ts';

/** A final status never changes again. */
export const isFinal = (status: Status | undefined): boolean =>
  status === 'SUCCESS' || status === 'FAILED' || status === 'CANCELED';
