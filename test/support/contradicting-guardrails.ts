import type { RiskFlag } from '../../src/contract/risk-flag.ts';
import type { Verdict } from '../../src/contract/verdict.ts';
import { createGuardrails } from '../../src/guardrails/create-guardrails.ts';
import type { Guardrails, VariantReport } from '../../src/guardrails/guardrails.ts';
import { runInThisThread } from '../../src/guardrails/run-in-this-thread.ts';

/** A number the example's summary contradicts. */
const wrongNumber = '450 villages';

const contradiction = {
  contradicts: { source: '/company_context/summary', quote: '410 villages connected' },
  correction: '410 villages',
};

/** The flag on the number in `message`. */
export const contradictingFlag = (message: string): RiskFlag => ({
  code: 'UNSOURCED_NUMBER',
  severity: 'error',
  message: 'The request says otherwise',
  evidence: wrongNumber,
  field: 'message',
  start: message.indexOf(wrongNumber),
  end: message.indexOf(wrongNumber) + wrongNumber.length,
  ...contradiction,
});

const span = (message: string, text: string) => ({
  field: 'message' as const,
  start: message.indexOf(text),
  end: message.indexOf(text) + text.length,
  text,
});

/** The verdicts on "Hi Ioana" and on the number. */
export const verdictsOn = (message: string): Verdict[] => [
  {
    ...span(message, 'Ioana'),
    of: 'name',
    verdict: 'SUPPORTED',
    rule: 'same-name',
    citations: [{ source: '/lead/first_name', quote: 'Ioana' }],
    score: 1,
  },
  {
    ...span(message, wrongNumber),
    of: 'number',
    verdict: 'CONTRADICTED',
    rule: 'same-measure',
    citations: [],
    ...contradiction,
    score: 1,
  },
];

const reportOn = (message: string): VariantReport =>
  message.includes(wrongNumber)
    ? { risk_flags: [contradictingFlag(message)], grounding: [], verdicts: verdictsOn(message) }
    : { risk_flags: [], grounding: [], verdicts: [] };

/** Guardrails that find the wrong number and nothing else, whatever the engine of this version finds. */
export const createContradictingGuardrails = (): Guardrails =>
  runInThisThread({
    ...createGuardrails(),
    check: (_, { message }) => reportOn(message),
    checkAll: (_, variants) => variants.map(({ message }) => reportOn(message)),
  });
