import { missingParts } from '../../compliance/missing-parts.ts';
import { channels } from '../../contract/channels.ts';
import type { PersonalizeRequest } from '../../contract/personalize-request.ts';
import type { RequestText } from '../../contract/request-texts.ts';
import type { RiskFlag } from '../../contract/risk-flag.ts';
import { policy } from '../policy.ts';
import { findRefusal } from '../thread/find-refusal.ts';
import { injectionsIn } from './find-injections.ts';
import { untrustedTexts } from './untrusted-texts.ts';

/**
 * A warning for each string of the request that reads like orders to a model, one where nobody signs a letter, and one
 * where the lead has declined.
 */
export const screenRequest = (request: PersonalizeRequest): RiskFlag[] => [
  ...suspectedInjections(request),
  ...missingSender(request),
  ...missingLegalParts(request),
  ...declined(request),
];

/** A letter closes with a name; other channels show who writes by themselves. */
function missingSender({ channel, slot, sender, voice }: PersonalizeRequest): RiskFlag[] {
  if (channels[channel].layout !== 'letter' || slot === 'OPENER' || sender?.name || voice?.signature) return [];
  return [
    {
      code: 'MISSING_SENDER',
      severity: policy.MISSING_SENDER.severity,
      rule: 'sender/no-name',
      message: 'The message closes without a name: fill sender.name',
      evidence: '',
      field: '/sender/name',
      start: 0,
      end: 0,
    },
  ];
}

/** What the regime of the request asks for; who signs a letter is told above. */
function missingLegalParts(request: PersonalizeRequest): RiskFlag[] {
  const told = new Set(missingSender(request).map(({ code }) => code));
  return missingParts(request)
    .filter(({ code }) => !told.has(code))
    .map((missing) => ({
      ...missing,
      severity: policy[missing.code].severity,
      rule: `compliance/${request.compliance}`,
      evidence: '',
      start: 0,
      end: 0,
    }));
}

/** The lead's last message wants nothing of it: what is written closes the thread, unless a person decides otherwise. */
function declined(request: PersonalizeRequest): RiskFlag[] {
  const refusal = findRefusal(request);
  if (refusal === null) return [];
  const { pointer, text, start, end, rule } = refusal;
  return [
    {
      code: 'LEAD_DECLINED',
      severity: policy.LEAD_DECLINED.severity,
      rule,
      message: 'The lead declined: do not write on; at most close politely',
      evidence: text.slice(start, end),
      field: pointer,
      start,
      end,
    },
  ];
}

const suspectedInjections = (request: PersonalizeRequest): RiskFlag[] => flagInjections(untrustedTexts(request));

/** A warning for each text that reads like orders to a model. */
export function flagInjections(texts: readonly RequestText[]): RiskFlag[] {
  const byPointer = new Map(texts.map(({ pointer, text }) => [pointer, text]));
  return injectionsIn(texts).map(({ pointer, start, end }) => ({
    code: 'INJECTION_SUSPECTED',
    severity: policy.INJECTION_SUSPECTED.severity,
    rule: 'injections/instruction-like',
    message: 'Reads like instructions to a model; not shown to the writer and not evidence',
    evidence: byPointer.get(pointer)!.slice(start, end),
    field: pointer,
    start,
    end,
  }));
}
