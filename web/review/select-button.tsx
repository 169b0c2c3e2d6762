import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Check } from 'lucide-react';
import { useEffect } from 'react';
import type { RiskFlag } from '../../src/contract/risk-flag.ts';
import { api } from '../api/api.ts';
import { ProblemAlert } from '../shell/problem-alert.tsx';
import type { Draft } from './draft.ts';
import classes from './flags.module.css';

interface SelectButtonProps {
  requestId: string;
  index: number;
  original: Draft;
  draft: Draft | null;
  flags: RiskFlag[];
  selected: boolean;
  checking: boolean;
  /** Selects as soon as the text is checked. */
  submitWhenReady: boolean;
  onSubmit: () => void;
  onDone: () => void;
}

/** Stores the reviewer's choice, with the edit if there is one. A choice with errors is possible, and says so. */
export function SelectButton({
  requestId,
  index,
  original,
  draft,
  flags,
  selected,
  checking,
  submitWhenReady,
  onSubmit,
  onDone,
}: SelectButtonProps) {
  const client = useQueryClient();
  const select = useMutation({
    mutationFn: () =>
      api.select(requestId, {
        variant_index: index,
        ...(draft && draft.message !== original.message ? { edited_message: draft.message } : {}),
        ...(draft?.subject !== undefined && draft.subject !== original.subject
          ? { edited_subject: draft.subject }
          : {}),
      }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['personalization', requestId] });
      onDone();
      void client.invalidateQueries({ queryKey: ['personalizations'] });
    },
  });
  const isReady = draft === null || !checking;
  const { mutate } = select;
  useEffect(() => {
    if (!submitWhenReady || !isReady) return;
    onSubmit();
    mutate();
  }, [submitWhenReady, isReady, onSubmit, mutate]);
  const errors = flags.filter((flag) => flag.severity === 'error').length;
  const despite = errors === 0 ? '' : ` despite ${errors} ${errors === 1 ? 'error' : 'errors'}`;
  const action = draft ? 'Select this edit' : selected ? 'Selected' : 'Select';
  return (
    <>
      <Button
        size="xs"
        variant={errors > 0 ? 'default' : 'filled'}
        data-severity={errors > 0 ? 'error' : undefined}
        className={errors > 0 ? classes.despite : undefined}
        leftSection={<Check size={16} aria-hidden />}
        aria-label={`${action}${despite}: variant ${index + 1}`}
        loading={select.isPending}
        disabled={!isReady}
        // Not disabled: the focus stays where the choice was made.
        aria-disabled={(selected && !draft) || undefined}
        data-disabled={(selected && !draft) || undefined}
        onClick={() => {
          if (!selected || draft) select.mutate();
        }}
      >
        {action}
        {despite}
      </Button>
      {select.error && <ProblemAlert error={select.error} title="The choice was not stored" />}
    </>
  );
}
