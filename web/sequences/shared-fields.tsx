import { NumberInput, TextInput } from '@mantine/core';
import { Controller, useFormContext } from 'react-hook-form';
import { ChoiceField } from '../compose/choice-field.tsx';
import compose from '../compose/compose.module.css';
import { FormSection } from '../compose/form-section.tsx';
import type { SequenceValues } from './sequence-values.ts';

/** What all touches of a sequence share, apart from lead, company and sender. */
export function SharedFields() {
  const { register, control, formState } = useFormContext<SequenceValues>();
  const { errors } = formState;
  return (
    <FormSection title="Sequence">
      <TextInput
        label="Goal"
        withAsterisk
        placeholder="book a 15-min call"
        autoComplete="off"
        error={errors.goal?.message}
        {...register('goal', { required: 'Say what the messages ask for' })}
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
      <div className={compose.pair}>
        <Controller
          control={control}
          name="constraints.max_words"
          render={({ field }) => (
            <NumberInput
              label="Words at most"
              allowDecimal={false}
              error={errors.constraints?.max_words?.message}
              value={field.value}
              onChange={field.onChange}
              onBlur={field.onBlur}
              ref={field.ref}
            />
          )}
        />
        <TextInput label="Language" error={errors.language?.message} {...register('language')} />
      </div>
      <ChoiceField
        name="variant_count"
        label="Variants"
        numeric
        options={['1', '2', '3'].map((value) => ({ value, label: value }))}
      />
    </FormSection>
  );
}
