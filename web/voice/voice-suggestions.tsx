import { Button, Group } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { ProblemAlert } from '../shell/problem-alert.tsx';
import { voiceApi } from './voice-api.ts';
import classes from './voice-panel.module.css';

/** Edits of selected variants, each to be taken as a sample or not. */
export function VoiceSuggestions() {
  const client = useQueryClient();
  const { data, error } = useQuery({
    queryKey: ['voice-suggestions'],
    queryFn: ({ signal }) => voiceApi.suggestions(signal),
  });
  const decide = useMutation({
    mutationFn: async ({ id, accept }: { id: string; accept: boolean }) =>
      void (accept ? await voiceApi.accept(id) : await voiceApi.dismiss(id)),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['voice'] });
      await client.invalidateQueries({ queryKey: ['voice-suggestions'] });
    },
  });
  if (error) return <ProblemAlert error={error} title="The suggestions could not be listed" />;
  if (!data || data.length === 0) return null;
  return (
    <section aria-label="Suggested samples">
      <h3 className={classes.heading}>From your edits</h3>
      {decide.error && <ProblemAlert error={decide.error} title="The suggestion was not decided" />}
      <ul className={classes.list}>
        {data.map(({ request_id: id, message }, index) => (
          <li key={id}>
            <p className={classes.message}>{message}</p>
            <Group gap="xs">
              <Button
                size="xs"
                aria-label={`Use as a sample: edit ${index + 1}`}
                loading={decide.isPending && decide.variables.id === id && decide.variables.accept}
                onClick={() => decide.mutate({ id, accept: true })}
              >
                Use as a sample
              </Button>
              <Button
                size="xs"
                variant="default"
                aria-label={`Not this one: edit ${index + 1}`}
                onClick={() => decide.mutate({ id, accept: false })}
              >
                Not this one
              </Button>
            </Group>
          </li>
        ))}
      </ul>
    </section>
  );
}
