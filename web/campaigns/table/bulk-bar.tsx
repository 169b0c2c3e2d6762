import { Button, NativeSelect } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { CheckCheck, SkipForward, Undo2 } from 'lucide-react';
import { useState } from 'react';
import type { RowFilter } from '../../../src/contract/campaign-rows.ts';
import classes from './rows.module.css';
import type { Ceiling, RowActions } from './use-row-actions.ts';

interface BulkBarProps {
  filter: RowFilter;
  total: string | undefined;
  marked: Set<number>;
  actions: RowActions;
  /** The marked rows that an action has been done on. Rows marked meanwhile are none of them. */
  onDone: (rows: number[]) => void;
}

const ceilings: { value: Ceiling; label: string }[] = [
  { value: 'none', label: 'without flags' },
  { value: 'info', label: 'without warnings' },
  { value: 'warning', label: 'without errors' },
  { value: 'error', label: 'whatever was found' },
];

/** One action on all rows that match, or on those that are marked. What somebody decided stays as it is. */
export function BulkBar({ filter, total, marked, actions, onDone }: BulkBarProps) {
  const [variant, setVariant] = useState('0');
  const [ceiling, setCeiling] = useState<Ceiling>('none');
  const act = useMutation({
    mutationFn: ({ kind, rows }: { kind: 'select' | 'skip' | 'undo'; rows: number[] }) => {
      const which = { filter, ...(rows.length > 0 ? { rows } : {}) };
      if (kind === 'undo') return actions.undo();
      if (kind === 'skip') return actions.skipMany(which);
      return actions.selectMany({ variant_index: Number(variant), highest_severity: ceiling, ...which });
    },
    onSuccess: (_, { rows }) => onDone(rows),
  });
  const isRunning = (kind: 'select' | 'skip' | 'undo'): boolean => act.isPending && act.variables.kind === kind;
  const count = marked.size > 0 ? String(marked.size) : total;
  const isNone = count === undefined || count === '0';
  const whose = marked.size > 0 ? 'marked' : 'shown';
  return (
    <section className={classes.toolbarRow} aria-label="Many rows at once">
      <NativeSelect
        size="xs"
        aria-label="Variant to select"
        value={variant}
        onChange={(event) => setVariant(event.currentTarget.value)}
        data={['0', '1', '2'].map((value) => ({ value, label: `Variant ${Number(value) + 1}` }))}
      />
      <NativeSelect
        size="xs"
        aria-label="Of which rows"
        value={ceiling}
        onChange={(event) => setCeiling(event.currentTarget.value as Ceiling)}
        data={ceilings}
      />
      <Button
        size="xs"
        leftSection={<CheckCheck size={16} aria-hidden />}
        disabled={isNone}
        loading={isRunning('select')}
        onClick={() => act.mutate({ kind: 'select', rows: [...marked] })}
      >
        Select for the {count} {whose}
      </Button>
      <Button
        size="xs"
        variant="default"
        leftSection={<SkipForward size={16} aria-hidden />}
        disabled={isNone}
        loading={isRunning('skip')}
        onClick={() => act.mutate({ kind: 'skip', rows: [...marked] })}
      >
        Skip the {count} {whose}
      </Button>
      <Button
        size="xs"
        variant="subtle"
        color="gray"
        leftSection={<Undo2 size={16} aria-hidden />}
        loading={isRunning('undo')}
        onClick={() => act.mutate({ kind: 'undo', rows: [] })}
      >
        Undo
      </Button>
    </section>
  );
}
