import { NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useController, useFormContext } from 'react-hook-form';
import { api } from '../api/api.ts';
import classes from './compose.module.css';
import type { ComposeValues } from './compose-values.ts';

/** The template to follow, or the industry that chooses one. */
export function TemplateFields() {
  const { register, formState } = useFormContext<ComposeValues>();
  const { field, fieldState } = useController<ComposeValues, 'template_id'>({ name: 'template_id' });
  const templates = useQuery({ queryKey: ['templates'], queryFn: ({ signal }) => api.listTemplates(signal) });
  const options = (templates.data ?? []).map(({ template_id, name }) => ({ value: template_id, label: name }));
  const isListed = field.value === '' || options.some((option) => option.value === field.value);
  return (
    <div className={classes.pair}>
      <NativeSelect
        label="Template"
        data={[
          { value: '', label: 'By industry, or none' },
          ...options,
          ...(isListed ? [] : [{ value: field.value, label: field.value }]),
        ]}
        error={fieldState.error?.message}
        value={field.value}
        onChange={field.onChange}
        onBlur={field.onBlur}
        ref={field.ref}
      />
      <TextInput
        label="Industry"
        autoComplete="off"
        error={formState.errors.industry?.message}
        {...register('industry')}
      />
    </div>
  );
}
