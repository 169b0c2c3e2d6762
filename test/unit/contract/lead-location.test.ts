import { expect, it } from 'vitest';
import { createOpenApiDocument } from '../../../api/openapi/create-openapi-document.ts';
import { mapColumns } from '../../../src/campaigns/import/map-columns.ts';
import { parseRow } from '../../../src/campaigns/import/parse-row.ts';
import { createGuardrails } from '../../../src/guardrails/create-guardrails.ts';
import { citableFacts } from '../../../src/prompts/citable-facts.ts';
import { fromRequest, toRequest } from '../../../web/compose/compose-values.ts';
import { describeSource } from '../../../web/review/describe-source.ts';
import { evidenceFields } from '../../../web/review/evidence-fields.ts';
import { exampleRequest } from '../../support/example-request.ts';

const guardrails = createGuardrails();
const { lead } = exampleRequest();
const at = (location?: string) =>
  exampleRequest({ lead: { ...lead, domain: '', ...(location === undefined ? {} : { location }) } });

const message = 'Hi Ioana, I saw that you are based in Leeds. Could we have a 15-min call about your field crews?';

it('supports its place, and only that', () => {
  const flagged = (location?: string) =>
    guardrails
      .check(at(location), { message })
      .risk_flags.filter(({ code }) => code.startsWith('UNSOURCED'))
      .map(({ evidence }) => evidence);
  expect(flagged('Leeds, UK')).toEqual([]);
  expect(flagged()).toContain('Leeds');
  expect(flagged('Cluj, Romania')).toContain('Leeds');
  const { grounding } = guardrails.check(at('Leeds, UK'), { message });
  expect(grounding).toContainEqual(expect.objectContaining({ source: '/lead/location', quote: 'Leeds' }));
});

it('is a fact of the prompt', () => {
  const { pointer, is, text } = citableFacts(at('Leeds, UK')).find((fact) => fact.pointer === '/lead/location')!;
  expect({ pointer, is, text }).toEqual({
    pointer: '/lead/location',
    is: "the recipient's location",
    text: 'Leeds, UK',
  });
  expect(citableFacts(at()).map((fact) => fact.pointer)).not.toContain('/lead/location');
});

it.each(['Location', 'City', 'Person City'])('comes from a column named "%s"', (column) => {
  const record = { 'First Name': 'Ana', Company: 'Telvora', [column]: ' Leeds, UK ' };
  const parsed = parseRow(record, mapColumns(Object.keys(record), {}), 0);
  expect(parsed).toMatchObject({ row: { lead: { location: 'Leeds, UK' } } });
});

it('comes from the form, is shown beside the message, and is left out where it is empty', () => {
  const filled = fromRequest(at('Leeds, UK'));
  expect(toRequest(filled).lead.location).toBe('Leeds, UK');
  expect(toRequest({ ...filled, lead: { ...filled.lead, location: '' } }).lead).not.toHaveProperty('location');
  const [group] = evidenceFields(at('Leeds, UK'));
  expect(group!.rows).toContainEqual({
    label: 'Location',
    fields: [{ pointer: '/lead/location', value: 'Leeds, UK' }],
  });
  expect(describeSource('/lead/location')).toBe('Location');
});

it('is in the OpenAPI document, and need not be given', () => {
  const { Lead } = createOpenApiDocument('').components!.schemas as Record<
    string,
    { properties: Record<string, unknown>; required: string[] }
  >;
  expect(Lead!.properties.location).toMatchObject({ type: 'string', maxLength: 120 });
  expect(Lead!.required).not.toContain('location');
});
