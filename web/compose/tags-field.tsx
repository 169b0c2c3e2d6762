import { TagsInput } from '@mantine/core';
import { useController } from 'react-hook-form';
import type { ComposeField } from './compose-fields.ts';
import type { ComposeValues } from './compose-values.ts';

interface TagsFieldProps {
  name: ComposeField;
  label: string;
  placeholder: string;
  description?: string;
  /** Characters that end an entry, besides Enter. */
  splitChars?: string[];
}

/** A list of short entries. */
export function TagsField({ name, label, placeholder, description, splitChars = [',', ';'] }: TagsFieldProps) {
  const { field, fieldState } = useController<ComposeValues>({ name });
  return (
    <TagsInput
      label={label}
      description={description}
      placeholder={placeholder}
      splitChars={splitChars}
      error={fieldState.error?.message}
      value={field.value as string[]}
      onChange={field.onChange}
      onBlur={field.onBlur}
      ref={field.ref}
    />
  );
}
