import { type ComposeValues, emptyValues } from './compose-values.ts';

export interface Example {
  id: string;
  name: string;
  values: ComposeValues;
}

type Filled = Partial<Omit<ComposeValues, 'lead'>> & { lead: Partial<ComposeValues['lead']> };

const example = (id: string, name: string, values: Filled): Example => ({
  id,
  name,
  values: { ...emptyValues, ...values, lead: { ...emptyValues.lead, ...values.lead } },
});

/** Four requests as they come: rich, short, very short, and one with hardly any context. */
export const examples: Example[] = [
  example('platform-email', 'Email, rich context', {
    goal: 'book a 15-min call',
    lead: {
      first_name: 'Ingrid',
      last_name: 'Solheim',
      title: 'Head of Platform Engineering',
      company_name: 'Fjordline Cloud',
      domain: 'fjordline.example',
    },
    company_context: {
      summary:
        'Fjordline Cloud runs a managed Kubernetes platform for Nordic banks and insurers. It operates 3 data centres in Oslo, Bergen and Malmö and serves 140 customers. Its main product, Fjordline Fleet, automates cluster upgrades and policy checks; a newer module, Fleet Audit, produces evidence for regulators.',
      facts: '',
      keywords: ['managed kubernetes', 'compliance', 'audit evidence'],
      tech_stack: ['Kubernetes', 'Terraform', 'Prometheus'],
    },
    sender: {
      ...emptyValues.sender,
      name: 'Marta Keller',
      company: 'Tracewell',
      offer: 'a short walkthrough of how platform teams route a failed policy check to its owner',
      facts: 'Tracewell maps every policy check to the team that owns it',
    },
  }),
  example('logistics-linkedin', 'LinkedIn, friendly', {
    channel: 'LINKEDIN',
    tone: 'FRIENDLY',
    goal: 'ask for a short chat next week',
    lead: {
      first_name: 'Rafael',
      last_name: 'Moreira',
      title: 'VP Operations',
      company_name: 'Portoviva Logistics',
      domain: 'portoviva.example',
    },
    company_context: {
      summary:
        'Portoviva Logistics plans refrigerated routes for food producers in Portugal and Spain. Dispatchers use its web planner to combine half-full loads.',
      facts: '',
      keywords: ['cold chain', 'route planning', 'load sharing'],
      tech_stack: ['PostgreSQL', 'React'],
    },
    sender: {
      ...emptyValues.sender,
      name: 'Noor Hadi',
      company: 'Lanewise',
      offer: 'comparing notes on how dispatchers find a partner for a half-full load',
      facts: '',
    },
    constraints: { max_words: 60, include_subjects: false, no_claims_policy: true },
  }),
  example('clinic-sms', 'SMS, direct', {
    channel: 'SMS',
    tone: 'DIRECT',
    goal: 'get a reply with a good time to talk',
    lead: {
      first_name: 'Dana',
      last_name: '',
      title: 'Practice Manager',
      company_name: 'Harbour Dental',
      domain: '',
    },
    company_context: {
      summary: 'Harbour Dental is a family practice. Patients book online or by phone.',
      facts: '',
      keywords: ['online booking', 'patient reminders'],
      tech_stack: [],
    },
    sender: { ...emptyValues.sender, name: 'Theo', company: 'Slotly', offer: '', facts: '' },
    constraints: { max_words: 30, include_subjects: false, no_claims_policy: true },
  }),
  example('thin-email', 'Email, thin context', {
    goal: 'find out who looks after procurement',
    lead: {
      first_name: 'Yuki',
      last_name: 'Tanabe',
      title: '',
      company_name: 'Arbor & Sons',
      domain: '',
    },
    sender: { ...emptyValues.sender, name: 'Lena Brandt', company: 'Kestrel Supply', offer: '', facts: '' },
    constraints: { max_words: 80, include_subjects: true, no_claims_policy: true },
  }),
];
