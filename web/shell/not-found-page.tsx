import { Anchor } from '@mantine/core';
import { Link } from 'react-router';
import { EmptyState } from './empty-state.tsx';
import { Page } from './page.tsx';

export function NotFoundPage() {
  return (
    <Page title="No such page">
      <EmptyState title="Nothing is kept at this address.">
        <Anchor component={Link} to="/">
          Compose a message
        </Anchor>{' '}
        or{' '}
        <Anchor component={Link} to="/requests">
          look through the requests
        </Anchor>
        .
      </EmptyState>
    </Page>
  );
}
