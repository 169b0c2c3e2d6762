import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { PersonalizeRequest } from '../../src/contract/personalize-request.ts';
import { api } from '../api/api.ts';
import { ProblemAlert } from '../shell/problem-alert.tsx';
import type { Draft } from './draft.ts';
import classes from './explanation.module.css';
import { VerdictList } from './verdict-list.tsx';

interface ExplanationProps {
  request: PersonalizeRequest;
  text: Draft;
  name: string;
  asOf: string | undefined;
}

/** Why each number, name and statement of a text may stand or not: asked of the service once it is opened. */
export function Explanation({ request, text, name, asOf }: ExplanationProps) {
  const [open, setOpen] = useState(false);
  const [settled] = useDebouncedValue(text, 300);
  const query = useQuery({
    queryKey: ['explain', request, settled, asOf],
    queryFn: ({ signal }) => api.check(request, settled, { explain: true, as_of: asOf, signal }),
    enabled: open,
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
  });
  const stale = query.isFetching || settled !== text;
  return (
    <details className={classes.explanation} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        Explain<span className="visually-hidden"> {name}</span>
      </summary>
      {open && (
        <div className={classes.body} aria-busy={stale}>
          {query.error && <ProblemAlert error={query.error} title="The text could not be explained" />}
          {query.data?.verdicts && <VerdictList verdicts={query.data.verdicts} />}
          {stale && (
            <p className={classes.tally} role="status">
              Checking…
            </p>
          )}
        </div>
      )}
    </details>
  );
}
