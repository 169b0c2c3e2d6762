import { Button, Group, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Eraser } from 'lucide-react';
import { useState } from 'react';
import { api } from '../api/api.ts';
import { Dialog } from '../shell/dialog.tsx';
import { ProblemAlert } from '../shell/problem-alert.tsx';

/** Erases what the request holds of a person, once that is confirmed. */
export function EraseButton({ requestId }: { requestId: string }) {
  const client = useQueryClient();
  const [asking, setAsking] = useState(false);
  const erase = useMutation({
    mutationFn: () => api.erase(requestId),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['personalization', requestId] });
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
      <Dialog opened={asking} onClose={() => setAsking(false)} title="Erase this request?">
        <Text size="sm" mb="md">
          Input, prompts, outputs and variants are removed for good. That the request was made, and when, stays in the
          audit.
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
