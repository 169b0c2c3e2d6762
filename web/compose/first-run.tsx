import { Anchor, Button } from '@mantine/core';
import { ArrowRight, ScanText } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { FormProvider, type UseFormReturn } from 'react-hook-form';
import { ProblemAlert } from '../shell/problem-alert.tsx';
import type { ComposeValues } from './compose-values.ts';
import { ExamplePicker } from './example-picker.tsx';
import classes from './first-run.module.css';
import { firstRunSteps } from './first-run-steps.tsx';
import { useSubmitRequest } from './use-submit-request.ts';

interface FirstRunProps {
  form: UseFormReturn<ComposeValues>;
  onSubmitted: (requestId: string) => void;
  /** Goes on to the whole form, with what is filled in so far. */
  onLeave: () => void;
}

const last = firstRunSteps.length - 1;

/** Three steps from nothing to a message to a lead of one's own. */
export function FirstRun({ form, onSubmitted, onLeave }: FirstRunProps) {
  const [step, setStep] = useState(0);
  const heading = useRef<HTMLHeadingElement>(null);
  const goTo = useRef<number | null>(null);
  const { send, isPending, unplaced } = useSubmitRequest({
    form,
    onSubmitted,
    onFieldError: (name) => {
      const at = firstRunSteps.findIndex(({ fields }) => fields.includes(name));
      if (at === -1) onLeave();
      else setStep(at);
    },
  });
  const move = (to: number) => {
    goTo.current = to;
    setStep(to);
  };
  useEffect(() => {
    if (goTo.current !== step) return;
    goTo.current = null;
    heading.current?.focus();
  }, [step]);
  const { title, text, fields, Fields } = firstRunSteps[step]!;

  return (
    <FormProvider {...form}>
      <div className={classes.box}>
        <ol className={classes.steps} aria-label="Steps">
          {firstRunSteps.map(({ title: name }, index) => (
            <li
              key={name}
              aria-current={index === step ? 'step' : undefined}
              data-state={index < step ? 'past' : undefined}
            >
              <span aria-hidden>{index + 1}</span>
              {name}
            </li>
          ))}
        </ol>
        <form
          noValidate
          aria-label="Your first message"
          className={classes.form}
          onSubmit={async (event) => {
            if (step === last) return send(event);
            event.preventDefault();
            if (await form.trigger(fields, { shouldFocus: true })) move(step + 1);
          }}
        >
          <div>
            <h2 className={classes.title} ref={heading} tabIndex={-1}>
              {title}
            </h2>
            <p className={classes.text}>{text}</p>
          </div>
          <Fields />
          {unplaced && <ProblemAlert error={unplaced} title="The request was not accepted" />}
          <div className={classes.buttons}>
            {step > 0 && (
              <Button variant="default" onClick={() => move(step - 1)}>
                Back
              </Button>
            )}
            {step < last ? (
              <Button type="submit" rightSection={<ArrowRight size={16} aria-hidden />}>
                Next
              </Button>
            ) : (
              <Button type="submit" loading={isPending} leftSection={<ScanText size={17} aria-hidden />}>
                Write my message
              </Button>
            )}
          </div>
        </form>
        <div className={classes.others}>
          <ExamplePicker
            onPick={(values) => {
              form.reset(values);
              onLeave();
            }}
          />
          <Anchor component="button" type="button" size="sm" onClick={onLeave}>
            Show every field instead
          </Anchor>
        </div>
      </div>
    </FormProvider>
  );
}
