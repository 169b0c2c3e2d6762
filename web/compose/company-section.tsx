import { Textarea } from '@mantine/core';
import { useFormContext } from 'react-hook-form';
import type { ComposeValues } from './compose-values.ts';
import { FactLinesField } from './fact-lines-field.tsx';
import { FormSection } from './form-section.tsx';
import { TagsField } from './tags-field.tsx';

export function CompanySection() {
  const { register, formState } = useFormContext<ComposeValues>();
  return (
    <FormSection title="Company context">
      <Textarea
        label="Summary"
        description="With the facts below, all that the message may use about the company"
        autosize
        minRows={4}
        maxRows={12}
        error={formState.errors.company_context?.summary?.message}
        {...register('company_context.summary')}
      />
      <FactLinesField name="company_context.facts" label="Facts about the company" />
      <TagsField name="company_context.keywords" label="Keywords" placeholder="Add, then Enter" />
      <TagsField name="company_context.tech_stack" label="Tech stack" placeholder="Add, then Enter" />
    </FormSection>
  );
}
