import { useQuery } from '@tanstack/react-query';
import { sequenceApi } from './sequence-api.ts';

/** A sequence, read again while it is being written. */
export const useSequence = (sequenceId: string) =>
  useQuery({
    queryKey: ['sequence', sequenceId],
    queryFn: ({ signal }) => sequenceApi.get(sequenceId, signal),
    refetchInterval: ({ state }) => (state.data?.status === 'RUNNING' ? 1_000 : false),
  });
