import { Group, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api } from '../api/api.ts';

interface RequestFiltersProps {
  filter: { status?: string; campaign_id?: string; template_id?: string };
  onChange: (name: 'status' | 'campaign_id' | 'template_id', value: string | null) => void;
}

const statuses = [
  { value: 'QUEUED', label: 'Queued' },
  { value: 'PROCESSING', label: 'Processing' },
  { value: 'SUCCESS', label: 'Success' },
  { value: 'FAILED', label: 'Failed' },
  { value: 'CANCELED', label: 'Canceled' },
];

/** An id from the address stays choosable when the list does not hold it. */
const withCurrent = (options: { value: string; label: string }[], current: string | undefined) =>
  current && !options.some((option) => option.value === current)
    ? [...options, { value: current, label: current }]
    : options;

export function RequestFilters({ filter, onChange }: RequestFiltersProps) {
  const campaigns = useQuery({ queryKey: ['campaigns', ''], queryFn: ({ signal }) => api.listCampaigns('', signal) });
  const templates = useQuery({ queryKey: ['templates'], queryFn: ({ signal }) => api.listTemplates(signal) });
  const shared = { size: 'sm', clearable: true, placeholder: 'Any', w: { base: '100%', xs: 200 } } as const;
  return (
    <Group gap="sm" role="search" aria-label="Filter the requests">
      <Select
        {...shared}
        label="Status"
        data={statuses}
        value={filter.status ?? null}
        clearButtonProps={{ 'aria-label': 'Any status' }}
        onChange={(value) => onChange('status', value)}
      />
      <Select
        {...shared}
        label="Campaign"
        searchable
        data={withCurrent(
          (campaigns.data?.items ?? []).map(({ campaign_id, name }) => ({ value: campaign_id, label: name })),
          filter.campaign_id,
        )}
        nothingFoundMessage="No campaigns"
        value={filter.campaign_id ?? null}
        clearButtonProps={{ 'aria-label': 'Any campaign' }}
        onChange={(value) => onChange('campaign_id', value)}
      />
      <Select
        {...shared}
        label="Template"
        searchable
        data={withCurrent(
          (templates.data ?? []).map(({ template_id, name }) => ({ value: template_id, label: name })),
          filter.template_id,
        )}
        nothingFoundMessage="No templates"
        value={filter.template_id ?? null}
        clearButtonProps={{ 'aria-label': 'Any template' }}
        onChange={(value) => onChange('template_id', value)}
      />
    </Group>
  );
}
