import { Textarea, TextInput } from '@mantine/core';
import { useFormContext } from 'react-hook-form';
import { channelNames, channels } from '../../src/contract/channels.ts';
import { leadFields } from '../review/lead-fields.ts';
import { ChoiceField } from './choice-field.tsx';
import classes from './compose.module.css';
import type { ComposeField } from './compose-fields.ts';
import type { ComposeValues } from './compose-values.ts';

export interface FirstRunStep {
  title: string;
  text: string;
  /** What must be right before the next one. */
  fields: ComposeField[];
  Fields: () => React.ReactNode;
}

const useField = () => {
  const { register, getFieldState, formState } = useFormContext<ComposeValues>();
  return (name: ComposeField, required?: string) => ({
    autoComplete: 'off',
    error: getFieldState(name, formState).error?.message,
    withAsterisk: required !== undefined,
    ...register(name, { required }),
  });
};

function You() {
  const field = useField();
  return (
    <>
      <div className={classes.pair}>
        <TextInput data-autofocus label="Your name" placeholder="Marta Keller" {...field('sender.name')} />
        <TextInput label="Your company" placeholder="Tracewell" {...field('sender.company')} />
      </div>
      <TextInput
        label="What you offer"
        description="In one sentence"
        placeholder="a route planner for refrigerated trucks"
        {...field('sender.offer')}
      />
    </>
  );
}

function YourLead() {
  const field = useField();
  return (
    <>
      <div className={classes.pair}>
        <TextInput label="First name" {...field('lead.first_name', leadFields.first_name.required)} />
        <TextInput label="Company" {...field('lead.company_name', leadFields.company_name.required)} />
      </div>
      <TextInput label="Job title" {...field('lead.title')} />
      <Textarea
        label="What you know of the company"
        description="A few sentences, from its website for instance. The message may use nothing else"
        autosize
        minRows={4}
        maxRows={10}
        {...field('company_context.summary')}
      />
    </>
  );
}

function YourGoal() {
  const field = useField();
  return (
    <>
      <TextInput
        label="Goal"
        description="What you would like them to do"
        placeholder="book a 15-min call"
        {...field('goal', 'Say what the message asks for')}
      />
      <ChoiceField
        name="channel"
        label="Channel"
        options={channelNames.map((value) => ({ value, label: channels[value].label }))}
      />
    </>
  );
}

export const firstRunSteps: FirstRunStep[] = [
  {
    title: 'Who are you?',
    text: 'Your name stands under the message, and your offer in it.',
    fields: ['sender.name', 'sender.company', 'sender.offer'],
    Fields: You,
  },
  {
    title: 'Who do you write to?',
    text: 'One real lead of yours is enough.',
    fields: ['lead.first_name', 'lead.company_name', 'lead.title', 'company_context.summary'],
    Fields: YourLead,
  },
  {
    title: 'What for?',
    text: 'Three variants come of it, each checked word by word against what you have said.',
    fields: ['goal', 'channel'],
    Fields: YourGoal,
  },
];
