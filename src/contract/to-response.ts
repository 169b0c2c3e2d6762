import type { PersonalizeResponse } from './personalize-response.ts';

/** Of all that is kept of a request, what `Prefer: wait`, the events and the webhooks carry. */
export const toResponse = (doc: PersonalizeResponse): PersonalizeResponse => ({
  request_id: doc.request_id,
  status: doc.status,
  variants: doc.variants,
  input_flags: doc.input_flags,
  ...(doc.error ? { error: doc.error } : {}),
});
