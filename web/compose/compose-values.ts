import { defaultChannel } from '../../src/contract/channels.ts';
import type { Compliance } from '../../src/contract/compliance.ts';
import type { PersonalizeRequest, PersonalizeRequestInput } from '../../src/contract/personalize-request.ts';
import type { ThreadMessage } from '../../src/contract/thread.ts';
import { emptyLead } from '../review/lead-fields.ts';
import { readFactLines, toFactLines } from './fact-lines.ts';

/** The form as it is filled in: every field present, empty where there is nothing. */
export interface ComposeValues {
  channel: PersonalizeRequest['channel'];
  tone: PersonalizeRequest['tone'];
  goal: string;
  hint: string;
  /** Every `facts` holds one fact a line. */
  lead: typeof emptyLead & { facts: string };
  company_context: { summary: string; facts: string; keywords: string[]; tech_stack: string[] };
  sender: {
    name: string;
    company: string;
    offer: string;
    facts: string;
    address: string;
    opt_out: string;
    privacy_url: string;
  };
  /** Oldest first. */
  thread: ThreadValues[];
  /** Empty: as the settings say. */
  compliance: Compliance | '';
  constraints: { max_words: number; include_subjects: boolean; no_claims_policy: boolean };
  variant_count: number;
  slot: PersonalizeRequest['slot'];
  mode: PersonalizeRequest['mode'];
  language: string;
  template_id: string;
  industry: string;
}

/** An earlier message as it is filled in. */
interface ThreadValues {
  from: ThreadMessage['from'];
  sent_at: string;
  channel: ThreadMessage['channel'] | '';
  subject: string;
  message: string;
}

export const emptyMessage: ThreadValues = { from: 'sender', sent_at: '', channel: '', subject: '', message: '' };

export const emptyValues: ComposeValues = {
  channel: defaultChannel,
  tone: 'PROFESSIONAL',
  goal: '',
  hint: '',
  lead: { ...emptyLead, facts: '' },
  company_context: { summary: '', facts: '', keywords: [], tech_stack: [] },
  sender: { name: '', company: '', offer: '', facts: '', address: '', opt_out: '', privacy_url: '' },
  thread: [],
  compliance: '',
  constraints: { max_words: 120, include_subjects: true, no_claims_policy: true },
  variant_count: 3,
  slot: 'FULL',
  mode: 'SINGLE',
  language: '',
  template_id: '',
  industry: '',
};

const filledIn = <Values extends Record<string, string>>(values: Values): Partial<Values> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value.trim() !== '')) as Partial<Values>;

const listed = <Key extends string, Item>(key: Key, items: Item[]): { [K in Key]?: Item[] } =>
  items.length > 0 ? ({ [key]: items } as { [K in Key]?: Item[] }) : {};

const toMessage = ({ channel, subject, ...given }: ThreadValues): ThreadMessage => ({
  ...given,
  ...(channel === '' ? {} : { channel }),
  ...(subject.trim() === '' ? {} : { subject }),
});

/** What the API is asked; what is empty is left out. */
export function toRequest(values: ComposeValues): PersonalizeRequestInput {
  const { lead, sender, company_context: company, thread, compliance, ...others } = values;
  const { template_id, industry, language, hint, ...rest } = others;
  const { facts: leadLines, ...line } = lead;
  const { tech_stack, facts: companyLines, ...context } = company;
  const { facts: senderLines, ...names } = sender;
  const facts = readFactLines(senderLines);
  const filled = filledIn(names);
  return {
    ...rest,
    lead: {
      ...filledIn(line),
      first_name: lead.first_name,
      company_name: lead.company_name,
      ...listed('facts', readFactLines(leadLines)),
    },
    company_context: {
      ...context,
      ...listed('tech_stack', tech_stack),
      ...listed('facts', readFactLines(companyLines)),
    },
    ...(facts.length > 0 || Object.keys(filled).length > 0 ? { sender: { ...filled, facts } } : {}),
    ...listed('thread', thread.map(toMessage)),
    ...(compliance === '' ? {} : { compliance }),
    ...(hint.trim() === '' ? {} : { hint }),
    ...(language.trim() === '' ? {} : { language }),
    ...(template_id.trim() === '' ? {} : { template_id }),
    ...(industry.trim() === '' ? {} : { industry }),
  };
}

/** The form filled in with an earlier request. */
export function fromRequest(request: PersonalizeRequest): ComposeValues {
  const { sender, company_context: company } = request;
  const { facts: leadFacts, ...lead } = request.lead;
  return {
    channel: request.channel,
    tone: request.tone,
    goal: request.goal,
    hint: request.hint ?? '',
    lead: { ...emptyLead, ...lead, facts: toFactLines(leadFacts) },
    company_context: {
      ...company,
      tech_stack: company.tech_stack ?? [],
      facts: toFactLines(company.facts),
    },
    sender: {
      name: sender?.name ?? '',
      company: sender?.company ?? '',
      offer: sender?.offer ?? '',
      facts: toFactLines(sender?.facts),
      address: sender?.address ?? '',
      opt_out: sender?.opt_out ?? '',
      privacy_url: sender?.privacy_url ?? '',
    },
    thread: (request.thread ?? []).map((message) => ({ ...emptyMessage, ...message })),
    compliance: request.compliance ?? '',
    constraints: request.constraints,
    variant_count: request.variant_count,
    slot: request.slot,
    mode: request.mode,
    language: request.language ?? '',
    template_id: request.template_id ?? '',
    industry: request.industry ?? '',
  };
}
