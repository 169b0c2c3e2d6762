import { Button, Group, NumberInput, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Plus, Trash2 } from 'lucide-react';
import { Controller, useFieldArray, useForm } from 'react-hook-form';
import type { Template } from '../../src/contract/template.ts';
import { api } from '../api/api.ts';
import { ApiProblem } from '../api/api-problem.ts';
import { FormSection } from '../compose/form-section.tsx';
import { Dialog } from '../shell/dialog.tsx';
import { ProblemAlert } from '../shell/problem-alert.tsx';
import classes from './templates.module.css';

/** "/arms/0/guidance" -> "arms.0.guidance": a JSON pointer as the form library names the same field. */
const pointerToName = (pointer: string): string => pointer.split('/').slice(1).join('.');

const blank: Template = { template_id: '', name: '', industry: '', arms: [{ arm: 'A', weight: 1, guidance: '' }] };

/** Makes a template or changes one. */
export function TemplateForm({ template, onClose }: { template: Template | null; onClose: () => void }) {
  const client = useQueryClient();
  const form = useForm<Template>({ defaultValues: template ?? blank });
  const arms = useFieldArray({ control: form.control, name: 'arms' });
  const { errors } = form.formState;
  const save = useMutation({
    mutationFn: ({ created_at: _, industry, ...values }: Template) =>
      api.saveTemplate({ ...values, ...(industry?.trim() ? { industry } : {}) }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['templates'] });
      await client.invalidateQueries({ queryKey: ['template-report'] });
      onClose();
    },
    onError: (error) => {
      if (!(error instanceof ApiProblem)) return;
      for (const issue of error.issues)
        form.setError(pointerToName(issue.pointer) as 'name', { type: 'server', message: issue.detail });
    },
  });
  const unplaced = save.error && !(save.error instanceof ApiProblem && save.error.issues.length > 0);

  return (
    <Dialog opened onClose={onClose} size="lg" title={template ? `Change ${template.name}` : 'New template'}>
      <form
        noValidate
        aria-label="Template"
        className={classes.stack}
        onSubmit={form.handleSubmit((values) => save.mutate(values))}
      >
        <TextInput
          label="Name"
          withAsterisk
          data-autofocus
          autoComplete="off"
          error={errors.name?.message}
          {...form.register('name', { required: 'Give the template a name' })}
        />
        <div className={classes.pair}>
          <TextInput
            label="Id"
            withAsterisk
            description="Lower case, digits and hyphens"
            readOnly={template !== null}
            autoComplete="off"
            error={errors.template_id?.message}
            {...form.register('template_id', { required: 'Requests name the template by its id' })}
          />
          <TextInput
            label="Industry"
            description="Chosen by itself for these leads"
            autoComplete="off"
            error={errors.industry?.message}
            {...form.register('industry')}
          />
        </div>
        {arms.fields.map((field, index) => (
          <FormSection key={field.id} title={`Variant group ${index + 1}`}>
            <div className={classes.armHead}>
              <TextInput
                label="Name of the group"
                autoComplete="off"
                error={errors.arms?.[index]?.arm?.message}
                {...form.register(`arms.${index}.arm`, { required: 'Name the variant group' })}
              />
              <Controller
                control={form.control}
                name={`arms.${index}.weight`}
                render={({ field: weight, fieldState }) => (
                  <NumberInput
                    label="Weight"
                    allowDecimal={false}
                    error={fieldState.error?.message}
                    value={weight.value}
                    onChange={weight.onChange}
                    onBlur={weight.onBlur}
                    ref={weight.ref}
                  />
                )}
              />
              <Button
                variant="subtle"
                color="gray"
                size="xs"
                leftSection={<Trash2 size={16} aria-hidden />}
                disabled={arms.fields.length === 1}
                onClick={() => arms.remove(index)}
                aria-label={`Remove variant group ${index + 1}`}
              >
                Remove
              </Button>
            </div>
            <Textarea
              label="Guidance"
              description="How the message is built; style, never facts"
              autosize
              minRows={2}
              error={errors.arms?.[index]?.guidance?.message}
              {...form.register(`arms.${index}.guidance`, { required: 'Say how the message should be built' })}
            />
          </FormSection>
        ))}
        <div>
          <Button
            variant="default"
            size="xs"
            leftSection={<Plus size={16} aria-hidden />}
            disabled={arms.fields.length >= 8}
            onClick={() => arms.append({ arm: String.fromCharCode(65 + arms.fields.length), weight: 1, guidance: '' })}
          >
            Add a variant group
          </Button>
        </div>
        {unplaced && save.error && <ProblemAlert error={save.error} title="The template was not saved" />}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            Close
          </Button>
          <Button type="submit" loading={save.isPending}>
            Save the template
          </Button>
        </Group>
      </form>
    </Dialog>
  );
}
