import { Button, Checkbox, Group, Stack, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { EndpointEvent } from '../../src/contract/webhook-endpoint.ts';
import { ApiProblem } from '../api/api-problem.ts';
import { webhookApi } from '../api/webhook-api.ts';
import { Dialog } from '../shell/dialog.tsx';
import { ProblemAlert } from '../shell/problem-alert.tsx';
import { endpointEvents, eventNames } from './event-names.ts';

interface RegisterFormProps {
  opened: boolean;
  onClose: () => void;
}

/** A URL, and the events it is told. */
export function RegisterForm({ opened, onClose }: RegisterFormProps) {
  const client = useQueryClient();
  const [url, setUrl] = useState('');
  const [events, setEvents] = useState<string[]>(endpointEvents);
  const register = useMutation({
    mutationFn: () => webhookApi.register({ url, events: events as EndpointEvent[] }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['webhook-endpoints'] });
      setUrl('');
      onClose();
    },
  });
  const issues = register.error instanceof ApiProblem ? register.error.issues : [];
  const urlIssue = issues.find(({ pointer }) => pointer === '/url')?.detail;
  return (
    <Dialog opened={opened} onClose={onClose} title="Register an endpoint">
      <form
        aria-label="Endpoint"
        onSubmit={(event) => {
          event.preventDefault();
          register.mutate();
        }}
      >
        <Stack gap="md">
          <TextInput
            label="URL"
            description="An https URL on a public address"
            type="url"
            required
            value={url}
            error={urlIssue}
            onChange={(event) => {
              setUrl(event.currentTarget.value);
              register.reset();
            }}
          />
          <Checkbox.Group label="Events" value={events} onChange={setEvents}>
            <Stack gap="xs" mt="xs">
              {endpointEvents.map((type) => (
                <Checkbox key={type} value={type} label={eventNames[type]} description={type} />
              ))}
            </Stack>
          </Checkbox.Group>
          {register.error && urlIssue === undefined && (
            <ProblemAlert error={register.error} title="It was not registered" />
          )}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" loading={register.isPending} disabled={events.length === 0}>
              Register
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
