import { Input, SegmentedControl } from '@mantine/core';
import { useId } from 'react';
import { useController } from 'react-hook-form';
import type { ComposeField } from './compose-fields.ts';
import type { ComposeValues } from './compose-values.ts';

interface ChoiceFieldProps {
  name: ComposeField;
  label: string;
  description?: string;
  options: { value: string; label: string }[];
  /** The form keeps a number. */
  numeric?: boolean;
}

/** One of a few, all in sight. */
export function ChoiceField({ name, label, description, options, numeric = false }: ChoiceFieldProps) {
  const id = useId();
  const { field, fieldState } = useController<ComposeValues>({ name });
  return (
    <Input.Wrapper
      label={label}
      labelElement="div"
      labelProps={{ id }}
      description={description}
      descriptionProps={{ mb: 4 }}
      error={fieldState.error?.message}
    >
      <SegmentedControl
        fullWidth
        size="xs"
        aria-labelledby={id}
        data={options}
        value={String(field.value)}
        onChange={(value) => field.onChange(numeric ? Number(value) : value)}
        onBlur={field.onBlur}
        ref={field.ref}
      />
    </Input.Wrapper>
  );
}
