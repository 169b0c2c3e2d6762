import { Button, Group, PasswordInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { apiKey } from '../api/api-key.ts';

/** Takes the API key; everything shown is then read again with it. */
export function ApiKeyForm({ onSaved }: { onSaved: () => void }) {
  const client = useQueryClient();
  const [value, setValue] = useState(apiKey.get());
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        apiKey.set(value.trim());
        void client.resetQueries();
        onSaved();
      }}
    >
      <PasswordInput
        label="API key"
        description="Kept in this tab only. Not needed where the service asks for none."
        placeholder="cnd_…"
        autoComplete="off"
        visibilityToggleButtonProps={{ 'aria-label': 'Show or hide the API key' }}
        value={value}
        onChange={(event) => setValue(event.currentTarget.value)}
      />
      <Group justify="flex-end" mt="xs">
        <Button type="submit" size="xs">
          Use this key
        </Button>
      </Group>
    </form>
  );
}
