import { Button, Kbd } from '@mantine/core';
import { ScanText } from 'lucide-react';
import { FormProvider, type UseFormReturn } from 'react-hook-form';
import { ProblemAlert } from '../shell/problem-alert.tsx';
import { CompanySection } from './company-section.tsx';
import classes from './compose.module.css';
import type { ComposeValues } from './compose-values.ts';
import { ExamplePicker } from './example-picker.tsx';
import { LeadSection } from './lead-section.tsx';
import { LimitsSection } from './limits-section.tsx';
import { MessageSection } from './message-section.tsx';
import { SenderSection } from './sender-section.tsx';
import { ThreadSection } from './thread-section.tsx';
import { useSubmitRequest } from './use-submit-request.ts';

interface ComposeFormProps {
  form: UseFormReturn<ComposeValues>;
  onSubmitted: (requestId: string) => void;
}

/** Everything a message may draw on, and how it should be. Issues the API finds are shown at their fields. */
export function ComposeForm({ form, onSubmitted }: ComposeFormProps) {
  const { send, isPending, unplaced } = useSubmitRequest({ form, onSubmitted });

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
          <ThreadSection />
          <LimitsSection />
        </div>
        <div className={classes.submit}>
          {unplaced && (
            <div className={classes.refused}>
              <ProblemAlert error={unplaced} title="The request was not accepted" />
            </div>
          )}
          <span>
            <Kbd size="xs">Ctrl</Kbd> <Kbd size="xs">Enter</Kbd>
          </span>
          <Button type="submit" loading={isPending} leftSection={<ScanText size={17} aria-hidden />}>
            Generate
          </Button>
        </div>
      </form>
    </FormProvider>
  );
}
