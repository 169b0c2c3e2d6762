import { Anchor } from '@mantine/core';
import { Link } from 'react-router';
import { NothingHere } from './nothing-here.tsx';
import { Page } from './page.tsx';

export function NotFoundPage() {
  return (
    <Page title="No such page">
      <NothingHere title="Nothing is kept at this address.">
        <Anchor component={Link} to="/">
          Compose a message
        </Anchor>{' '}
        or{' '}
        <Anchor component={Link} to="/requests">
          look through the requests
        </Anchor>
        .
      </NothingHere>
    </Page>
  );
}
