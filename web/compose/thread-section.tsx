import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useFieldArray, useFormContext } from 'react-hook-form';
import { channelNames, channels } from '../../src/contract/channels.ts';
import classes from './compose.module.css';
import { mostMessages } from './compose-fields.ts';
import { type ComposeValues, emptyMessage } from './compose-values.ts';
import { FormSection } from './form-section.tsx';

const sides = [
  { value: 'sender', label: 'Sender' },
  { value: 'lead', label: 'Lead' },
];
const ways = [
  { value: '', label: 'As this message' },
  ...channelNames.map((value) => ({ value, label: channels[value].label })),
];

/** What sender and lead wrote to each other before; a message may refer to that, and to nothing else. */
export function ThreadSection() {
  const { control } = useFormContext<ComposeValues>();
  const { fields, append, remove } = useFieldArray({ control, name: 'thread' });
  return (
    <FormSection title="Earlier messages">
      {fields.map(({ id }, at) => (
        <EarlierMessage key={id} at={at} onRemove={() => remove(at)} />
      ))}
      <Button
        variant="default"
        size="xs"
        disabled={fields.length >= mostMessages}
        onClick={() => append(emptyMessage, { focusName: `thread.${fields.length}.from` })}
      >
        Add an earlier message
      </Button>
    </FormSection>
  );
}

function EarlierMessage({ at, onRemove }: { at: number; onRemove: () => void }) {
  const { register, formState, getValues } = useFormContext<ComposeValues>();
  const errors = formState.errors.thread?.[at];
  // A date field shows no moment.
  const type = getValues(`thread.${at}.sent_at`).includes('T') ? 'text' : 'date';
  return (
    <fieldset className={classes.message}>
      <legend className={classes.messageTitle}>Message {at + 1}</legend>
      <div className={classes.pair}>
        <NativeSelect label="From" data={sides} error={errors?.from?.message} {...register(`thread.${at}.from`)} />
        <TextInput label="Sent on" type={type} error={errors?.sent_at?.message} {...register(`thread.${at}.sent_at`)} />
      </div>
      <div className={classes.pair}>
        <NativeSelect
          label="Sent by"
          data={ways}
          error={errors?.channel?.message}
          {...register(`thread.${at}.channel`)}
        />
        <TextInput
          label="Its subject"
          autoComplete="off"
          error={errors?.subject?.message}
          {...register(`thread.${at}.subject`)}
        />
      </div>
      <Textarea
        label="Text"
        autosize
        minRows={3}
        maxRows={12}
        error={errors?.message?.message}
        {...register(`thread.${at}.message`)}
      />
      <div>
        <Button variant="subtle" size="compact-xs" onClick={onRemove}>
          Remove message {at + 1}
        </Button>
      </div>
    </fieldset>
  );
}
