import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { suppressionsApi } from './suppressions-api.ts';

/** Saves the whole list. Fetched, since a link carries no API key. */
export function ExportButton() {
  const save = useMutation({
    mutationFn: async () => {
      const url = URL.createObjectURL(await suppressionsApi.exportCsv());
      const link = document.createElement('a');
      link.href = url;
      link.download = 'suppressions.csv';
      link.click();
      URL.revokeObjectURL(url);
    },
    onError: (error) =>
      notifications.show({ color: 'red', title: 'The list was not downloaded', message: error.message }),
  });
  return (
    <Button
      variant="default"
      size="xs"
      leftSection={<Download size={16} aria-hidden />}
      loading={save.isPending}
      onClick={() => save.mutate()}
    >
      Download as CSV
    </Button>
  );
}
