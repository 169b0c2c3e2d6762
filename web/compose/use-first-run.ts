import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { api } from '../api/api.ts';

const leftKey = 'candor-first-run-left';

/** Whether nothing was ever asked here, and the steps for that were not left. Undefined until it is known. */
export function useFirstRun(): { isFirstRun: boolean | undefined; leave: () => void } {
  const [left, setLeft] = useState(() => localStorage.getItem(leftKey) !== null);
  const { data, isError } = useQuery({
    queryKey: ['personalizations', 'any'],
    queryFn: ({ signal }) => api.listPersonalizations({ limit: 1 }, signal),
    enabled: !left,
  });
  const hasAny = data !== undefined && data.items.length > 0;
  useEffect(() => {
    // Known for good: whoever comes back sees the form at once.
    if (hasAny) localStorage.setItem(leftKey, '');
  }, [hasAny]);
  return {
    isFirstRun: left || isError ? false : data && data.items.length === 0,
    leave: () => {
      localStorage.setItem(leftKey, '');
      setLeft(true);
    },
  };
}
