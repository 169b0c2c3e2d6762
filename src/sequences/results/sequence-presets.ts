import { type ExportField, presets } from '../../campaigns/results/export-presets.ts';
import type { ExportPreset } from '../../contract/campaign-rows.ts';

/** What a sending tool is told of each touch. */
export const touchFields = ['subject', 'body', 'delay', 'channel'] as const;
export type TouchField = (typeof touchFields)[number];

type LeadField = Exclude<ExportField, 'subject' | 'message'>;

export interface SequencePreset {
  lead: [column: string, field: LeadField][];
  /** The column of a touch, which becomes a custom variable or property, named as the tool names its own. */
  column(field: TouchField, touch: number): string;
}

const underscored: SequencePreset['column'] = (field, touch) => `${field}_${touch}`;
const joined: SequencePreset['column'] = (field, touch) => `${field}${touch}`;

const spelt: Record<TouchField, string> = { subject: 'subject', body: 'text', delay: 'delay', channel: 'channel' };

const columns: Record<ExportPreset, SequencePreset['column']> = {
  instantly: underscored,
  smartlead: underscored,
  lemlist: joined,
  hubspot: (field, touch) => `Message ${touch} ${spelt[field]}`,
  salesforce: (field, touch) => `Message ${touch} ${spelt[field].replace(/^./, (letter) => letter.toUpperCase())}`,
};

const isOfLead = (column: [string, ExportField]): column is [string, LeadField] =>
  column[1] !== 'subject' && column[1] !== 'message';

/** A tool's columns for a lead, as those of a campaign's file, and for each touch. */
export function sequencePreset(name: ExportPreset): SequencePreset {
  const { known, custom } = presets[name];
  return { lead: [...known, ...custom].filter(isOfLead), column: columns[name] };
}

/** Without a tool: names that most of them recognise. */
export const plainPreset: SequencePreset = {
  lead: [
    ['email', 'email'],
    ['first_name', 'first_name'],
    ['last_name', 'last_name'],
    ['company_name', 'company_name'],
    ['website', 'domain'],
    ['title', 'title'],
    ['location', 'location'],
  ],
  column: underscored,
};
