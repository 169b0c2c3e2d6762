import { Button, Kbd } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { ScanText } from 'lucide-react';
import { FormProvider, type UseFormReturn } from 'react-hook-form';
import { api } from '../api/api.ts';
import { ApiProblem } from '../api/api-problem.ts';
import { ProblemAlert } from '../shell/problem-alert.tsx';
import { CompanySection } from './company-section.tsx';
import classes from './compose.module.css';
import { type ComposeField, composeFields } from './compose-fields.ts';
import { type ComposeValues, toRequest } from './compose-values.ts';
import { ExamplePicker } from './example-picker.tsx';
import { LeadSection } from './lead-section.tsx';
import { LimitsSection } from './limits-section.tsx';
import { mapFieldErrors } from './map-field-errors.ts';
import { MessageSection } from './message-section.tsx';
import { SenderSection } from './sender-section.tsx';

interface ComposeFormProps {
  form: UseFormReturn<ComposeValues>;
  onSubmitted: (requestId: string) => void;
}

/** Everything a message may draw on, and how it should be. Issues the API finds are shown at their fields. */
export function ComposeForm({ form, onSubmitted }: ComposeFormProps) {
  const submit = useMutation({
    mutationFn: (values: ComposeValues) => api.submit(toRequest(values)),
    onSuccess: ({ request_id }) => onSubmitted(request_id),
    onError: (error) => {
      if (!(error instanceof ApiProblem)) return;
      const { fields } = mapFieldErrors(error.issues, composeFields);
      for (const [name, message] of fields) form.setError(name as ComposeField, { type: 'server', message });
      const first = composeFields.find((name) => fields.has(name));
      if (first) form.setFocus(first);
    },
  });
  const issues = submit.error instanceof ApiProblem ? mapFieldErrors(submit.error.issues, composeFields) : null;
  const unplaced = submit.error && (!issues || issues.fields.size === 0 || issues.rest.length > 0);
  const send = form.handleSubmit((values) => submit.mutate(values));

  return (
    <FormProvider {...form}>
      <form
        noValidate
        aria-label="Request"
        onSubmit={send}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) void send(event);
        }}
      >
        <div className={classes.form}>
          <ExamplePicker onPick={(values) => form.reset(values)} />
          <MessageSection />
          <LeadSection />
          <CompanySection />
          <SenderSection />
          <LimitsSection />
          {unplaced && submit.error && <ProblemAlert error={submit.error} title="The request was not accepted" />}
        </div>
        <div className={classes.submit}>
          <span>
            <Kbd size="xs">Ctrl</Kbd> <Kbd size="xs">Enter</Kbd>
          </span>
          <Button type="submit" loading={submit.isPending} leftSection={<ScanText size={17} aria-hidden />}>
            Generate
          </Button>
        </div>
      </form>
    </FormProvider>
  );
}
