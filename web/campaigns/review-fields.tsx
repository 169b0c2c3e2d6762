import { NumberInput } from '@mantine/core';
import { Controller, useFormContext } from 'react-hook-form';

const fields = [
  {
    name: 'review.riskiest_percent',
    label: 'Review the riskiest',
    description: 'This share of the messages, those whose risk is highest; empty to say nothing of it',
  },
  {
    name: 'review.sample_percent',
    label: 'And a random sample of the others',
    description: 'What reviewers find in it bounds the errors in what nobody reads',
  },
] as const;

/** How much of a campaign is to be read by people. */
export function ReviewFields() {
  const { control, watch } = useFormContext();
  const isAsked = watch('review.riskiest_percent') !== '';
  return fields.map(({ name, label, description }, index) =>
    index > 0 && !isAsked ? null : (
      <Controller
        key={name}
        control={control}
        name={name}
        render={({ field, fieldState }) => (
          <NumberInput
            label={label}
            description={description}
            suffix=" %"
            min={0}
            max={100}
            decimalScale={1}
            error={fieldState.error?.message}
            value={field.value}
            onChange={(value) => field.onChange(value === '' ? '' : Number(value))}
            onBlur={field.onBlur}
            ref={field.ref}
          />
        )}
      />
    ),
  );
}
