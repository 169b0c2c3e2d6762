import type { VariantSelected } from '../contract/webhook.ts';
import type { RequestDoc } from '../store/store.ts';

/** What was selected, as it was edited; null once the request is erased. */
export function toVariantSelected({ input, selection, variants, ...doc }: RequestDoc): VariantSelected | null {
  const variant = selection && variants[selection.selected_variant_index];
  if (!input || !variant) return null;
  const { selected_variant_index, edited_subject, edited_message, risk_flags, selected_at } = selection;
  const subject = edited_subject ?? variant.subject;
  return {
    request_id: doc.request_id,
    channel: input.channel,
    lead: input.lead,
    ...(doc.campaign_id === undefined ? {} : { campaign_id: doc.campaign_id }),
    ...(doc.row === undefined ? {} : { row: doc.row }),
    ...(input.metadata ? { metadata: input.metadata } : {}),
    selected_variant_index,
    ...(subject === undefined ? {} : { subject }),
    message: edited_message ?? variant.message,
    ...(variant.footer ? { footer: variant.footer } : {}),
    ...(variant.generated_by ? { generated_by: variant.generated_by } : {}),
    edited: subject !== variant.subject || (edited_message ?? variant.message) !== variant.message,
    risk_flags,
    selected_at,
  };
}
