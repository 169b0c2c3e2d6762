import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { presets } from '../../../../src/campaigns/results/export-presets.ts';
import { presetCsv } from '../../../../src/campaigns/results/preset-csv.ts';
import type { CampaignResult } from '../../../../src/contract/campaign.ts';
import { type ExportPreset, exportPresets } from '../../../../src/contract/campaign-rows.ts';
import { exampleRequest } from '../../../support/example-request.ts';

/** As each tool's page names them (`source` in the table, read on the day it says). */
const documented: Record<ExportPreset, string[]> = {
  instantly: ['email', 'first_name', 'last_name', 'company_name', 'job_title', 'website', 'personalization', 'phone'],
  smartlead: [
    ...['email', 'first_name', 'last_name', 'phone_number', 'company_name', 'website', 'location'],
    ...['linkedin_profile', 'company_url'],
  ],
  lemlist: [
    ...['email', 'firstName', 'lastName', 'picture', 'phone', 'linkedinUrl', 'companyName', 'companyDomain'],
    'icebreaker',
  ],
  hubspot: ['Email', 'First name', 'Last name', 'Company name', 'Job title', 'Website URL', 'Phone number'],
  salesforce: [
    ...['Email', 'First Name', 'Last Name', 'Company', 'Title', 'Website', 'Description', 'Phone', 'Lead Source'],
  ],
};

const { lead } = exampleRequest();
const flag = {
  code: 'MISSING_CTA' as const,
  severity: 'warning' as const,
  message: '',
  evidence: '',
  field: 'message',
  start: 0,
  end: 0,
};
const variant = (message: string) => ({
  subject: 'Fibre',
  message,
  personalization_points: [],
  risk_flags: [],
  grounding: [],
});
const result = (changes: Partial<CampaignResult>): CampaignResult => ({
  row: 1,
  request_id: 'req_1',
  status: 'SUCCESS',
  lead: { ...lead, location: 'Cluj' },
  metadata: { email: 'ioana@telvora.ro' },
  variants: [variant('One'), variant('Two')],
  selected: false,
  edited: false,
  flags: [],
  ...changes,
});

async function csvOf(preset: ExportPreset, results: CampaignResult[]): Promise<Record<string, string>[]> {
  const lines = [];
  for await (const line of presetCsv(
    presets[preset],
    (async function* () {
      yield* results;
    })(),
  ))
    lines.push(line);
  return parse(lines.join(''), { columns: true });
}

describe.each(exportPresets)('an export for %s', (preset) => {
  it('has columns by the names that the tool documents, each once, and none of ours that it takes for its own', () => {
    const { known, custom, source, read } = presets[preset];
    const names = [...known, ...custom].map(([name]) => name);
    expect(known.map(([name]) => name).filter((name) => !documented[preset].includes(name))).toEqual([]);
    expect(custom.map(([name]) => name).filter((name) => documented[preset].includes(name))).toEqual([]);
    expect(new Set(names).size).toBe(names.length);
    expect(source).toMatch(/^https:\/\//);
    expect(read).toMatch(/^\d{4}-\d\d-\d\d$/);
  });

  it('carries lead, address, subject and message, whatever they are called', async () => {
    const [row] = await csvOf(preset, [result({})]);
    const values = Object.values(row!);
    for (const value of ['ioana@telvora.ro', 'Ioana', 'Dragomir', 'Telvora', 'telvora.ro', 'Cluj', 'Fibre', 'One'])
      expect(values).toContain(value);
  });

  it('has the text that was approved, as it was edited, with its own flags', async () => {
    const selected_at = '2026-01-02T00:00:00.000Z';
    const edit = { selected: true, selected_variant_index: 1, selected_at, edited: true, edited_message: 'Three' };
    const [row] = await csvOf(preset, [result({ ...edit, flags: [flag, flag] })]);
    expect(Object.values(row!)).toContain('Three');
    expect(row).toMatchObject({ variant: '2', selected: 'true', selected_at, edited: 'true', flags: 'MISSING_CTA' });
  });

  it('leaves out rows without a text, and those that a reviewer skipped', async () => {
    const rows = await csvOf(preset, [
      result({ request_id: 'req_1', status: 'FAILED', variants: [] }),
      result({ request_id: 'req_2', skipped_at: '2026-01-02T00:00:00.000Z' }),
      result({ request_id: 'req_3' }),
    ]);
    expect(rows.map(({ request_id }) => request_id)).toEqual(['req_3']);
  });
});
