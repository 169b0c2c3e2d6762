import { Anchor, Group } from '@mantine/core';
import { Link } from 'react-router';
import { SendingDefaultsPanel } from '../sending-defaults/sending-defaults-panel.tsx';
import { Page } from '../shell/page.tsx';
import { VoicePanel } from '../voice/voice-panel.tsx';
import { AppearancePanel } from './appearance-panel.tsx';
import { KeysPanel } from './keys-panel.tsx';
import { LimitsPanel } from './limits-panel.tsx';
import classes from './settings.module.css';
import { UsagePanel } from './usage-panel.tsx';
import { WritersPanel } from './writers-panel.tsx';

/** What is in force, what was used, who may call, how messages sound, and what they are held to. */
export function SettingsPage() {
  return (
    <Page
      title="Settings"
      lead="What is in force for you, and what you have used."
      actions={
        <Group gap="md">
          <Anchor size="sm" component={Link} to="/suppressions">
            Suppression list
          </Anchor>
          <Anchor size="sm" component={Link} to="/webhooks">
            Webhooks
          </Anchor>
        </Group>
      }
    >
      <div className={classes.columns}>
        <div className={classes.column}>
          <WritersPanel />
          <UsagePanel />
        </div>
        <div className={classes.column}>
          <LimitsPanel />
          <KeysPanel />
          <AppearancePanel />
        </div>
      </div>
      <VoicePanel />
      <SendingDefaultsPanel />
    </Page>
  );
}
