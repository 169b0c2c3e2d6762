import { Button, Group, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Template } from '../../src/contract/template.ts';
import { api } from '../api/api.ts';
import { Dialog } from '../shell/dialog.tsx';
import { ProblemAlert } from '../shell/problem-alert.tsx';

/** Deletes a template, once that is confirmed. */
export function DeleteTemplate({ template, onClose }: { template: Template; onClose: () => void }) {
  const client = useQueryClient();
  const remove = useMutation({
    mutationFn: () => api.removeTemplate(template.template_id),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['templates'] });
      onClose();
    },
  });
  return (
    <Dialog opened onClose={onClose} title={`Delete ${template.name}?`}>
      <Text size="sm">Requests that followed it keep its name; new ones can no longer follow it.</Text>
      {remove.error && <ProblemAlert error={remove.error} title="The template was not deleted" />}
      <Group justify="flex-end" gap="xs" mt="md">
        <Button variant="default" onClick={onClose}>
          Keep it
        </Button>
        <Button color="red" loading={remove.isPending} onClick={() => remove.mutate()}>
          Delete the template
        </Button>
      </Group>
    </Dialog>
  );
}
