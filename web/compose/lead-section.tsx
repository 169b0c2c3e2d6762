import { TextInput } from '@mantine/core';
import { useFormContext } from 'react-hook-form';
import classes from './compose.module.css';
import type { ComposeValues } from './compose-values.ts';
import { FormSection } from './form-section.tsx';

export function LeadSection() {
  const { register, formState } = useFormContext<ComposeValues>();
  const errors = formState.errors.lead;
  return (
    <FormSection title="Lead">
      <div className={classes.pair}>
        <TextInput
          label="First name"
          withAsterisk
          autoComplete="off"
          error={errors?.first_name?.message}
          {...register('lead.first_name', { required: 'Enter the first name: the greeting needs it' })}
        />
        <TextInput
          label="Last name"
          autoComplete="off"
          error={errors?.last_name?.message}
          {...register('lead.last_name')}
        />
      </div>
      <TextInput label="Job title" autoComplete="off" error={errors?.title?.message} {...register('lead.title')} />
      <div className={classes.pair}>
        <TextInput
          label="Company"
          withAsterisk
          autoComplete="off"
          error={errors?.company_name?.message}
          {...register('lead.company_name', { required: "Enter the lead's company" })}
        />
        <TextInput
          label="Domain"
          placeholder="example.com"
          autoComplete="off"
          error={errors?.domain?.message}
          {...register('lead.domain')}
        />
      </div>
    </FormSection>
  );
}
