import { Button, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ApiKey } from '../../src/contract/api-key.ts';
import { api } from '../api/api.ts';
import { CopyText } from '../review/copy-text.tsx';
import { ProblemAlert } from '../shell/problem-alert.tsx';
import tableClasses from '../shell/table.module.css';
import { TimeText } from '../shell/time-text.tsx';
import classes from './settings.module.css';

const meta = { ownCredential: true };

/** All keys: make one, revoke one. */
export function KeyManager({ token, initial }: { token: string; initial: ApiKey[] }) {
  const client = useQueryClient();
  const [name, setName] = useState('');
  const [tenant, setTenant] = useState('');
  const keys = useQuery({ queryKey: ['keys'], queryFn: () => api.listKeys(token), initialData: initial, meta });
  const refresh = () => client.invalidateQueries({ queryKey: ['keys'] });
  const create = useMutation({
    mutationFn: () => api.createKey(token, { name, ...(tenant.trim() ? { tenant: tenant.trim() } : {}) }),
    onSuccess: () => {
      setName('');
      return refresh();
    },
    meta,
  });
  const revoke = useMutation({ mutationFn: (id: string) => api.revokeKey(token, id), onSuccess: refresh, meta });
  const error = create.error ?? revoke.error ?? keys.error;
  return (
    <div className={classes.stack}>
      <form
        className={classes.newKey}
        aria-label="New key"
        onSubmit={(event) => {
          event.preventDefault();
          create.mutate();
        }}
      >
        <TextInput
          size="xs"
          label="What the key is for"
          autoComplete="off"
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <TextInput
          size="xs"
          label="Tenant"
          placeholder="a new one"
          autoComplete="off"
          value={tenant}
          onChange={(event) => setTenant(event.currentTarget.value)}
        />
        <Button type="submit" size="xs" disabled={name.trim() === ''} loading={create.isPending}>
          Make a key
        </Button>
      </form>
      {create.data && (
        <p className={classes.secret} role="status">
          Copy it now, it is shown this once: <code>{create.data.key}</code>{' '}
          <CopyText text={create.data.key} label="Copy the new key" compact />
        </p>
      )}
      {error && <ProblemAlert error={error} title="The keys were not changed" />}
      <div className={tableClasses.box}>
        <table className={tableClasses.table} aria-label="API keys">
          <thead>
            <tr>
              <th scope="col">Name</th>
              <th scope="col">Tenant</th>
              <th scope="col" className={tableClasses.wide}>
                Made
              </th>
              <th scope="col">
                <span className="visually-hidden">Revoke</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {keys.data.map((key) => (
              <tr key={key.key_id}>
                <td>
                  {key.name}
                  <span className={tableClasses.sub}>{key.key_id}</span>
                </td>
                <td>{key.tenant}</td>
                <td className={tableClasses.wide}>
                  <TimeText at={key.created_at} />
                </td>
                <td>
                  {key.revoked_at ? (
                    <span className={classes.soft}>revoked</span>
                  ) : (
                    <Button
                      size="compact-xs"
                      variant="default"
                      aria-label={`Revoke ${key.name}`}
                      loading={revoke.isPending && revoke.variables === key.key_id}
                      onClick={() => revoke.mutate(key.key_id)}
                    >
                      Revoke
                    </Button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}
