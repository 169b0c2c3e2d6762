import { TextInput } from '@mantine/core';
import { useFormContext, useWatch } from 'react-hook-form';
import { channelNames, channels, describeLimits } from '../../src/contract/channels.ts';
import { ChoiceField } from './choice-field.tsx';
import type { ComposeValues } from './compose-values.ts';
import { FormSection } from './form-section.tsx';

export function MessageSection() {
  const { register, formState } = useFormContext<ComposeValues>();
  return (
    <FormSection title="Message">
      <TextInput
        label="Goal"
        withAsterisk
        placeholder="book a 15-min call"
        autoComplete="off"
        error={formState.errors.goal?.message}
        {...register('goal', { required: 'Say what the message asks for' })}
      />
      <ChoiceField
        name="channel"
        label="Channel"
        description={describeLimits(useWatch<ComposeValues, 'channel'>({ name: 'channel' }))}
        options={channelNames.map((value) => ({ value, label: channels[value].label }))}
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
        label="Hint"
        description="Style only, never a fact"
        placeholder="shorter, more formal, begin with a question"
        autoComplete="off"
        error={formState.errors.hint?.message}
        {...register('hint')}
      />
    </FormSection>
  );
}
