import { useMutation } from '@tanstack/react-query';
import type { UseFormReturn } from 'react-hook-form';
import { api } from '../api/api.ts';
import { ApiProblem } from '../api/api-problem.ts';
import { type ComposeField, composeFields } from './compose-fields.ts';
import { type ComposeValues, toRequest } from './compose-values.ts';
import { mapFieldErrors } from './map-field-errors.ts';

interface Submission {
  form: UseFormReturn<ComposeValues>;
  onSubmitted: (requestId: string) => void;
  /** Brings the first field with an error into view; the form library focuses it unless this does. */
  onFieldError?: (first: ComposeField) => void;
}

/** Sends what is filled in. Issues the API finds are put at their fields; `unplaced` is an error that has none. */
export function useSubmitRequest({ form, onSubmitted, onFieldError = form.setFocus }: Submission) {
  const submit = useMutation({
    mutationFn: (values: ComposeValues) => api.submit(toRequest(values)),
    onSuccess: ({ request_id }) => onSubmitted(request_id),
    onError: (error) => {
      if (!(error instanceof ApiProblem)) return;
      const { fields } = mapFieldErrors(error.issues, composeFields);
      for (const [name, message] of fields) form.setError(name as ComposeField, { type: 'server', message });
      const first = composeFields.find((name) => fields.has(name));
      if (first) onFieldError(first);
    },
  });
  const issues = submit.error instanceof ApiProblem ? mapFieldErrors(submit.error.issues, composeFields) : null;
  const isUnplaced = submit.error && (!issues || issues.fields.size === 0 || issues.rest.length > 0);
  return {
    send: form.handleSubmit((values) => submit.mutate(values)),
    isPending: submit.isPending,
    unplaced: isUnplaced ? submit.error : null,
  };
}
