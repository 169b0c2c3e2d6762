import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type DeliveryFilter, webhookApi } from '../api/webhook-api.ts';
import { CursorPager } from '../shell/cursor-pager.tsx';
import { EmptyState } from '../shell/empty-state.tsx';
import { LoadingRows } from '../shell/loading-rows.tsx';
import { Panel } from '../shell/panel.tsx';
import { ProblemAlert } from '../shell/problem-alert.tsx';
import { DeliveryFilters } from './delivery-filters.tsx';
import { DeliveryTable } from './delivery-table.tsx';

interface DeliveryLogProps {
  filter: DeliveryFilter;
  onChange: (filter: DeliveryFilter) => void;
}

/** What was sent, newest first. */
export function DeliveryLog({ filter, onChange }: DeliveryLogProps) {
  const [position, setPosition] = useState({ trail: [] as string[], cursor: '', of: filter });
  // Another filter begins at its first page.
  const { trail, cursor } = position.of === filter ? position : { trail: [], cursor: '' };
  const { data, error } = useQuery({
    queryKey: ['webhook-deliveries', filter, cursor],
    queryFn: ({ signal }) => webhookApi.listDeliveries(filter, cursor, signal),
    placeholderData: keepPreviousData,
    refetchInterval: 5_000,
  });
  const isFiltered = Object.values(filter).some(Boolean);
  return (
    <Panel title="Deliveries">
      <DeliveryFilters filter={filter} onChange={onChange} />
      {error ? (
        <ProblemAlert error={error} title="The deliveries could not be listed" />
      ) : !data ? (
        <LoadingRows label="Loading the deliveries" />
      ) : data.items.length === 0 ? (
        <EmptyState title={isFiltered ? 'No delivery matches these filters' : 'Nothing was sent yet'} />
      ) : (
        <DeliveryTable items={data.items} />
      )}
      {data && (
        <CursorPager
          label="Pages of deliveries"
          trail={trail}
          cursor={cursor}
          next={data.next_cursor}
          onMove={(nextTrail, nextCursor) => setPosition({ trail: nextTrail, cursor: nextCursor, of: filter })}
        />
      )}
    </Panel>
  );
}
