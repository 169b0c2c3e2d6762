import { Switch } from '@mantine/core';
import { useController } from 'react-hook-form';
import type { ComposeField } from './compose-fields.ts';
import type { ComposeValues } from './compose-values.ts';

interface SwitchFieldProps {
  name: ComposeField;
  label: string;
  description?: string;
}

/** On or off. */
export function SwitchField({ name, label, description }: SwitchFieldProps) {
  const { field, fieldState } = useController<ComposeValues>({ name });
  return (
    <Switch
      label={label}
      description={description}
      error={fieldState.error?.message}
      checked={field.value === true}
      onChange={(event) => field.onChange(event.currentTarget.checked)}
      onBlur={field.onBlur}
      ref={field.ref}
    />
  );
}
