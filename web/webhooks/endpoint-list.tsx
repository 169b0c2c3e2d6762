import { Button } from '@mantine/core';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { CursorPager } from '../shell/cursor-pager.tsx';
import { EmptyState } from '../shell/empty-state.tsx';
import { LoadingRows } from '../shell/loading-rows.tsx';
import { Panel } from '../shell/panel.tsx';
import { ProblemAlert } from '../shell/problem-alert.tsx';
import { EndpointTable } from './endpoint-table.tsx';
import { RegisterForm } from './register-form.tsx';
import { useEndpoints } from './use-endpoints.ts';

interface EndpointListProps {
  onShowDeliveries: (endpointId: string) => void;
}

/** Registered endpoints and those of every callback_url, and a new one. */
export function EndpointList({ onShowDeliveries }: EndpointListProps) {
  const [registering, setRegistering] = useState(false);
  const [position, setPosition] = useState({ trail: [] as string[], cursor: '' });
  const { data, error } = useEndpoints(position.cursor);
  return (
    <Panel
      title="Endpoints"
      actions={
        <Button size="xs" leftSection={<Plus size={16} aria-hidden />} onClick={() => setRegistering(true)}>
          Register an endpoint
        </Button>
      }
    >
      <RegisterForm opened={registering} onClose={() => setRegistering(false)} />
      {error ? (
        <ProblemAlert error={error} title="The endpoints could not be listed" />
      ) : !data ? (
        <LoadingRows rows={2} label="Loading the endpoints" />
      ) : data.items.length === 0 ? (
        <EmptyState title="No endpoints yet">
          A callback_url appears here once something was sent to it. Register an endpoint to hear of selections.
        </EmptyState>
      ) : (
        <EndpointTable items={data.items} onShowDeliveries={onShowDeliveries} />
      )}
      {data && (
        <CursorPager
          label="Pages of endpoints"
          trail={position.trail}
          cursor={position.cursor}
          next={data.next_cursor}
          onMove={(trail, cursor) => setPosition({ trail, cursor })}
        />
      )}
    </Panel>
  );
}
