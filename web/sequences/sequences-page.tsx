import { Button } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { CursorPager } from '../shell/cursor-pager.tsx';
import { EmptyState } from '../shell/empty-state.tsx';
import { LoadingRows } from '../shell/loading-rows.tsx';
import { Page } from '../shell/page.tsx';
import { ProblemAlert } from '../shell/problem-alert.tsx';
import tableClasses from '../shell/table.module.css';
import { ExportSequences } from './export-sequences.tsx';
import { sequenceApi } from './sequence-api.ts';
import { SequenceTable } from './sequence-table.tsx';

/** Every sequence, and the way to a new one. */
export function SequencesPage() {
  const [position, setPosition] = useState({ trail: [] as string[], cursor: '' });
  const { data, error } = useQuery({
    queryKey: ['sequences', position.cursor],
    queryFn: ({ signal }) => sequenceApi.list({ cursor: position.cursor }, signal),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => (state.data?.items.some(({ status }) => status === 'RUNNING') ? 3_000 : 15_000),
  });
  return (
    <Page
      title="Sequences"
      lead="Several touches for one lead, reviewed together. The tools that send take them as files."
      actions={
        <Button size="sm" component={Link} to="/sequences/new" leftSection={<Plus size={17} aria-hidden />}>
          New sequence
        </Button>
      }
    >
      {error ? (
        <ProblemAlert error={error} title="The sequences could not be listed" />
      ) : !data ? (
        <div className={tableClasses.box}>
          <LoadingRows label="Loading the sequences" />
        </div>
      ) : data.items.length === 0 ? (
        <div className={tableClasses.box}>
          <EmptyState title="No sequences yet">
            A sequence is a first message and what follows where nobody answers: each touch is written with the ones
            before it.
          </EmptyState>
        </div>
      ) : (
        <>
          <ExportSequences />
          <SequenceTable items={data.items} />
        </>
      )}
      {data && (
        <CursorPager
          label="Pages of sequences"
          trail={position.trail}
          cursor={position.cursor}
          next={data.next_cursor}
          onMove={(trail, cursor) => setPosition({ trail, cursor })}
        />
      )}
    </Page>
  );
}
