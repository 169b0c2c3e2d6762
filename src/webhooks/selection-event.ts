import type { WebhookEvent } from '../contract/webhook.ts';
import type { RequestDoc } from '../store/store.ts';

/** What the notice of a request tells: what was selected, as it was edited, or that it was taken back. null: nothing is left to tell. */
export function selectionEvent({ input, notice, selection, variants, ...doc }: RequestDoc): WebhookEvent | null {
  if (!input || !notice) return null;
  const about = {
    request_id: doc.request_id,
    channel: input.channel,
    lead: input.lead,
    ...(doc.campaign_id === undefined ? {} : { campaign_id: doc.campaign_id }),
    ...(doc.row === undefined ? {} : { row: doc.row }),
    ...(input.metadata ? { metadata: input.metadata } : {}),
  };
  const { type, at: timestamp } = notice;
  if (type === 'variant.deselected') return { type, timestamp, data: { ...about, deselected_at: timestamp } };

  const variant = selection && variants[selection.selected_variant_index];
  if (!variant) return null;
  const { selected_variant_index, edited_subject, edited_message, risk_flags, selected_at } = selection;
  const subject = edited_subject ?? variant.subject;
  const message = edited_message ?? variant.message;
  const data = {
    ...about,
    selected_variant_index,
    ...(subject === undefined ? {} : { subject }),
    message,
    ...(variant.footer ? { footer: variant.footer } : {}),
    ...(variant.generated_by ? { generated_by: variant.generated_by } : {}),
    edited: subject !== variant.subject || message !== variant.message,
    risk_flags,
    selected_at,
  };
  return { type, timestamp, data };
}
