import type { Personalization, RiskFlag, Variant } from '../packages/client/src/index.ts';
import { formatContradiction } from './format-verdict.ts';

export function formatFlag(flag: RiskFlag): string {
  const against = formatContradiction(flag);
  const found = `  [${flag.severity}] ${flag.code}: ${flag.message}${flag.evidence ? ` ("${flag.evidence}")` : ''}`;
  return against ? `${found}: ${against}` : found;
}

const formatVariant = (variant: Variant, index: number): string =>
  [
    `--- Variant ${index + 1} ---`,
    ...(variant.subject === undefined ? [] : [`Subject: ${variant.subject}`, '']),
    variant.message,
    ...(variant.personalization_points.length > 0
      ? ['', `Built on: ${variant.personalization_points.join(', ')}`]
      : []),
    ...variant.risk_flags.map(formatFlag),
  ].join('\n');

/** A result as text: the variants one under another, or why there are none. */
export function formatVariants(result: Pick<Personalization, 'request_id' | 'status' | 'variants' | 'error'>): string {
  const head = `${result.request_id} ${result.status}${result.error ? `: ${result.error.message}` : ''}`;
  return [head, ...result.variants.map(formatVariant)].join('\n\n');
}
