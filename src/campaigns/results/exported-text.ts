import { withFooter } from '../../compliance/create-footer.ts';
import type { CampaignResult } from '../../contract/campaign.ts';

/** The text of a row that would be sent as things stand. */
export interface ExportedText {
  subject: string;
  message: string;
  /** Of the variant, from 1. */
  number: number;
}

/** The selected text with its edit, or else the first variant; null where there is none. */
export function exportedText(result: CampaignResult): ExportedText | null {
  const at = result.selected_variant_index ?? 0;
  const variant = result.variants[at];
  if (!variant) return null;
  return {
    subject: result.edited_subject ?? variant.subject ?? '',
    message: withFooter(result.edited_message ?? variant.message, variant.footer),
    number: at + 1,
  };
}

/** What a reviewer decided of that text, and what the checks say of it. */
export const reviewColumns = ['variant', 'selected', 'selected_at', 'edited', 'flags'] as const;

export const reviewCells = (result: CampaignResult): string[] => [
  String(exportedText(result)?.number ?? ''),
  String(result.selected),
  result.selected_at ?? '',
  String(result.edited),
  [...new Set(result.flags.map(({ code }) => code))].join(' '),
];
