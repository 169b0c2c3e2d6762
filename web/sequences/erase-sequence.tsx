import { Button, Group, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Eraser } from 'lucide-react';
import { useState } from 'react';
import { Dialog } from '../shell/dialog.tsx';
import { ProblemAlert } from '../shell/problem-alert.tsx';
import { sequenceApi } from './sequence-api.ts';

/** Erases what the sequence and its touches hold of a person, once that is confirmed. */
export function EraseSequence({ sequenceId }: { sequenceId: string }) {
  const client = useQueryClient();
  const [asking, setAsking] = useState(false);
  const erase = useMutation({
    mutationFn: () => sequenceApi.erase(sequenceId),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['sequence', sequenceId] });
      void client.invalidateQueries({ queryKey: ['personalization'] });
      setAsking(false);
    },
  });
  return (
    <>
      <Button
        size="xs"
        variant="default"
        leftSection={<Eraser size={16} aria-hidden />}
        onClick={() => setAsking(true)}
      >
        Erase
      </Button>
      <Dialog opened={asking} onClose={() => setAsking(false)} title="Erase this sequence?">
        <Text size="sm" mb="md">
          Input, prompts, outputs and variants of every touch are removed for good, those that were written anew since
          among them. That the requests were made, and when, stays in the audit.
        </Text>
        {erase.error && <ProblemAlert error={erase.error} title="Nothing was erased" />}
        <Group justify="flex-end" gap="xs" mt="md">
          <Button variant="default" onClick={() => setAsking(false)}>
            Keep it
          </Button>
          <Button color="red" loading={erase.isPending} onClick={() => erase.mutate()}>
            Erase for good
          </Button>
        </Group>
      </Dialog>
    </>
  );
}
