import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Progress, ProgressStep } from '../../src/contract/personalize-response.ts';
import { addStep } from './add-step.ts';
import { api } from './api.ts';
import { isFinal } from './is-final.ts';
import { readEvents } from './read-events.ts';

/**
 * One request and the steps it went through while this page looked on. Steps come from the event stream; the record is
 * polled as well, slowly while the stream is open and every second without one, so a lost stream loses no result.
 */
export function usePersonalization(requestId: string | undefined) {
  const client = useQueryClient();
  const [steps, setSteps] = useState<ProgressStep[]>([]);
  const [streaming, setStreaming] = useState(false);
  const query = useQuery({
    queryKey: ['personalization', requestId],
    queryFn: ({ signal }) => api.getPersonalization(requestId ?? '', signal),
    enabled: requestId !== undefined,
    refetchInterval: ({ state }) => (isFinal(state.data?.status) ? false : streaming ? 5_000 : 1_000),
  });
  const open = query.data !== undefined && !isFinal(query.data.status);

  useEffect(() => {
    setSteps([]);
    if (!requestId || !open) return;
    const abort = new AbortController();
    const watch = async () => {
      for await (const event of readEvents(`/personalize/${requestId}/events`, abort.signal)) {
        setStreaming(true);
        if (event.event !== 'status') continue;
        const { status, step } = JSON.parse(event.data) as Progress;
        setSteps((seen) => addStep(seen, step));
        if (isFinal(status)) break;
      }
    };
    watch()
      // Without a stream the polling above goes on by itself.
      .catch(() => undefined)
      .finally(() => {
        if (abort.signal.aborted) return;
        setStreaming(false);
        void client.invalidateQueries({ queryKey: ['personalization', requestId] });
      });
    return () => abort.abort();
  }, [requestId, open, client]);

  return { ...query, steps };
}
