import type { Fact, FactEntry } from '../../src/contract/fact.ts';
import type { PersonalizeRequest } from '../../src/contract/personalize-request.ts';
import type { ThreadMessage } from '../../src/contract/thread.ts';
import { leadFields, leadKeys } from './lead-fields.ts';

export interface EvidenceField {
  pointer: string;
  value: string;
  /** What the client says of a fact beside its text. */
  fact?: Fact;
}

export interface EvidenceRow {
  label: string;
  /** One, or one for each entry of a list. */
  fields: EvidenceField[];
}

const row = (label: string, pointer: string, value: string | string[] | undefined): EvidenceRow => ({
  label,
  fields: Array.isArray(value)
    ? value.map((entry, index) => ({ pointer: `${pointer}/${index}`, value: entry }))
    : value
      ? [{ pointer, value }]
      : [],
});

const factRow = (pointer: string, facts: FactEntry[] | undefined): EvidenceRow => ({
  label: 'Facts',
  fields: (facts ?? []).map((entry, index) =>
    typeof entry === 'string'
      ? { pointer: `${pointer}/${index}`, value: entry }
      : { pointer: `${pointer}/${index}/text`, value: entry.text, fact: entry },
  ),
});

const sides = { sender: 'From the sender', lead: 'From the lead' } as const;

const threadRow = ({ from, sent_at, subject, message }: ThreadMessage, at: number): EvidenceRow => ({
  label: `${at + 1}. ${sides[from]}`,
  fields: [
    { pointer: `/thread/${at}/sent_at`, value: sent_at },
    ...(subject === undefined ? [] : [{ pointer: `/thread/${at}/subject`, value: subject }]),
    { pointer: `/thread/${at}/message`, value: message },
  ],
});

/** Every filled part of a request that may support words of a message, in groups, with its JSON pointers. */
export function evidenceFields(request: PersonalizeRequest): { group: string; rows: EvidenceRow[] }[] {
  const { lead, company_context: company, sender } = request;
  const groups = [
    {
      group: 'Lead',
      rows: [
        ...leadKeys.map((key) => row(leadFields[key].label, `/lead/${key}`, lead[key])),
        factRow('/lead/facts', lead.facts),
      ],
    },
    {
      group: 'Company context',
      rows: [
        row('Summary', '/company_context/summary', company.summary),
        row('Keywords', '/company_context/keywords', company.keywords),
        row('Tech stack', '/company_context/tech_stack', company.tech_stack),
        factRow('/company_context/facts', company.facts),
        row('Industry', '/industry', request.industry),
      ],
    },
    { group: 'Message', rows: [row('Goal', '/goal', request.goal)] },
    {
      group: 'Sender',
      rows: [
        row('Name', '/sender/name', sender?.name),
        row('Company', '/sender/company', sender?.company),
        row('Offer', '/sender/offer', sender?.offer),
        factRow('/sender/facts', sender?.facts),
      ],
    },
    { group: 'Earlier messages', rows: (request.thread ?? []).map(threadRow) },
  ];
  return groups
    .map(({ group, rows }) => ({ group, rows: rows.filter(({ fields }) => fields.length > 0) }))
    .filter(({ rows }) => rows.length > 0);
}
