import type { PersonalizeRequest } from '../contract/personalize-request.ts';
import type { VariantText } from '../contract/personalize-response.ts';

/**
 * Writes a variant without a model, at once and from the request's own words alone: what is sent where no other text
 * could be made sendable. `salt` picks another phrasing; the same salt gives the same text.
 */
export type FallbackWriter = (
  request: PersonalizeRequest,
  variantIndex: number,
  options: { salt: string },
) => VariantText | Promise<VariantText>;
