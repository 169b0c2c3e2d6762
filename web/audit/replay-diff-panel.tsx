import { Anchor } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { api } from '../api/api.ts';
import { LoadingRows } from '../shell/loading-rows.tsx';
import { Panel } from '../shell/panel.tsx';
import { ProblemAlert } from '../shell/problem-alert.tsx';
import { DiffView } from './diff-view.tsx';

/** How a replay differs from what it replays. */
export function ReplayDiffPanel({ requestId, replayOf }: { requestId: string; replayOf: string }) {
  const { data, error } = useQuery({
    queryKey: ['diff', requestId],
    queryFn: ({ signal }) => api.getDiff(requestId, signal),
  });
  return (
    <Panel
      title="Difference from the original"
      actions={
        <Anchor component={Link} to={`/requests/${replayOf}`} size="sm">
          Original request
        </Anchor>
      }
    >
      {error && <ProblemAlert error={error} title="The difference could not be read" />}
      {!data && !error && <LoadingRows rows={3} label="Loading the difference" />}
      {data && <DiffView diff={data} same="Word for word the same, with the same flags." />}
    </Panel>
  );
}
