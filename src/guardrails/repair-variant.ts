import type { PersonalizeRequest } from '../contract/personalize-request.ts';
import type { VariantText } from '../contract/personalize-response.ts';
import type { RiskFlag } from '../contract/risk-flag.ts';
import type { Repair } from './guardrails.ts';

/** Takes out what the flags mark; null when what is left could not be sent. */
export function repairVariant(_request: PersonalizeRequest, _variant: VariantText, _flags: RiskFlag[]): Repair | null {
  return null;
}
