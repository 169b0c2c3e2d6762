import { Autocomplete, NumberInput } from '@mantine/core';
import { Controller, useFormContext } from 'react-hook-form';
import { channels, subjectChannels } from '../../src/contract/channels.ts';
import { ChoiceField } from './choice-field.tsx';
import classes from './compose.module.css';
import type { ComposeValues } from './compose-values.ts';
import { FormSection } from './form-section.tsx';
import { SwitchField } from './switch-field.tsx';
import { TemplateFields } from './template-fields.tsx';

const withSubject = subjectChannels.map((name) => channels[name].label.toLowerCase()).join(', ');
const languages = ['en', 'de', 'fr', 'es', 'it', 'nl', 'pt', 'pt-BR', 'sv', 'da', 'nb', 'fi', 'pl', 'ja'];

export function LimitsSection() {
  const { control } = useFormContext<ComposeValues>();
  return (
    <FormSection title="Limits and form">
      <div className={classes.pair}>
        <Controller
          control={control}
          name="constraints.max_words"
          render={({ field, fieldState }) => (
            <NumberInput
              label="Words at most"
              allowDecimal={false}
              error={fieldState.error?.message}
              value={field.value}
              onChange={field.onChange}
              onBlur={field.onBlur}
              ref={field.ref}
            />
          )}
        />
        <Controller
          control={control}
          name="language"
          render={({ field, fieldState }) => (
            <Autocomplete
              label="Language"
              placeholder="That of goal and summary"
              data={languages}
              error={fieldState.error?.message}
              value={field.value}
              onChange={field.onChange}
              onBlur={field.onBlur}
              ref={field.ref}
            />
          )}
        />
      </div>
      <ChoiceField
        name="variant_count"
        label="Variants"
        numeric
        options={['1', '2', '3'].map((value) => ({ value, label: value }))}
      />
      <ChoiceField
        name="slot"
        label="Whole message or one part"
        options={[
          { value: 'FULL', label: 'Whole message' },
          { value: 'OPENER', label: 'Opener' },
          { value: 'CTA', label: 'Call to action' },
        ]}
      />
      <ChoiceField
        name="mode"
        label="Written at once or step by step"
        options={[
          { value: 'SINGLE', label: 'At once' },
          { value: 'MULTI_STEP', label: 'Step by step' },
        ]}
      />
      <TemplateFields />
      <SwitchField name="constraints.include_subjects" label={`Write subjects (${withSubject})`} />
      <SwitchField
        name="constraints.no_claims_policy"
        label="Never deliver unsupported claims"
        description="Off: such variants are delivered, with their flags"
      />
    </FormSection>
  );
}
