import { defaultChannel } from '../../src/contract/channels.ts';
import type { PersonalizeRequest, PersonalizeRequestInput } from '../../src/contract/personalize-request.ts';
import { emptyLead } from '../review/lead-fields.ts';

/** The form as it is filled in: every field present, empty where there is nothing. */
export interface ComposeValues {
  channel: PersonalizeRequest['channel'];
  tone: PersonalizeRequest['tone'];
  goal: string;
  hint: string;
  lead: Required<PersonalizeRequest['lead']>;
  company_context: { summary: string; keywords: string[]; tech_stack: string[] };
  /** `facts` holds one fact a line. */
  sender: { name: string; company: string; offer: string; facts: string };
  constraints: { max_words: number; include_subjects: boolean; no_claims_policy: boolean };
  variant_count: number;
  slot: PersonalizeRequest['slot'];
  mode: PersonalizeRequest['mode'];
  language: string;
  template_id: string;
  industry: string;
}

export const emptyValues: ComposeValues = {
  channel: defaultChannel,
  tone: 'PROFESSIONAL',
  goal: '',
  hint: '',
  lead: emptyLead,
  company_context: { summary: '', keywords: [], tech_stack: [] },
  sender: { name: '', company: '', offer: '', facts: '' },
  constraints: { max_words: 120, include_subjects: true, no_claims_policy: true },
  variant_count: 3,
  slot: 'FULL',
  mode: 'SINGLE',
  language: 'en',
  template_id: '',
  industry: '',
};

const filledIn = <Values extends Record<string, string>>(values: Values): Partial<Values> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value.trim() !== '')) as Partial<Values>;

/** What the API is asked; what is empty is left out. */
export function toRequest(values: ComposeValues): PersonalizeRequestInput {
  const { lead, sender, company_context: company, template_id, industry, language, hint, ...rest } = values;
  const { tech_stack, ...context } = company;
  const { facts: lines, ...names } = sender;
  const facts = lines.split('\n').filter((line) => line.trim() !== '');
  const filled = filledIn(names);
  return {
    ...rest,
    lead: { ...filledIn(lead), first_name: lead.first_name, company_name: lead.company_name },
    company_context: { ...context, ...(tech_stack.length > 0 ? { tech_stack } : {}) },
    ...(facts.length > 0 || Object.keys(filled).length > 0 ? { sender: { ...filled, facts } } : {}),
    ...(hint.trim() === '' ? {} : { hint }),
    ...(language.trim() === '' ? {} : { language }),
    ...(template_id.trim() === '' ? {} : { template_id }),
    ...(industry.trim() === '' ? {} : { industry }),
  };
}

/** The form filled in with an earlier request. */
export function fromRequest(request: PersonalizeRequest): ComposeValues {
  const { sender } = request;
  return {
    channel: request.channel,
    tone: request.tone,
    goal: request.goal,
    hint: request.hint ?? '',
    lead: { ...emptyLead, ...request.lead },
    company_context: { ...request.company_context, tech_stack: request.company_context.tech_stack ?? [] },
    sender: {
      name: sender?.name ?? '',
      company: sender?.company ?? '',
      offer: sender?.offer ?? '',
      facts: (sender?.facts ?? []).join('\n'),
    },
    constraints: request.constraints,
    variant_count: request.variant_count,
    slot: request.slot,
    mode: request.mode,
    language: request.language ?? '',
    template_id: request.template_id ?? '',
    industry: request.industry ?? '',
  };
}
