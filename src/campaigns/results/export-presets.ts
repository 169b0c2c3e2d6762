import type { ExportPreset } from '../../contract/campaign-rows.ts';
import type { PersonalizeRequest } from '../../contract/personalize-request.ts';

/** What a cell of an export can hold: of the lead, or of the text that would be sent. */
export type ExportField = 'email' | Exclude<keyof PersonalizeRequest['lead'], 'facts'> | 'subject' | 'message';

export interface Preset {
  /** Where the tool documents the names of its own fields, and when they were read there. */
  source: string;
  read: string;
  /** Columns that the tool knows by these names. */
  known: [column: string, field: ExportField][];
  /** Columns that become custom variables or properties, named as the tool names its own. */
  custom: [column: string, field: ExportField][];
}

/** The tools whose columns an export can have. */
export const presets: Record<ExportPreset, Preset> = {
  instantly: {
    source: 'https://developer.instantly.ai/api-reference/lead',
    read: '2026-11-30',
    known: [
      ['email', 'email'],
      ['first_name', 'first_name'],
      ['last_name', 'last_name'],
      ['company_name', 'company_name'],
      ['job_title', 'title'],
      ['website', 'domain'],
      ['personalization', 'message'],
    ],
    custom: [
      ['subject', 'subject'],
      ['location', 'location'],
    ],
  },
  smartlead: {
    source: 'https://api.smartlead.ai/api-reference/leads/update',
    read: '2026-11-30',
    known: [
      ['email', 'email'],
      ['first_name', 'first_name'],
      ['last_name', 'last_name'],
      ['company_name', 'company_name'],
      ['website', 'domain'],
      ['location', 'location'],
    ],
    custom: [
      ['job_title', 'title'],
      ['subject', 'subject'],
      ['message', 'message'],
    ],
  },
  lemlist: {
    source: 'https://developer.lemlist.com/api-reference/endpoints/leads/add-lead-variables',
    read: '2026-11-30',
    known: [
      ['email', 'email'],
      ['firstName', 'first_name'],
      ['lastName', 'last_name'],
      ['companyName', 'company_name'],
      ['companyDomain', 'domain'],
      ['icebreaker', 'message'],
    ],
    custom: [
      ['jobTitle', 'title'],
      ['location', 'location'],
      ['subject', 'subject'],
    ],
  },
  hubspot: {
    source: 'https://knowledge.hubspot.com/articles/kcs_article/contacts/set-up-your-import-file',
    read: '2026-11-30',
    known: [
      ['Email', 'email'],
      ['First name', 'first_name'],
      ['Last name', 'last_name'],
      ['Company name', 'company_name'],
      ['Job title', 'title'],
      ['Website URL', 'domain'],
    ],
    custom: [
      ['Location', 'location'],
      ['Message subject', 'subject'],
      ['Message text', 'message'],
    ],
  },
  salesforce: {
    source:
      'https://help.salesforce.com/s/articleView?id=xcloud.field_mapping_for_importing_leads.htm&language=en_US&type=5',
    read: '2026-11-30',
    known: [
      ['Email', 'email'],
      ['First Name', 'first_name'],
      ['Last Name', 'last_name'],
      ['Company', 'company_name'],
      ['Title', 'title'],
      ['Website', 'domain'],
      ['Description', 'message'],
    ],
    custom: [
      ['Location', 'location'],
      ['Message Subject', 'subject'],
    ],
  },
};
