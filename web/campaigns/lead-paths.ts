import { leadFields, leadKeys } from '../review/lead-fields.ts';

/** Where a CSV column may go. */
export const leadPaths = [
  { value: 'lead.full_name', label: 'Full name' },
  ...leadKeys.map((key) => ({ value: `lead.${key}`, label: leadFields[key].label })),
  { value: 'company_context.summary', label: 'Company summary' },
  { value: 'company_context.keywords', label: 'Keywords' },
  { value: 'company_context.tech_stack', label: 'Tech stack' },
  { value: 'industry', label: 'Industry' },
  { value: 'language', label: 'Language' },
  { value: 'thread', label: 'Earlier messages (JSON)' },
  { value: 'metadata.email', label: 'Metadata: email' },
  { value: 'metadata.linkedin_url', label: 'Metadata: LinkedIn' },
  { value: 'metadata.phone', label: 'Metadata: phone' },
];
