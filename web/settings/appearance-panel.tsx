import { Anchor, Group, SegmentedControl, useMantineColorScheme } from '@mantine/core';
import { Panel } from '../shell/panel.tsx';
import classes from './settings.module.css';

/** Colours, and the way to the other pages of the service. */
export function AppearancePanel() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <Panel title="Colours and links">
      <div className={classes.stack}>
        <SegmentedControl
          size="xs"
          aria-label="Colours"
          value={colorScheme}
          onChange={(value) => setColorScheme(value as 'auto' | 'light' | 'dark')}
          data={[
            { value: 'auto', label: 'System' },
            { value: 'light', label: 'Light' },
            { value: 'dark', label: 'Dark' },
          ]}
        />
        <Group gap="md">
          <Anchor size="sm" href="/docs">
            API reference
          </Anchor>
          <Anchor size="sm" href="/admin/queues">
            Queues
          </Anchor>
        </Group>
      </div>
    </Panel>
  );
}
