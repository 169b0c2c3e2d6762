import type { PersonalizeRequest } from '../../src/contract/personalize-request.ts';
import { exampleRequest } from './example-request.ts';

// A language is asked for: a payload that asks for another must not get it.
const base = exampleRequest({ language: 'en' });
const { lead, company_context: context } = base;

/** Every string field that strangers may have written, and what a client may paste. */
export const placements: Record<string, (text: string) => PersonalizeRequest> = {
  first_name: (text) => ({ ...base, lead: { ...lead, first_name: text } }),
  last_name: (text) => ({ ...base, lead: { ...lead, last_name: text } }),
  title: (text) => ({ ...base, lead: { ...lead, title: text } }),
  company_name: (text) => ({ ...base, lead: { ...lead, company_name: text } }),
  domain: (text) => ({ ...base, lead: { ...lead, domain: text } }),
  summary: (text) => ({ ...base, company_context: { ...context, summary: `${context.summary} ${text}` } }),
  keyword: (text) => ({ ...base, company_context: { ...context, keywords: [...context.keywords, text] } }),
  tech_stack: (text) => ({ ...base, company_context: { ...context, tech_stack: ['NetBox', text] } }),
};
