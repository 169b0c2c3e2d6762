import {
  ActionIcon,
  Anchor,
  Group,
  Popover,
  SegmentedControl,
  Stack,
  Text,
  useMantineColorScheme,
} from '@mantine/core';
import { Settings } from 'lucide-react';
import { useState } from 'react';
import { ApiKeyForm } from './api-key-form.tsx';

/** Colours, the API key, and the way to the other pages of the service. */
export function SettingsMenu() {
  const [opened, setOpened] = useState(false);
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" width={300} trapFocus shadow="md" withArrow>
      <Popover.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="lg"
          aria-label="Settings"
          onClick={() => setOpened((now) => !now)}
        >
          <Settings size={18} aria-hidden />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown aria-label="Settings">
        <Stack gap="md">
          <div>
            <Text size="sm" fw={600} mb={4} id="appearance">
              Colours
            </Text>
            <SegmentedControl
              fullWidth
              size="xs"
              aria-labelledby="appearance"
              value={colorScheme}
              onChange={(value) => setColorScheme(value as 'auto' | 'light' | 'dark')}
              data={[
                { value: 'auto', label: 'System' },
                { value: 'light', label: 'Light' },
                { value: 'dark', label: 'Dark' },
              ]}
            />
          </div>
          <ApiKeyForm onSaved={() => setOpened(false)} />
          <Group gap="md">
            <Anchor size="sm" href="/docs">
              API reference
            </Anchor>
            <Anchor size="sm" href="/admin/queues">
              Queues
            </Anchor>
          </Group>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
