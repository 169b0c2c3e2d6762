import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { AcceptedSample } from '../../src/contract/voice.ts';
import { ProblemAlert } from '../shell/problem-alert.tsx';
import { voiceApi } from './voice-api.ts';
import classes from './voice-panel.module.css';

/** Edits that were taken as samples; each goes with the data of its request, or when it is taken out. */
export function VoiceSamples({ accepted }: { accepted: AcceptedSample[] }) {
  const client = useQueryClient();
  const remove = useMutation({
    mutationFn: voiceApi.dismiss,
    onSuccess: () => client.invalidateQueries({ queryKey: ['voice'] }),
  });
  if (accepted.length === 0) return null;
  return (
    <section aria-label="Edits taken as samples">
      <h3 className={classes.heading}>Edits taken as samples</h3>
      {remove.error && <ProblemAlert error={remove.error} title="The sample was not taken out" />}
      <ul className={classes.list}>
        {accepted.map(({ request_id, message }) => (
          <li key={request_id}>
            <p className={classes.message}>{message}</p>
            <Button
              variant="default"
              size="xs"
              loading={remove.isPending && remove.variables === request_id}
              onClick={() => remove.mutate(request_id)}
            >
              Take out
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
