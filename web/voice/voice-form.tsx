import { Button, Group, NumberInput, Select, TagsInput, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Plus, Trash2 } from 'lucide-react';
import { Controller, useFieldArray, useForm } from 'react-hook-form';
import type { VoiceSettings } from '../../src/contract/voice.ts';
import { ApiProblem } from '../api/api-problem.ts';
import { mapFieldErrors } from '../compose/map-field-errors.ts';
import { ProblemAlert } from '../shell/problem-alert.tsx';
import { voiceApi } from './voice-api.ts';
import classes from './voice-panel.module.css';
import { fromValues, toValues, type VoiceValues } from './voice-values.ts';

const fields = ['greeting', 'closing', 'signature', 'formality', 'sentence_words', 'use', 'avoid'] as const;
const formalities = [
  { value: '', label: 'As the samples show, else formal' },
  { value: 'FORMAL', label: 'Formal: Sie, vous, Lei, usted, u, Pan or Pani' },
  { value: 'INFORMAL', label: 'Informal: du, tu, tú, je, ty' },
];
const mostSamples = 20;

/** What the samples show, in place of what is left empty. */
const shown = (found: string | number | undefined, else_ = ''): string =>
  found === undefined ? else_ : `From the samples: ${String(found).replaceAll('\n', ', ')}`;

/** The voice as it is put, with what the samples show where a field is empty. */
export function VoiceForm({ settings: { voice, extracted, input_flags } }: { settings: VoiceSettings }) {
  const client = useQueryClient();
  const form = useForm<VoiceValues>({ defaultValues: toValues(voice) });
  const samples = useFieldArray({ control: form.control, name: 'samples' });
  const { errors } = form.formState;
  const save = useMutation({
    mutationFn: (values: VoiceValues) => voiceApi.save(fromValues(values)),
    onSuccess: (settings) => client.setQueryData(['voice'], settings),
    onError: (error) => {
      if (!(error instanceof ApiProblem)) return;
      for (const [name, message] of mapFieldErrors(error.issues, fields).fields)
        form.setError(name as (typeof fields)[number], { type: 'server', message });
    },
  });
  return (
    <form
      noValidate
      aria-label="Voice"
      className={classes.stack}
      onSubmit={form.handleSubmit((values) => save.mutate(values))}
    >
      <div className={classes.pair}>
        <TextInput
          label="Greeting"
          description="{first_name} and {last_name} are the lead's"
          placeholder={shown(extracted.greeting, 'Hello {first_name},')}
          autoComplete="off"
          error={errors.greeting?.message}
          {...form.register('greeting')}
        />
        <TextInput
          label="Closing"
          description="The line before the signature"
          placeholder={shown(extracted.closing, 'Best wishes,')}
          autoComplete="off"
          error={errors.closing?.message}
          {...form.register('closing')}
        />
      </div>
      <Textarea
        label="Signature"
        description="In place of the sender's name and company"
        placeholder={shown(extracted.signature)}
        autosize
        minRows={2}
        error={errors.signature?.message}
        {...form.register('signature')}
      />
      <div className={classes.pair}>
        <Controller
          control={form.control}
          name="formality"
          render={({ field }) => (
            <Select
              label="Form of address"
              description={shown(extracted.formality?.toLowerCase(), 'In languages that have two')}
              data={formalities}
              allowDeselect={false}
              value={field.value}
              onChange={(value) => field.onChange(value ?? '')}
              onBlur={field.onBlur}
              ref={field.ref}
            />
          )}
        />
        <Controller
          control={form.control}
          name="sentence_words"
          render={({ field, fieldState }) => (
            <NumberInput
              label="Words in a sentence, at most"
              description={shown(extracted.sentence_words, 'Longer sentences are marked')}
              allowDecimal={false}
              error={fieldState.error?.message}
              value={field.value}
              onChange={(value) => field.onChange(value === '' ? '' : Number(value))}
              onBlur={field.onBlur}
              ref={field.ref}
            />
          )}
        />
      </div>
      <div className={classes.pair}>
        {(['use', 'avoid'] as const).map((name) => (
          <Controller
            key={name}
            control={form.control}
            name={name}
            render={({ field, fieldState }) => (
              <TagsInput
                label={name === 'use' ? 'Words to use' : 'Words to avoid'}
                description={
                  name === 'use'
                    ? shown(extracted.use?.join('; '), 'Where they fit; never as a claim')
                    : 'Marked wherever they stand'
                }
                splitChars={[',', ';']}
                error={fieldState.error?.message}
                value={field.value}
                onChange={field.onChange}
                onBlur={field.onBlur}
                ref={field.ref}
              />
            )}
          />
        ))}
      </div>
      {samples.fields.map((sample, index) => (
        <div key={sample.id}>
          <Textarea
            label={`Sample message ${index + 1}`}
            autosize
            minRows={4}
            maxRows={14}
            error={
              input_flags.some(({ field }) => field === `/samples/${index}`) &&
              'It reads like orders to a model, and nothing is taken from it'
            }
            {...form.register(`samples.${index}.text`)}
          />
          <Button
            variant="subtle"
            size="xs"
            leftSection={<Trash2 size={14} aria-hidden />}
            onClick={() => samples.remove(index)}
            aria-label={`Remove sample message ${index + 1}`}
          >
            Remove
          </Button>
        </div>
      ))}
      {save.error && <ProblemAlert error={save.error} title="The voice was not saved" />}
      <Group justify="space-between">
        <Button
          variant="default"
          leftSection={<Plus size={16} aria-hidden />}
          disabled={samples.fields.length >= mostSamples}
          onClick={() => samples.append({ text: '' })}
        >
          Add a sample message
        </Button>
        <Button type="submit" loading={save.isPending}>
          Save the voice
        </Button>
      </Group>
    </form>
  );
}
