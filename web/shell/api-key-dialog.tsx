import { Text } from '@mantine/core';
import { ApiKeyForm } from './api-key-form.tsx';
import { Dialog } from './dialog.tsx';

/** Opens when the API answers 401. */
export function ApiKeyDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  return (
    <Dialog opened={opened} onClose={onClose} title="The service asks for an API key">
      <Text size="sm" mb="sm">
        It answered that the key is missing or not valid. An operator makes keys with <code>candor keys create</code>.
      </Text>
      <ApiKeyForm onSaved={onClose} />
    </Dialog>
  );
}
