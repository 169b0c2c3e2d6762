import type { PersonalizeResponse } from './personalize-response.ts';
import type { RequestDoc } from '../store/store.ts';

/** What `Prefer: wait`, the events and the webhooks carry. */
export const toResponse = (doc: RequestDoc): PersonalizeResponse => ({
  request_id: doc.request_id,
  status: doc.status,
  variants: doc.variants,
  input_flags: doc.input_flags,
  ...(doc.error ? { error: doc.error } : {}),
});
