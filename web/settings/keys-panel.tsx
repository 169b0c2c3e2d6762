import { Button, Group, PasswordInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../api/api.ts';
import { ApiKeyForm } from '../shell/api-key-form.tsx';
import { Panel } from '../shell/panel.tsx';
import { ProblemAlert } from '../shell/problem-alert.tsx';
import { KeyManager } from './key-manager.tsx';
import classes from './settings.module.css';
import { useSettings } from './use-settings.ts';

/** The key of this tab, and for whoever holds the ADMIN_TOKEN all others. The token is kept while the page is open. */
export function KeysPanel() {
  const { data } = useSettings();
  const [token, setToken] = useState('');
  const open = useMutation({ mutationFn: () => api.listKeys(token), meta: { ownCredential: true } });
  return (
    <Panel title="API keys">
      <div className={classes.stack}>
        <p className={classes.note}>
          {data?.api_key
            ? `This tab uses the key "${data.api_key.name}" of the tenant ${data.api_key.tenant}.`
            : 'No key is asked for: only this machine is served, until the first key is made.'}
        </p>
        <ApiKeyForm onSaved={() => undefined} />
        {open.data ? (
          <KeyManager token={token} initial={open.data} />
        ) : (
          <form
            aria-label="Manage keys"
            onSubmit={(event) => {
              event.preventDefault();
              open.mutate();
            }}
          >
            <PasswordInput
              label="Admin token"
              description="The ADMIN_TOKEN of the service opens the list of all keys. Without it: candor keys create"
              autoComplete="off"
              visibilityToggleButtonProps={{ 'aria-label': 'Show or hide the admin token' }}
              value={token}
              onChange={(event) => setToken(event.currentTarget.value)}
            />
            <Group justify="flex-end" mt="xs">
              <Button type="submit" size="xs" variant="default" disabled={token === ''} loading={open.isPending}>
                Manage keys
              </Button>
            </Group>
            {open.error && <ProblemAlert error={open.error} title="The keys could not be listed" />}
          </form>
        )}
      </div>
    </Panel>
  );
}
