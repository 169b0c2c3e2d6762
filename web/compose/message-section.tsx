import { TextInput } from '@mantine/core';
import { useFormContext } from 'react-hook-form';
import { ChoiceField } from './choice-field.tsx';
import type { ComposeValues } from './compose-values.ts';
import { FormSection } from './form-section.tsx';

export function MessageSection() {
  const { register, formState } = useFormContext<ComposeValues>();
  return (
    <FormSection title="Message">
      <ChoiceField
        name="channel"
        label="Channel"
        options={[
          { value: 'EMAIL', label: 'Email' },
          { value: 'LINKEDIN', label: 'LinkedIn' },
          { value: 'SMS', label: 'SMS' },
        ]}
      />
      <ChoiceField
        name="tone"
        label="Tone"
        options={[
          { value: 'PROFESSIONAL', label: 'Professional' },
          { value: 'FRIENDLY', label: 'Friendly' },
          { value: 'DIRECT', label: 'Direct' },
        ]}
      />
      <TextInput
        label="Goal"
        withAsterisk
        placeholder="book a 15-min call"
        autoComplete="off"
        error={formState.errors.goal?.message}
        {...register('goal', { required: 'Say what the message asks for' })}
      />
    </FormSection>
  );
}
