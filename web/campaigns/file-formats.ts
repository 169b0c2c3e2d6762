import type { ExportPreset } from '../../src/contract/campaign-rows.ts';

const presetNames: Record<ExportPreset, string> = {
  instantly: 'Instantly',
  smartlead: 'Smartlead',
  lemlist: 'Lemlist',
  hubspot: 'HubSpot',
  salesforce: 'Salesforce',
};

/** The files that results can be saved as, as a choice shows them. */
export const fileFormats = [
  { value: 'csv', label: 'CSV' },
  ...Object.entries(presetNames).map(([value, name]) => ({ value, label: `CSV for ${name}` })),
  { value: 'ndjson', label: 'NDJSON' },
];

/** What the API is asked for one of these, and what the name of the file says of it. */
export function fileOf(format: string) {
  const isPreset = format in presetNames;
  const kind = format === 'ndjson' ? 'ndjson' : 'csv';
  return {
    query: { format: kind, preset: isPreset ? format : undefined },
    accept: kind === 'csv' ? 'text/csv' : 'application/x-ndjson',
    tool: isPreset ? `-${format}` : '',
    kind,
  };
}
