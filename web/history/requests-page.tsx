import { Anchor } from '@mantine/core';
import { Link, useSearchParams } from 'react-router';
import { EmptyState } from '../shell/empty-state.tsx';
import { Page } from '../shell/page.tsx';
import { filterNames, RequestFilters } from './request-filters.tsx';
import { RequestList } from './request-list.tsx';

/** Every request there was. The filters stand in the address. */
export function RequestsPage() {
  const [params, setParams] = useSearchParams();
  const filter = Object.fromEntries(
    filterNames.flatMap((name) => {
      const value = params.get(name);
      return value ? [[name, value]] : [];
    }),
  );
  const isFiltered = Object.keys(filter).length > 0;
  return (
    <Page title="Requests" lead="Everything that was asked, newest first.">
      <RequestFilters
        filter={filter}
        onChange={(name, value) =>
          setParams((now) => {
            const next = new URLSearchParams(now);
            if (value) next.set(name, value);
            else next.delete(name);
            return next;
          })
        }
      />
      <RequestList
        filter={filter}
        label="Requests"
        refreshMs={10_000}
        empty={
          isFiltered ? (
            <EmptyState title="No request matches these filters" />
          ) : (
            <EmptyState title="No requests yet">
              <Anchor component={Link} to="/">
                Compose the first
              </Anchor>
              , or{' '}
              <Anchor component={Link} to="/campaigns">
                start a campaign
              </Anchor>
              .
            </EmptyState>
          )
        }
      />
    </Page>
  );
}
