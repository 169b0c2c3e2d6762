import { TextInput } from '@mantine/core';
import { useFormContext } from 'react-hook-form';
import { ComplianceFields } from './compliance-fields.tsx';
import classes from './compose.module.css';
import type { ComposeValues } from './compose-values.ts';
import { FactLinesField } from './fact-lines-field.tsx';
import { FormSection } from './form-section.tsx';

export function SenderSection() {
  const { register, formState } = useFormContext<ComposeValues>();
  const errors = formState.errors.sender;
  return (
    <FormSection title="Sender">
      <div className={classes.pair}>
        <TextInput label="Your name" autoComplete="off" error={errors?.name?.message} {...register('sender.name')} />
        <TextInput
          label="Your company"
          autoComplete="off"
          error={errors?.company?.message}
          {...register('sender.company')}
        />
      </div>
      <TextInput
        label="Offer"
        description="In one sentence"
        autoComplete="off"
        error={errors?.offer?.message}
        {...register('sender.offer')}
      />
      <ComplianceFields />
      <FactLinesField name="sender.facts" label="Facts the message may use" />
    </FormSection>
  );
}
