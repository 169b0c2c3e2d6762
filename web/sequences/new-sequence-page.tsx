import { Button, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Plus, ScanText } from 'lucide-react';
import { FormProvider, type Path, useFieldArray, useForm } from 'react-hook-form';
import { useNavigate } from 'react-router';
import { ApiProblem } from '../api/api-problem.ts';
import { CompanySection } from '../compose/company-section.tsx';
import compose from '../compose/compose.module.css';
import { composeFields } from '../compose/compose-fields.ts';
import { LeadSection } from '../compose/lead-section.tsx';
import { mapFieldErrors } from '../compose/map-field-errors.ts';
import { SenderSection } from '../compose/sender-section.tsx';
import { Page } from '../shell/page.tsx';
import { ProblemAlert } from '../shell/problem-alert.tsx';
import { sequenceApi } from './sequence-api.ts';
import { emptySequence, newTouch, type SequenceValues, toSequence, touchFields } from './sequence-values.ts';
import classes from './sequences.module.css';
import { SharedFields } from './shared-fields.tsx';
import { TouchFields } from './touch-fields.tsx';

const mostTouches = 10;
const leastTouches = 2;

/** Where issues of the API are shown: its name of each field, and the form's. */
function placesOf(touches: number): Map<string, Path<SequenceValues>> {
  const ofTouches = Array.from({ length: touches }, (_, at) =>
    Object.entries(touchFields).map(([theirs, ours]) => [`touches.${at}.${theirs}`, `touches.${at}.${ours}`] as const),
  );
  return new Map([
    ...composeFields.map((name) => [name, name] as const),
    ['metadata.email', 'email'] as const,
    ...ofTouches.flat(),
  ]);
}

/** A new sequence: its touches, and what all of them may use. */
export function NewSequencePage() {
  const navigate = useNavigate();
  const client = useQueryClient();
  const form = useForm<SequenceValues>({ defaultValues: emptySequence });
  const { fields, append, remove } = useFieldArray({ control: form.control, name: 'touches' });
  const places = placesOf(fields.length);
  const placed = (error: ApiProblem) => mapFieldErrors(error.issues, [...places.keys()]);
  const create = useMutation({
    mutationFn: (values: SequenceValues) => sequenceApi.create(toSequence(values)),
    onSuccess: ({ sequence_id }) => {
      void client.invalidateQueries({ queryKey: ['sequences'] });
      void navigate(`/sequences/${sequence_id}`);
    },
    onError: (error) => {
      if (!(error instanceof ApiProblem)) return;
      const found = [...placed(error).fields];
      for (const [name, message] of found) form.setError(places.get(name)!, { type: 'server', message });
      const first = [...places.keys()].find((name) => found.some(([one]) => one === name));
      if (first) form.setFocus(places.get(first)!);
    },
  });
  const issues = create.error instanceof ApiProblem ? placed(create.error) : null;
  const isUnplaced = create.error && (!issues || issues.fields.size === 0 || issues.rest.length > 0);

  return (
    <Page
      title="New sequence"
      lead="Several touches for one lead, each written with the ones before it. Nothing is sent."
    >
      <FormProvider {...form}>
        <form noValidate aria-label="New sequence" onSubmit={form.handleSubmit((values) => create.mutate(values))}>
          <div className={classes.formColumns}>
            <div className={classes.formPart}>
              <SharedFields />
              <LeadSection />
              <TextInput
                label="Email of the lead"
                description="Goes to the files for sending tools; never shown to a model"
                autoComplete="off"
                error={form.formState.errors.email?.message}
                {...form.register('email')}
              />
              <CompanySection />
              <SenderSection />
            </div>
            <div className={classes.formPart}>
              <h2 className={classes.heading}>Touches</h2>
              {fields.map(({ id }, index) => (
                <TouchFields
                  key={id}
                  index={index}
                  onRemove={fields.length > leastTouches ? () => remove(index) : undefined}
                />
              ))}
              <Button
                variant="default"
                leftSection={<Plus size={16} aria-hidden />}
                disabled={fields.length >= mostTouches}
                onClick={() => append(newTouch({ channel: form.getValues('touches').at(-1)!.channel }))}
              >
                Add a touch
              </Button>
            </div>
          </div>
          {isUnplaced && <ProblemAlert error={create.error} title="The sequence was not accepted" />}
          <div className={compose.submit}>
            <span />
            <Button type="submit" loading={create.isPending} leftSection={<ScanText size={17} aria-hidden />}>
              Write the sequence
            </Button>
          </div>
        </form>
      </FormProvider>
    </Page>
  );
}
