import type { PersonalizeRequest } from '../../src/contract/personalize-request.ts';

/** What of a lead is one line of text. */
type Lead = Omit<PersonalizeRequest['lead'], 'facts'>;

interface LeadField {
  label: string;
  placeholder?: string;
  /** What to do, where it may not be empty. */
  required?: string;
}

/** The lead's fields as people know them, in the order they are shown. */
export const leadFields: Readonly<Record<keyof Lead, LeadField>> = {
  first_name: { label: 'First name', required: 'Enter the first name: the greeting needs it' },
  last_name: { label: 'Last name' },
  title: { label: 'Job title' },
  location: { label: 'Location', placeholder: 'Leeds, UK' },
  company_name: { label: 'Company', required: "Enter the lead's company" },
  domain: { label: 'Domain', placeholder: 'example.com' },
};

export const leadKeys = Object.keys(leadFields) as (keyof Lead)[];

export const emptyLead = Object.fromEntries(leadKeys.map((key) => [key, ''])) as Required<Lead>;
