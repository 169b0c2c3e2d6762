import type { Status } from './personalize-response.ts';

export const isFinal = (status: Status): boolean => status !== 'QUEUED' && status !== 'PROCESSING';
