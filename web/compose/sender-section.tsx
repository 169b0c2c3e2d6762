import { Textarea, TextInput } from '@mantine/core';
import { useFormContext } from 'react-hook-form';
import classes from './compose.module.css';
import type { ComposeValues } from './compose-values.ts';
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
      <Textarea
        label="Facts the message may use"
        description="One a line"
        autosize
        minRows={2}
        maxRows={8}
        error={errors?.facts?.message}
        {...register('sender.facts')}
      />
    </FormSection>
  );
}
