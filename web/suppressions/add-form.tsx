import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { SuppressionKind } from '../../src/contract/suppression.ts';
import { ApiProblem } from '../api/api-problem.ts';
import { ProblemAlert } from '../shell/problem-alert.tsx';
import { kindNames } from './kind-names.ts';
import classes from './suppressions.module.css';
import { suppressionsApi } from './suppressions-api.ts';

const kinds = Object.entries(kindNames).map(([value, label]) => ({ value, label }));

/** One entry, by hand. */
export function AddForm() {
  const client = useQueryClient();
  const [kind, setKind] = useState<SuppressionKind>('email');
  const [value, setValue] = useState('');
  const add = useMutation({
    mutationFn: () => suppressionsApi.add(kind, value),
    onSuccess: () => {
      setValue('');
      return client.invalidateQueries({ queryKey: ['suppressions'] });
    },
  });
  const issue = add.error instanceof ApiProblem ? add.error.issues[0] : undefined;
  return (
    <form
      noValidate
      aria-label="Add an entry"
      className={classes.stack}
      onSubmit={(event) => {
        event.preventDefault();
        add.mutate();
      }}
    >
      <div className={classes.line}>
        <NativeSelect
          label="Kind"
          data={kinds}
          value={kind}
          onChange={(event) => setKind(event.currentTarget.value as SuppressionKind)}
        />
        <TextInput
          className={classes.grows}
          label="Entry"
          autoComplete="off"
          value={value}
          error={issue?.detail}
          onChange={(event) => setValue(event.currentTarget.value)}
        />
        <Button type="submit" loading={add.isPending} disabled={value.trim() === ''}>
          Add to the list
        </Button>
      </div>
      {add.error && !issue && <ProblemAlert error={add.error} title="It was not added" />}
      {add.data && (
        <p className={classes.note} role="status">
          {add.data.added === 1 ? 'It is on the list.' : 'It was on the list before.'}
        </p>
      )}
    </form>
  );
}
