import type { Personalization, Variant } from '../../src/contract/personalize-response.ts';
import type { StoredSelection } from '../../src/contract/review.ts';

export interface ShownVariant extends Variant {
  edited: boolean;
}

/** The variant as a reviewer left it: with the edit, and the findings on it, where this one was selected. */
export function shownVariant(variant: Variant, index: number, selection: StoredSelection | null): ShownVariant {
  if (selection?.selected_variant_index !== index) return { ...variant, edited: false };
  const subject = selection.edited_subject ?? variant.subject;
  const edited = selection.edited_subject !== undefined || selection.edited_message !== undefined;
  return {
    ...variant,
    ...(subject === undefined ? {} : { subject }),
    message: selection.edited_message ?? variant.message,
    risk_flags: selection.risk_flags,
    grounding: selection.grounding,
    // They tell what the text before the edit drew on.
    ...(edited ? { personalization_points: [] } : {}),
    edited,
  };
}

/** All of a request's. */
export const shownVariants = ({
  variants,
  selection,
}: Pick<Personalization, 'variants' | 'selection'>): ShownVariant[] =>
  variants.map((variant, index) => shownVariant(variant, index, selection));
