import {
  type PersonalizeRequest,
  type PersonalizeRequestInput,
  personalizeRequestSchema,
} from '../../src/contract/personalize-request.ts';
import type { VariantText } from '../../src/contract/personalize-response.ts';

/** A request like the ones clients send; `changes` replace whole top-level fields. */
export const exampleRequest = (changes: Partial<PersonalizeRequestInput> = {}): PersonalizeRequest =>
  personalizeRequestSchema.parse({
    channel: 'EMAIL',
    tone: 'FRIENDLY',
    goal: 'book a 15-min call',
    lead: {
      first_name: 'Ioana',
      last_name: 'Dragomir',
      title: 'VP Network Operations',
      company_name: 'Telvora',
      domain: 'telvora.ro',
    },
    company_context: {
      summary: 'Telvora builds and runs fibre networks in rural Romania: 410 villages connected, field crews of two.',
      keywords: ['fibre', 'open access', 'field crews'],
      tech_stack: ['NetBox', 'Grafana'],
    },
    ...changes,
  });

/** Three variants for the example that say nothing the request does not. */
export const cleanVariants: VariantText[] = [
  {
    subject: 'Field crews at Telvora',
    message:
      'Hi Ioana,\n\nI was reading about Telvora and the field crews of two behind your fibre networks. How do you keep records from the field in step with NetBox?\n\nWould you be open to a 15-min call next week?\n\nBest,',
  },
  {
    subject: 'A question on open access',
    message:
      'Hello Ioana,\n\nOpen access fibre in rural Romania is not a topic I come across every day. As VP Network Operations, do you find Grafana tells you enough about it?\n\nCould we talk for 15 minutes on Thursday?\n\nThanks,',
  },
  {
    subject: '410 villages, one question',
    message:
      'Dear Ioana,\n\nConnecting 410 villages is a long list of splices and journeys. I have an idea I would like to show you, and I would value your view on it.\n\nIs a 15-min call this week possible?\n\nKind regards,',
  },
];
