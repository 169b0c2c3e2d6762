import type { Status } from '../contract/personalize-response.ts';

export const isFinal = (status: Status): boolean => status !== 'QUEUED' && status !== 'PROCESSING';
