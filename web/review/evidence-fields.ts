import type { PersonalizeRequest } from '../../src/contract/personalize-request.ts';

export interface EvidenceField {
  pointer: string;
  value: string;
}

const isFilled = (field: { pointer: string; value: string | undefined }): field is EvidenceField =>
  Boolean(field.value);

const each = (values: string[] | undefined, pointer: string) =>
  (values ?? []).map((value, index) => ({ pointer: `${pointer}/${index}`, value }));

/** Every filled part of a request that may support words of a message, in groups, with its JSON pointer. */
export function evidenceFields(request: PersonalizeRequest): { group: string; fields: EvidenceField[] }[] {
  const { lead, company_context: company, sender } = request;
  const groups = [
    {
      group: 'Lead',
      fields: (['first_name', 'last_name', 'title', 'company_name', 'domain'] as const).map((key) => ({
        pointer: `/lead/${key}`,
        value: lead[key],
      })),
    },
    {
      group: 'Company',
      fields: [
        { pointer: '/company_context/summary', value: company.summary },
        ...each(company.keywords, '/company_context/keywords'),
        ...each(company.tech_stack, '/company_context/tech_stack'),
        { pointer: '/industry', value: request.industry },
      ],
    },
    { group: 'Goal', fields: [{ pointer: '/goal', value: request.goal }] },
    {
      group: 'Sender',
      fields: [
        ...(['name', 'company', 'offer'] as const).map((key) => ({
          pointer: `/sender/${key}`,
          value: sender?.[key],
        })),
        ...each(sender?.facts, '/sender/facts'),
      ],
    },
  ];
  return groups
    .map(({ group, fields }) => ({ group, fields: fields.filter(isFilled) }))
    .filter(({ fields }) => fields.length > 0);
}
