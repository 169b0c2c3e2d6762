import { TagsInput } from '@mantine/core';
import { useController } from 'react-hook-form';
import type { ComposeField } from './compose-fields.ts';
import type { ComposeValues } from './compose-values.ts';

interface TagsFieldProps {
  name: ComposeField;
  label: string;
  placeholder: string;
}

/** A list of short entries. */
export function TagsField({ name, label, placeholder }: TagsFieldProps) {
  const { field, fieldState } = useController<ComposeValues>({ name });
  return (
    <TagsInput
      label={label}
      placeholder={placeholder}
      splitChars={[',', ';']}
      error={fieldState.error?.message}
      value={field.value as string[]}
      onChange={field.onChange}
      onBlur={field.onBlur}
      ref={field.ref}
    />
  );
}
