import { Group, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ChangeEvent } from 'react';
import { api } from '../api/api.ts';

export const filterNames = ['status', 'selected', 'campaign_id', 'template_id'] as const;
type FilterName = (typeof filterNames)[number];

interface RequestFiltersProps {
  filter: Partial<Record<FilterName, string>>;
  onChange: (name: FilterName, value: string) => void;
}

const any = { value: '', label: 'Any' };

const statuses = [
  { value: 'QUEUED', label: 'Queued' },
  { value: 'PROCESSING', label: 'Processing' },
  { value: 'SUCCESS', label: 'Success' },
  { value: 'FAILED', label: 'Failed' },
  { value: 'CANCELED', label: 'Canceled' },
];

const choices = [
  { value: 'false', label: 'Not selected yet' },
  { value: 'true', label: 'Selected' },
];

/** An id from the address stays choosable when the list does not hold it. */
const withCurrent = (options: { value: string; label: string }[], current: string | undefined) =>
  current && !options.some((option) => option.value === current)
    ? [...options, { value: current, label: current }]
    : options;

export function RequestFilters({ filter, onChange }: RequestFiltersProps) {
  const campaigns = useQuery({ queryKey: ['campaigns', ''], queryFn: ({ signal }) => api.listCampaigns('', signal) });
  const templates = useQuery({ queryKey: ['templates'], queryFn: ({ signal }) => api.listTemplates(signal) });
  const field = (name: FilterName) => ({
    w: { base: '47%', xs: 180 },
    value: filter[name] ?? '',
    onChange: (event: ChangeEvent<HTMLSelectElement>) => onChange(name, event.currentTarget.value),
  });
  return (
    <Group gap="sm" role="search" aria-label="Filter the requests">
      <NativeSelect label="Status" data={[any, ...statuses]} {...field('status')} />
      <NativeSelect label="Choice" data={[any, ...choices]} {...field('selected')} />
      <NativeSelect
        label="Campaign"
        data={withCurrent(
          [any, ...(campaigns.data?.items ?? []).map(({ campaign_id, name }) => ({ value: campaign_id, label: name }))],
          filter.campaign_id,
        )}
        {...field('campaign_id')}
      />
      <NativeSelect
        label="Template"
        data={withCurrent(
          [any, ...(templates.data ?? []).map(({ template_id, name }) => ({ value: template_id, label: name }))],
          filter.template_id,
        )}
        {...field('template_id')}
      />
    </Group>
  );
}
