import { TextInput } from '@mantine/core';
import { useFormContext } from 'react-hook-form';
import { leadFields, leadKeys } from '../review/lead-fields.ts';
import classes from './compose.module.css';
import type { ComposeValues } from './compose-values.ts';
import { FactLinesField } from './fact-lines-field.tsx';
import { FormSection } from './form-section.tsx';

export function LeadSection() {
  const { register, formState } = useFormContext<ComposeValues>();
  const errors = formState.errors.lead;
  return (
    <FormSection title="Lead">
      <div className={classes.pair}>
        {leadKeys.map((key) => {
          const { label, placeholder, required } = leadFields[key];
          return (
            <TextInput
              key={key}
              label={label}
              placeholder={placeholder}
              withAsterisk={required !== undefined}
              autoComplete="off"
              error={errors?.[key]?.message}
              {...register(`lead.${key}`, { required })}
            />
          );
        })}
      </div>
      <FactLinesField name="lead.facts" label="Facts about the lead" />
    </FormSection>
  );
}
