import { channelNames } from '../contract/channels.ts';
import type { PersonalizeRequest } from '../contract/personalize-request.ts';
import type { VariantText } from '../contract/personalize-response.ts';

/** A request and messages as they come, for a thread that has checked nothing yet: code that has run runs faster. */
export const warmUpRequest: PersonalizeRequest = {
  channel: channelNames[0]!,
  tone: 'FRIENDLY',
  goal: 'book a 15-min call',
  lead: {
    first_name: 'Ada',
    last_name: 'Example',
    title: 'Head of Fleet',
    company_name: 'Example Freight',
    domain: 'example.com',
  },
  company_context: {
    summary:
      'Example Freight carries groceries in the north of England with 24 vans and plans a depot in Leeds by May.',
    keywords: ['cold chain', 'fleet'],
    tech_stack: ['Grafana'],
  },
  constraints: { max_words: 120, include_subjects: true, no_claims_policy: true },
  variant_count: 3,
  mode: 'SINGLE',
  slot: 'FULL',
};

const texts: readonly VariantText[] = [
  {
    subject: 'Vans at Example Freight',
    message:
      'Hi Ada,\n\nI read that Example Freight carries groceries with 24 vans. How do you see what each of them costs you?\n\nWould a 15-min call next week suit you?\n\nBest,',
  },
  {
    subject: 'The depot in Leeds',
    message:
      'Hello Ada,\n\nA depot in Leeds by May is a lot to plan. As Head of Fleet, I imagine you look at routes first; we could show you an idea for that.\n\nCould we talk on Thursday?\n\nThanks,',
  },
  {
    message:
      'Dear Ada,\n\nYour team has cut its costs by 30 percent with Acme since last autumn, and most of the vans run at night now.\n\nAre you free for a call this week?\n\nKind regards,',
  },
];

const rounds = 4;

/** The messages several times, each time with another end, since what was found of a text is kept. */
export const warmUpTexts: VariantText[] = Array.from({ length: rounds }, (_, round) =>
  texts.map((text) => ({ ...text, message: text.message + '\n'.repeat(round) })),
).flat();
