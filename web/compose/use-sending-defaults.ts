import { useQuery } from '@tanstack/react-query';
import { sendingDefaultsApi } from './sending-defaults-api.ts';

export const sendingDefaultsKey = ['sending-defaults'];

/** What is in force where a request says nothing of its rules and its footer. */
export const useSendingDefaults = () =>
  useQuery({ queryKey: sendingDefaultsKey, queryFn: ({ signal }) => sendingDefaultsApi.get(signal) });
