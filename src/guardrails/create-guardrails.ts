import type { RiskFlag } from '../contract/risk-flag.ts';
import { checkVariant } from './check-variant.ts';
import type { Guardrails } from './guardrails.ts';
import { sanitiseRequest } from './input/sanitise-request.ts';
import { screenRequest } from './input/screen-request.ts';
import { buildLedger } from './ledger/build-ledger.ts';
import { isNearDuplicate } from './near-duplicate.ts';
import { repairVariant } from './repair-variant.ts';

const duplicate = (): RiskFlag => ({
  code: 'NEAR_DUPLICATE',
  severity: 'error',
  message: 'Nearly the same words as an earlier variant',
  evidence: '',
  field: 'message',
  start: 0,
  end: 0,
});

export const createGuardrails = (): Guardrails => ({
  screen: screenRequest,
  sanitise: sanitiseRequest,
  check: (request, variant) => checkVariant(request, variant, buildLedger(request)),
  checkAll(request, variants) {
    const ledger = buildLedger(request);
    return variants.map((variant, index) => {
      const report = checkVariant(request, variant, ledger);
      if (variants.slice(0, index).some((earlier) => isNearDuplicate(variant.message, earlier.message)))
        report.risk_flags.push(duplicate());
      return report;
    });
  },
  repair: repairVariant,
});
