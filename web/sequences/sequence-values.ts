import { asksForSubject, type Channel, defaultChannel } from '../../src/contract/channels.ts';
import { type ComposeValues, emptyValues, toRequest } from '../compose/compose-values.ts';
import type { SequenceInput } from './sequence-api.ts';

export interface TouchValues {
  channel: Channel;
  delay_days: number;
  angle: string;
  goal: string;
  max_words: number | '';
  /** Of a mail: it goes out in the thread of the one before. */
  without_subject: boolean;
}

/** The form as it is filled in; what a touch says of itself stands in `touches`. */
export interface SequenceValues extends ComposeValues {
  email: string;
  touches: TouchValues[];
}

export const newTouch = (changes: Partial<TouchValues> = {}): TouchValues => ({
  channel: defaultChannel,
  delay_days: 3,
  angle: '',
  goal: '',
  max_words: '',
  without_subject: false,
  ...changes,
});

export const emptySequence: SequenceValues = {
  ...emptyValues,
  email: '',
  touches: [
    newTouch({ delay_days: 0, angle: 'topic' }),
    newTouch({ angle: 'role', max_words: 80 }),
    newTouch({ delay_days: 4, angle: 'question', max_words: 50 }),
  ],
};

function toTouch({ channel, delay_days, angle, goal, max_words, without_subject }: TouchValues) {
  const mail = asksForSubject({ channel, constraints: { include_subjects: true } });
  const constraints = {
    ...(max_words === '' ? {} : { max_words }),
    ...(without_subject && mail ? { include_subjects: false } : {}),
  };
  return {
    channel,
    delay_days,
    ...(angle.trim() === '' ? {} : { angle }),
    ...(goal.trim() === '' ? {} : { goal }),
    ...(Object.keys(constraints).length > 0 ? { constraints } : {}),
  };
}

/** What the API is asked; what is empty is left out. */
export function toSequence({ email, touches, ...values }: SequenceValues): SequenceInput {
  const { channel: _channel, slot: _slot, hint: _hint, ...shared } = toRequest(values);
  return {
    ...shared,
    ...(email.trim() === '' ? {} : { metadata: { email: email.trim() } }),
    touches: touches.map(toTouch),
  };
}

/** Every field of the form, as the form library names it, by how the API names what it holds. */
export const touchFields = {
  channel: 'channel',
  delay_days: 'delay_days',
  angle: 'angle',
  goal: 'goal',
  'constraints.max_words': 'max_words',
} as const satisfies Record<string, keyof TouchValues>;
