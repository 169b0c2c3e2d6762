import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
import { api, type RequestFilter } from '../api/api.ts';
import { isFinal } from '../api/is-final.ts';
import { CursorPager } from '../shell/cursor-pager.tsx';
import { LoadingRows } from '../shell/loading-rows.tsx';
import { ProblemAlert } from '../shell/problem-alert.tsx';
import tableClasses from '../shell/table.module.css';
import { RequestTable } from './request-table.tsx';

interface RequestListProps {
  filter: Pick<RequestFilter, 'status' | 'selected' | 'campaign_id' | 'template_id'>;
  label: string;
  empty: ReactNode;
  /** Reads the first page again at this pace while something may still come; false: only while a row is open. */
  refreshMs?: number | false;
}

/** A filtered list of requests, a page at a time, kept fresh while any of it may change. */
export function RequestList({ filter, label, empty, refreshMs = false }: RequestListProps) {
  const filterKey = JSON.stringify(filter);
  const [position, setPosition] = useState({ filterKey, trail: [] as string[], cursor: '' });
  useEffect(() => setPosition({ filterKey, trail: [], cursor: '' }), [filterKey]);
  const { trail, cursor } = position.filterKey === filterKey ? position : { trail: [], cursor: '' };
  const { data, error } = useQuery({
    queryKey: ['personalizations', filter, cursor],
    queryFn: ({ signal }) => api.listPersonalizations({ ...filter, cursor, limit: 25 }, signal),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => (state.data?.items.some((item) => !isFinal(item.status)) ? 2_000 : refreshMs),
  });
  if (error) return <ProblemAlert error={error} title="The requests could not be listed" />;
  if (!data)
    return (
      <div className={tableClasses.box}>
        <LoadingRows label="Loading the requests" />
      </div>
    );
  if (data.items.length === 0 && trail.length === 0) return <div className={tableClasses.box}>{empty}</div>;
  return (
    <>
      <RequestTable key={`${filterKey} ${cursor}`} items={data.items} label={label} />
      <CursorPager
        label={`Pages of ${label.toLowerCase()}`}
        trail={trail}
        cursor={cursor}
        next={data.next_cursor}
        onMove={(nextTrail, nextCursor) => setPosition({ filterKey, trail: nextTrail, cursor: nextCursor })}
      />
    </>
  );
}
