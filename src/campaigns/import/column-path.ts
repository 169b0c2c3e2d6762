import type { LeadRow } from '../../contract/campaign.ts';
import type { Fact } from '../../contract/fact.ts';

/** Where a column's text goes: a path of the row, a name to split, or metadata under a fixed key. */
export type ColumnPath =
  | `lead.${Exclude<keyof LeadRow['lead'], 'facts'>}`
  | 'lead.full_name'
  | 'company_context.summary'
  | 'company_context.keywords'
  | 'company_context.tech_stack'
  | 'company_context.facts'
  | 'lead.facts'
  | FactPath
  | 'industry'
  | 'language'
  | 'thread'
  | `metadata.${string}`;

/** Where a part of a numbered fact goes: "fact_1", "fact_1_url", "fact_1_date". */
export type FactPath = `company_context.facts.${number}.${keyof Fact}`;
