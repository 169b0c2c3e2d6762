import { TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Search } from 'lucide-react';
import { useState } from 'react';
import { CursorPager } from '../shell/cursor-pager.tsx';
import { EmptyState } from '../shell/empty-state.tsx';
import { LoadingRows } from '../shell/loading-rows.tsx';
import { ProblemAlert } from '../shell/problem-alert.tsx';
import { SuppressionTable } from './suppression-table.tsx';
import classes from './suppressions.module.css';
import { suppressionsApi } from './suppressions-api.ts';

const names = { back: 'Back', on: 'Further' };

/** The list, or what a search finds of it, page by page. */
export function SuppressionEntries({ q, onSearch }: { q: string; onSearch: (q: string) => void }) {
  const [search] = useDebouncedValue(q.trim(), 250);
  const [position, setPosition] = useState({ trail: [] as string[], cursor: '', of: search });
  // Another search begins at its first page.
  const { trail, cursor } = position.of === search ? position : { trail: [], cursor: '' };
  const { data, error } = useQuery({
    queryKey: ['suppressions', search, cursor],
    queryFn: ({ signal }) => suppressionsApi.list(search, cursor, signal),
    placeholderData: keepPreviousData,
  });
  return (
    <div className={classes.stack}>
      <TextInput
        type="search"
        label="Search the list"
        description="A part of an entry; a whole email address also finds the hash and the domains that cover it"
        leftSection={<Search size={16} aria-hidden />}
        autoComplete="off"
        maxLength={320}
        value={q}
        onChange={(event) => onSearch(event.currentTarget.value)}
      />
      {error ? (
        <ProblemAlert error={error} title="The list could not be read" />
      ) : !data ? (
        <LoadingRows label="Loading the list" />
      ) : data.items.length === 0 ? (
        search ? (
          <EmptyState title="No entry matches this search" />
        ) : (
          <EmptyState title="Nobody is on the list">
            Add whoever asked not to be written to. Candor sends nothing itself, and hears of no opt-out unless you put
            it here.
          </EmptyState>
        )
      ) : (
        <SuppressionTable items={data.items} />
      )}
      {data && (
        <CursorPager
          label="Pages of the list"
          names={names}
          trail={trail}
          cursor={cursor}
          next={data.next_cursor}
          onMove={(nextTrail, nextCursor) => setPosition({ trail: nextTrail, cursor: nextCursor, of: search })}
        />
      )}
    </div>
  );
}
