import { Select, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Controller, useFormContext } from 'react-hook-form';
import { api } from '../api/api.ts';
import classes from './compose.module.css';
import type { ComposeValues } from './compose-values.ts';

/** The template to follow, or the industry that chooses one. */
export function TemplateFields() {
  const { register, control, formState } = useFormContext<ComposeValues>();
  const templates = useQuery({ queryKey: ['templates'], queryFn: ({ signal }) => api.listTemplates(signal) });
  return (
    <div className={classes.pair}>
      <Controller
        control={control}
        name="template_id"
        render={({ field, fieldState }) => (
          <Select
            label="Template"
            placeholder="By industry, or none"
            clearable
            clearButtonProps={{ 'aria-label': 'No template' }}
            data={(templates.data ?? []).map((template) => ({ value: template.template_id, label: template.name }))}
            nothingFoundMessage="No templates yet"
            error={fieldState.error?.message}
            value={field.value === '' ? null : field.value}
            onChange={(value) => field.onChange(value ?? '')}
            onBlur={field.onBlur}
            ref={field.ref}
          />
        )}
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
