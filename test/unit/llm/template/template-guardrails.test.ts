import { describe, expect, it } from 'vitest';
import { channelNames, channels } from '../../../../src/contract/channels.ts';
import type { PersonalizeRequest } from '../../../../src/contract/personalize-request.ts';
import type { VariantText } from '../../../../src/contract/personalize-response.ts';
import { createGuardrails } from '../../../../src/guardrails/create-guardrails.ts';
import { writeTemplate } from '../../../../src/llm/template/write-template.ts';
import { exampleRequest } from '../../../support/example-request.ts';
import { inEveryForm, readContexts, readPayloads } from './read-corpus.ts';

const guardrails = createGuardrails();

/** The error flags of each text beside the earlier ones, with the text they stand in. */
const errorsIn = (request: PersonalizeRequest, variants: VariantText[]): string[] =>
  guardrails
    .checkAll(request, variants)
    .flatMap((report, index) =>
      report.risk_flags
        .filter((flag) => flag.severity === 'error')
        .map(({ code, evidence }) => `${code} "${evidence}" in: ${JSON.stringify(variants[index])}`),
    );

const errorsOf = (request: PersonalizeRequest): string[] =>
  errorsIn(
    request,
    [0, 1, 2].map((index) => writeTemplate(request, index)),
  );

/** As a request is settled: a variant that a spoilt request makes look bad gets another phrasing. */
function settle(request: PersonalizeRequest, shown: PersonalizeRequest): { variants: VariantText[]; errors: string[] } {
  const variants: VariantText[] = [];
  for (const index of [0, 1, 2]) {
    const first: string[] = [];
    const sendable = [0, 1, 2, 3, 4, 5, 6, 7].some((salt) => {
      const text = writeTemplate(shown, index, { salt: `fallback-${salt}` });
      const errors = errorsIn(request, [...variants, text]);
      if (salt === 0) first.push(...errors);
      if (errors.length > 0) return false;
      variants.push(text);
      return true;
    });
    if (!sendable) return { variants, errors: first };
  }
  return { variants, errors: [] };
}

/** Codes that need no knowledge of a language; those that do are held to their languages in the guardrails' tests. */
const judgesAnyLanguage = (error: string): boolean => !/^(UNSOURCED_|FALSE_FAMILIARITY)/.test(error);

describe('what the template writer writes passes the guardrails', () => {
  const contexts = readContexts();
  const senders = [undefined, { name: 'Anna Berg', company: 'Lumio', offer: 'a planning tool for small teams' }];

  it.each(['en', 'de', 'fr', 'es', 'it', 'nl', 'pt', 'pl'])(
    'in %s, for every channel and tone',
    (language) => {
      for (const [place, context] of (language === 'en' ? contexts : contexts.slice(0, 8)).entries()) {
        const sender = senders[place % 2];
        for (const request of inEveryForm(context, { language, ...(sender ? { sender } : {}) }))
          expect(errorsOf(request).filter((error) => language === 'en' || judgesAnyLanguage(error))).toEqual([]);
      }
    },
    300_000,
  );

  it('for a thin context, a single slot and a tight limit', () => {
    const thin = { company_context: { summary: '', keywords: [] } };
    for (const channel of channelNames) {
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
    // Channels take turns, and so do the request as it came and as a writer is shown it.
    for (const [place, { id, canary, text }] of readPayloads().entries()) {
      const channel = channelNames[place % channelNames.length]!;
      const request = put(
        exampleRequest({ channel, constraints: { max_words: channels[channel].layout === 'line' ? 35 : 90 } }),
        text,
      );
      const { variants, errors } = settle(request, place % 2 === 0 ? request : guardrails.sanitise(request));
      expect(errors, id).toEqual([]);
      if (canary.length < 8 || canary.startsWith('[')) continue;
      expect(JSON.stringify(variants).toLowerCase(), id).not.toContain(canary.toLowerCase());
    }
  });
});
