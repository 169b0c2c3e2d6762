import { Group, NativeSelect, TextInput } from '@mantine/core';
import type { ChangeEvent } from 'react';
import type { DeliveryFilter } from '../api/webhook-api.ts';
import { eventNames } from './event-names.ts';
import { toIso, toLocal } from './local-time.ts';
import { useEndpoints } from './use-endpoints.ts';

interface DeliveryFiltersProps {
  filter: DeliveryFilter;
  onChange: (filter: DeliveryFilter) => void;
}

const any = { value: '', label: 'Any' };
const states = [
  { value: 'PENDING', label: 'Pending' },
  { value: 'RETRYING', label: 'Retrying' },
  { value: 'DELIVERED', label: 'Delivered' },
  { value: 'FAILED', label: 'Failed' },
  { value: 'DISABLED', label: 'Not sent: disabled' },
];
const width = { base: '100%', xs: 200 };
/** A date, and a time to the second, in whatever order a country writes them. */
const timeWidth = { base: '100%', xs: 250 };

/** By endpoint, state, event and time. */
export function DeliveryFilters({ filter, onChange }: DeliveryFiltersProps) {
  const endpoints = useEndpoints();
  const set = (name: keyof DeliveryFilter, value: string) => onChange({ ...filter, [name]: value || undefined });
  const select = (name: 'endpoint_id' | 'state' | 'type') => ({
    w: width,
    value: filter[name] ?? '',
    onChange: (event: ChangeEvent<HTMLSelectElement>) => set(name, event.currentTarget.value),
  });
  const time = (name: 'since' | 'until') => ({
    type: 'datetime-local',
    step: 1,
    w: timeWidth,
    value: filter[name] ? toLocal(filter[name]) : '',
    onChange: (event: ChangeEvent<HTMLInputElement>) =>
      set(name, event.currentTarget.value ? toIso(event.currentTarget.value) : ''),
  });
  const known = (endpoints.data?.items ?? []).map(({ endpoint_id, url }) => ({ value: endpoint_id, label: url }));
  const chosen = filter.endpoint_id;
  const missing = chosen && !known.some(({ value }) => value === chosen) ? [{ value: chosen, label: chosen }] : [];
  return (
    <Group gap="sm" mb="md" role="search" aria-label="Filter the deliveries">
      <NativeSelect label="Endpoint" data={[any, ...known, ...missing]} {...select('endpoint_id')} />
      <NativeSelect label="State" data={[any, ...states]} {...select('state')} />
      <NativeSelect
        label="Event"
        data={[any, ...Object.entries(eventNames).map(([value, label]) => ({ value, label }))]}
        {...select('type')}
      />
      <TextInput label="Since" {...time('since')} />
      <TextInput label="Before" {...time('until')} />
    </Group>
  );
}
