import type { z } from 'zod';
import type { CheckResponse } from '../../src/contract/check.ts';
import type { PersonalizeRequestInput } from '../../src/contract/personalize-request.ts';
import type { PersonalizeResponse } from '../../src/contract/personalize-response.ts';
import type { SendingDefaults } from '../../src/contract/sending-defaults.ts';
import type { createSequenceSchema } from '../../src/contract/sequence.ts';
import type { Template } from '../../src/contract/template.ts';
import type { Voice } from '../../src/contract/voice.ts';

const requestId = 'req_019ab3c27d5e7c11a2f09b6e4c1d2e3f';

export const requestExample: PersonalizeRequestInput = {
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
    summary: 'Telvora builds and runs fibre networks in rural Romania: 410 villages connected.',
    keywords: ['fibre', 'open access', 'field crews'],
    tech_stack: ['NetBox', 'Grafana'],
  },
  constraints: { max_words: 90, include_subjects: true, no_claims_policy: true },
};

const { channel, ...sharedExample } = requestExample;

export const sequenceExample: z.input<typeof createSequenceSchema> = {
  ...sharedExample,
  touches: [
    { channel, angle: 'topic' },
    { channel, delay_days: 3, angle: 'role', constraints: { max_words: 60 } },
    { channel, delay_days: 7, goal: 'hear whether this is of interest at all', constraints: { max_words: 40 } },
  ],
};

const message =
  'Hi Ioana,\n\nRunning fibre for 410 villages must keep field crews busy. How do you keep NetBox in step with them?\n\nWould a 15-min call next week suit you?';
const supported = 'fibre for 410 villages';

export const responseExample: PersonalizeResponse = {
  request_id: requestId,
  status: 'SUCCESS',
  variants: [
    {
      subject: 'Field crews at Telvora',
      message,
      personalization_points: ['fibre', 'field crews', 'NetBox'],
      risk_flags: [],
      grounding: [
        {
          field: 'message',
          start: message.indexOf(supported),
          end: message.indexOf(supported) + supported.length,
          text: supported,
          source: '/company_context/summary',
          quote: 'fibre networks in rural Romania: 410 villages connected',
        },
      ],
    },
  ],
  input_flags: [],
};

export const acceptedExample = {
  request_id: requestId,
  status: 'QUEUED',
  status_url: `/personalize/${requestId}`,
} as const;

export const selectionExample = {
  variant_index: 0,
  edited_subject: 'Field crews and NetBox',
};

const checked = 'Hi Ioana,\n\nTelvora connects 450 villages. You cut truck rolls by 38%. Shall we talk?';
const spanOf = (text: string) => ({
  field: 'message' as const,
  start: checked.indexOf(text),
  end: checked.indexOf(text) + text.length,
});
const villages = { source: '/company_context/summary', quote: '410 villages connected' };

export const checkExample = {
  request: requestExample,
  variant: { subject: 'Field crews at Telvora', message: checked },
};

/** What POST /check?explain=true answers to checkExample, in part. */
export const checkAnswerExample: CheckResponse = {
  risk_flags: [
    {
      code: 'UNSOURCED_NUMBER',
      severity: 'error',
      message: 'The request says otherwise: 410 villages connected',
      evidence: '450',
      ...spanOf('450'),
      contradicts: villages,
      correction: '410',
    },
    {
      code: 'UNSOURCED_NUMBER',
      severity: 'error',
      message: 'Nothing in the request supports 38%',
      evidence: '38%',
      ...spanOf('38%'),
    },
  ],
  grounding: [{ ...spanOf('Ioana'), text: 'Ioana', source: '/lead/first_name', quote: 'Ioana' }],
  verdicts: [
    {
      ...spanOf('Ioana'),
      text: 'Ioana',
      of: 'name',
      verdict: 'SUPPORTED',
      rule: 'same-name',
      citations: [{ source: '/lead/first_name', quote: 'Ioana' }],
      score: 1,
    },
    {
      ...spanOf('450'),
      text: '450',
      of: 'number',
      verdict: 'CONTRADICTED',
      rule: 'same-measure',
      citations: [],
      contradicts: villages,
      correction: '410',
      score: 1,
    },
    {
      ...spanOf('38%'),
      text: '38%',
      of: 'number',
      verdict: 'UNSOURCED',
      rule: 'share-without-source',
      citations: [],
      score: 1,
    },
  ],
};

export const templateExample: Template = {
  template_id: 'fibre-networks',
  name: 'Fibre networks',
  industry: 'telecommunications',
  arms: [
    { arm: 'A', weight: 1, guidance: 'Open with a question about the daily work of field crews.' },
    { arm: 'B', weight: 1, guidance: 'Open with the place the network is built in.' },
  ],
};

export const campaignExample = {
  name: 'Rural operators, spring',
  defaults: { channel: 'EMAIL', tone: 'FRIENDLY', goal: 'book a 15-min call' },
  budget_usd: 25,
  callback_url: 'https://crm.example.com/hooks/candor',
} as const;

export const csvExample =
  'first_name,last_name,title,company_name,summary,keywords\nIoana,Dragomir,VP Network Operations,Telvora,"Fibre networks in rural Romania",fibre;open access\n';

export const apiKeyExample = { name: 'crm', requests_per_minute: 600, daily_quota: 100_000 };

export const endpointExample = { url: 'https://crm.example.com/candor', events: ['variant.selected'] };

export const webhookReplayExample = {
  endpoint_id: 'end_5f0c7a1e9b3d4c2a8e6f1b0d7c9a3e51',
  scope: 'failed',
  since: '2026-12-01T09:00:00Z',
  until: '2026-12-01T15:00:00Z',
};

export const sendingDefaultsExample: SendingDefaults = {
  compliance: 'EU_GDPR',
  sender: {
    address: '12 Quay Street, Cork',
    opt_out: 'https://splicely.example/stop',
    privacy_url: 'https://splicely.example/privacy',
  },
};

export const voiceExample: Voice = {
  greeting: 'Hello {first_name},',
  closing: 'Best wishes,',
  signature: 'Anna Berg\nLumio',
  formality: 'INFORMAL',
  sentence_words: 18,
  use: ['crew'],
  avoid: ['solution'],
  samples: [
    'Hello Ioana,\n\nYour crews splice fibre in 410 villages. How do you plan their weeks?\n\nBest wishes,\nAnna Berg\nLumio',
  ],
};
