import type { PersonalizeRequest } from '../../contract/personalize-request.ts';
import type { RiskFlag } from '../../contract/risk-flag.ts';
import { requestSources } from '../ledger/request-sources.ts';
import { policy } from '../policy.ts';
import { findInjections } from './find-injections.ts';

/** One warning for each string of the request that reads like orders to a model. */
export function screenRequest(request: PersonalizeRequest): RiskFlag[] {
  const texts = new Map(requestSources(request).map(({ pointer, text }) => [pointer, text]));
  return findInjections(request).map(({ pointer, start, end }) => ({
    code: 'INJECTION_SUSPECTED',
    severity: policy.INJECTION_SUSPECTED.severity,
    rule: 'injections/instruction-like',
    message: 'Reads like instructions to a model; not shown to the writer and not evidence',
    evidence: texts.get(pointer)!.slice(start, end),
    field: pointer,
    start,
    end,
  }));
}
