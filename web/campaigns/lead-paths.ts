/** Where a CSV column may go. */
export const leadPaths = [
  { value: 'lead.first_name', label: 'First name' },
  { value: 'lead.last_name', label: 'Last name' },
  { value: 'lead.full_name', label: 'Full name' },
  { value: 'lead.title', label: 'Job title' },
  { value: 'lead.company_name', label: 'Company name' },
  { value: 'lead.domain', label: 'Domain' },
  { value: 'company_context.summary', label: 'Company summary' },
  { value: 'company_context.keywords', label: 'Keywords' },
  { value: 'company_context.tech_stack', label: 'Tech stack' },
  { value: 'industry', label: 'Industry' },
  { value: 'language', label: 'Language' },
  { value: 'metadata.email', label: 'Metadata: email' },
  { value: 'metadata.linkedin_url', label: 'Metadata: LinkedIn' },
  { value: 'metadata.phone', label: 'Metadata: phone' },
];
