import { Autocomplete, Button, NativeSelect, NumberInput, Switch, TextInput } from '@mantine/core';
import { Trash2 } from 'lucide-react';
import { Controller, useFormContext, useWatch } from 'react-hook-form';
import { channelNames, channels } from '../../src/contract/channels.ts';
import compose from '../compose/compose.module.css';
import type { SequenceValues } from './sequence-values.ts';
import classes from './sequences.module.css';

const channelOptions = channelNames.map((value) => ({ value, label: channels[value].label }));
const angles = ['topic', 'role', 'question', 'shorter', 'more formal', 'a friendly close'];

interface TouchFieldsProps {
  index: number;
  onRemove: (() => void) | undefined;
}

/** One touch of a new sequence. */
export function TouchFields({ index, onRemove }: TouchFieldsProps) {
  const { register, control, formState } = useFormContext<SequenceValues>();
  const errors = formState.errors.touches?.[index];
  const channel = useWatch<SequenceValues, `touches.${number}.channel`>({ name: `touches.${index}.channel` });
  const name = `Touch ${index + 1}`;
  return (
    <fieldset className={classes.touchForm}>
      <legend className={classes.touchLegend}>{name}</legend>
      {onRemove && (
        <Button
          className={classes.remove}
          size="compact-xs"
          variant="subtle"
          color="gray"
          leftSection={<Trash2 size={14} aria-hidden />}
          aria-label={`Remove touch ${index + 1}`}
          onClick={onRemove}
        >
          Remove
        </Button>
      )}
      <div className={compose.pair}>
        <NativeSelect
          label="Channel"
          data={channelOptions}
          error={errors?.channel?.message}
          {...register(`touches.${index}.channel`)}
        />
        <Controller
          control={control}
          name={`touches.${index}.delay_days`}
          render={({ field }) => (
            <NumberInput
              label={index === 0 ? 'Days from now' : 'Days after the one before'}
              min={0}
              max={90}
              clampBehavior="none"
              allowDecimal={false}
              error={errors?.delay_days?.message}
              value={field.value}
              onChange={field.onChange}
              onBlur={field.onBlur}
              ref={field.ref}
            />
          )}
        />
        <Controller
          control={control}
          name={`touches.${index}.angle`}
          render={({ field }) => (
            <Autocomplete
              label="Angle"
              placeholder="What sets it apart"
              data={angles}
              error={errors?.angle?.message}
              value={field.value}
              onChange={field.onChange}
              onBlur={field.onBlur}
              ref={field.ref}
            />
          )}
        />
        <Controller
          control={control}
          name={`touches.${index}.max_words`}
          render={({ field }) => (
            <NumberInput
              label="Words at most"
              placeholder="As the sequence"
              clampBehavior="none"
              allowDecimal={false}
              error={errors?.max_words?.message}
              value={field.value}
              onChange={(value) => field.onChange(value === '' ? '' : Number(value))}
              onBlur={field.onBlur}
              ref={field.ref}
            />
          )}
        />
      </div>
      <TextInput
        label="Goal of this touch"
        placeholder="The goal of the sequence"
        autoComplete="off"
        error={errors?.goal?.message}
        {...register(`touches.${index}.goal`)}
      />
      {index > 0 && channels[channel].subject?.written && (
        <Switch
          size="sm"
          label="Without a subject, in the thread of the mail before"
          {...register(`touches.${index}.without_subject`)}
        />
      )}
    </fieldset>
  );
}
