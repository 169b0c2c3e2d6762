import type { Page } from '@playwright/test';
import type { CheckRequest, CheckResponse } from '../../src/contract/check.ts';
import type { Personalization } from '../../src/contract/personalize-response.ts';
import type { RiskFlag } from '../../src/contract/risk-flag.ts';
import type { Verdict } from '../../src/contract/verdict.ts';

const summary = (quote: string) => ({ source: '/company_context/summary', quote });
const contradiction = { contradicts: summary('serves 140 customers'), correction: '140 customers' };
const wrong = '150 customers';

/** What the page shows of a text with a number that the input contradicts. */
export const contradicted = {
  message:
    'Hi Ingrid,\n\nFjordline Cloud serves 150 customers and operates three data centres. You cut audits by 40%.\n\nWould a 15-min call suit you?',
  corrected:
    'Hi Ingrid,\n\nFjordline Cloud serves 140 customers and operates three data centres. You cut audits by 40%.\n\nWould a 15-min call suit you?',
};

const spanOf = (message: string, text: string) => ({
  field: 'message' as const,
  start: message.indexOf(text),
  end: message.indexOf(text) + text.length,
});

const flagsOn = (message: string): RiskFlag[] =>
  message.includes(wrong)
    ? [
        {
          code: 'UNSOURCED_NUMBER',
          severity: 'error',
          message: 'A number that the request gives otherwise',
          evidence: wrong,
          ...spanOf(message, wrong),
          ...contradiction,
        },
      ]
    : [];

function verdictsOn(message: string): Verdict[] {
  const on = (text: string, verdict: Pick<Verdict, 'of' | 'verdict' | 'rule'> & Partial<Verdict>): Verdict[] =>
    message.includes(text) ? [{ ...spanOf(message, text), text, citations: [], score: 1, ...verdict }] : [];
  const ingrid = { source: '/lead/first_name', quote: 'Ingrid' };
  const centres = summary('3 data centres');
  return [
    ...on('Ingrid', { of: 'name', verdict: 'SUPPORTED', rule: 'same-name', citations: [ingrid] }),
    ...on(wrong, { of: 'number', verdict: 'CONTRADICTED', rule: 'same-measure', ...contradiction }),
    ...on('140 customers', {
      of: 'number',
      verdict: 'SUPPORTED',
      rule: 'same-value',
      citations: [summary('140 customers')],
    }),
    ...on('three data centres', { of: 'number', verdict: 'DERIVED', rule: 'number-word', citations: [centres] }),
    ...on('You cut audits by 40%', { of: 'statement', verdict: 'UNSOURCED', rule: 'no-source', score: 0.87 }),
    ...on('15-min', { of: 'number', verdict: 'EXEMPT', rule: 'proposed-time' }),
  ];
}

/**
 * Lets the page see the contradicted text as the first variant of a request, and answers its checks of it. Gives the
 * queries and messages of the checks it made.
 */
export async function contradict(page: Page, requestId: string): Promise<{ query: string; message: string }[]> {
  const checks: { query: string; message: string }[] = [];
  await page.route(`**/personalize/${requestId}`, async (route) => {
    const record = (await (await route.fetch()).json()) as Personalization;
    const { message } = contradicted;
    const [first, ...others] = record.variants;
    const variant = { ...first!, message, risk_flags: flagsOn(message), grounding: [] };
    await route.fulfill({ json: { ...record, variants: [variant, ...others] } });
  });
  await page.route(/\/check(\?|$)/, async (route) => {
    const { variant } = route.request().postDataJSON() as CheckRequest;
    const { search } = new URL(route.request().url());
    checks.push({ query: search, message: variant.message });
    const answer: CheckResponse = {
      risk_flags: flagsOn(variant.message),
      grounding: [],
      ...(search === '?explain=true' ? { verdicts: verdictsOn(variant.message) } : {}),
    };
    await route.fulfill({ json: answer });
  });
  return checks;
}
