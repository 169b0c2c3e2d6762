import { Textarea } from '@mantine/core';
import { type FieldError, get, useFormContext } from 'react-hook-form';
import type { ComposeValues } from './compose-values.ts';

interface FactLinesFieldProps {
  name: 'lead.facts' | 'company_context.facts' | 'sender.facts';
  label: string;
}

/** Facts, one a line, each with what is known of it after bars. */
export function FactLinesField({ name, label }: FactLinesFieldProps) {
  const { register, formState } = useFormContext<ComposeValues>();
  return (
    <Textarea
      label={label}
      description="One a line; after a bar, as far as known: | link | date seen | low, medium or high | until date"
      autosize
      minRows={2}
      maxRows={8}
      error={(get(formState.errors, name) as FieldError | undefined)?.message}
      {...register(name)}
    />
  );
}
