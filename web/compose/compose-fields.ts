import { leadKeys } from '../review/lead-fields.ts';

/** Earlier messages that a request holds. */
export const mostMessages = 20;
const messageKeys = ['from', 'sent_at', 'channel', 'subject', 'message'] as const;
const threadFields = Array.from({ length: mostMessages }, (_, at) => at).flatMap((at) =>
  messageKeys.map((key) => `thread.${at}.${key}` as const),
);

/** Every field of the form, by the name the form library knows it under. */
export const composeFields = [
  'goal',
  'channel',
  'tone',
  'hint',
  ...leadKeys.map((key) => `lead.${key}` as const),
  'lead.facts',
  'company_context.summary',
  'company_context.facts',
  'company_context.keywords',
  'company_context.tech_stack',
  'sender.name',
  'sender.company',
  'sender.offer',
  'sender.facts',
  'sender.address',
  'sender.opt_out',
  'sender.privacy_url',
  'compliance',
  ...threadFields,
  'constraints.max_words',
  'constraints.include_subjects',
  'constraints.no_claims_policy',
  'variant_count',
  'slot',
  'mode',
  'language',
  'template_id',
  'industry',
] as const;

export type ComposeField = (typeof composeFields)[number];
