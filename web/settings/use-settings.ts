import { useQuery } from '@tanstack/react-query';
import { api } from '../api/api.ts';

/** What is in force; it changes only when the service is started anew. */
export const useSettings = () =>
  useQuery({ queryKey: ['settings'], queryFn: ({ signal }) => api.getSettings(signal), staleTime: 60_000 });
