import { describe, expect, it } from 'vitest';
import type { PersonalizeRequest } from '../../../../src/contract/personalize-request.ts';
import { createGuardrails } from '../../../../src/guardrails/create-guardrails.ts';
import { writeTemplate } from '../../../../src/llm/template/write-template.ts';
import { exampleRequest } from '../../../support/example-request.ts';
import { channels, inEveryForm, readContexts, readPayloads } from './read-corpus.ts';

const guardrails = createGuardrails();

/** The error flags of the three variants, with the text they stand in. */
function errorsOf(request: PersonalizeRequest, shown = request, salt = ''): string[] {
  const variants = [0, 1, 2].map((index) => writeTemplate(shown, index, { salt }));
  return guardrails
    .checkAll(request, variants)
    .flatMap((report, index) =>
      report.risk_flags
        .filter((flag) => flag.severity === 'error')
        .map(
          (flag) =>
            `${flag.code} "${flag.evidence}" in: ${variants[index]!.subject ?? ''} / ${variants[index]!.message}`,
        ),
    );
}

/** A request that a payload has spoilt may need another phrasing, of which there are several. */
const passesWithSomeSalt = (request: PersonalizeRequest, shown: PersonalizeRequest): boolean =>
  ['', 'a', 'b', 'c'].some((salt) => errorsOf(request, shown, salt).length === 0);

describe('what the template writer writes passes the guardrails', () => {
  const contexts = readContexts();
  const senders = [undefined, { name: 'Anna Berg', company: 'Lumio', offer: 'a planning tool for small teams' }];

  it.each(['en', 'de', 'fr', 'es', 'it', 'nl', 'pt', 'pl'])(
    'in %s, for every channel and tone',
    (language) => {
      for (const context of language === 'en' ? contexts : contexts.slice(0, 8))
        for (const sender of senders)
          for (const request of inEveryForm(context, { language, ...(sender ? { sender } : {}) }))
            expect(errorsOf(request)).toEqual([]);
    },
    300_000,
  );

  it('for a thin context, a single slot and a tight limit', () => {
    const thin = { company_context: { summary: '', keywords: [] } };
    for (const channel of channels) {
      expect(errorsOf(exampleRequest({ channel, ...thin, constraints: { max_words: 40 } }))).toEqual([]);
      expect(errorsOf(exampleRequest({ channel, constraints: { max_words: 18 } }))).toEqual([]);
      for (const slot of ['OPENER', 'CTA'] as const) expect(errorsOf(exampleRequest({ channel, slot }))).toEqual([]);
    }
  });
});

type Field = (request: PersonalizeRequest, text: string) => PersonalizeRequest;
const fields: Record<string, Field> = {
  title: (request, text) => ({ ...request, lead: { ...request.lead, title: text.slice(0, 160) } }),
  'company name': (request, text) => ({ ...request, lead: { ...request.lead, company_name: text.slice(0, 160) } }),
  'last name': (request, text) => ({ ...request, lead: { ...request.lead, last_name: text.slice(0, 80) } }),
  summary: (request, text) => ({ ...request, company_context: { summary: text, keywords: [] } }),
  keyword: (request, text) => ({
    ...request,
    company_context: { ...request.company_context, keywords: [text.slice(0, 80)] },
  }),
  technology: (request, text) => ({
    ...request,
    company_context: { ...request.company_context, tech_stack: [text.slice(0, 80)] },
  }),
  goal: (request, text) => ({ ...request, goal: text.slice(0, 300) }),
  offer: (request, text) => ({ ...request, sender: { name: 'Anna', offer: text.slice(0, 500), facts: [] } }),
};

describe('hostile texts', () => {
  it.each(Object.entries(fields))('in the %s are neither obeyed nor repeated', (_, put) => {
    for (const channel of channels)
      for (const { id, canary, text } of readPayloads()) {
        const request = put(exampleRequest({ channel, constraints: { max_words: channel === 'SMS' ? 35 : 90 } }), text);
        for (const shown of [request, guardrails.sanitise(request)]) {
          expect(passesWithSomeSalt(request, shown), `${id}: ${errorsOf(request, shown)}`).toBe(true);
          if (canary.length < 8 || canary.startsWith('[')) continue;
          for (const index of [0, 1, 2])
            expect(writeTemplate(shown, index).message.toLowerCase(), id).not.toContain(canary.toLowerCase());
        }
      }
  });
});
