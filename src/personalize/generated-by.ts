import type { GeneratedBy } from '../contract/compliance.ts';
import type { RiskFlag } from '../contract/risk-flag.ts';
import { isLocal } from '../llm/providers.ts';
import type { WritingRun } from './writing-run.ts';

const byTemplate: GeneratedBy = { software: 'candor', kind: 'template', model: 'template' };

/** Who wrote a variant: the model that answered the writer last, or the offline writer where its flags say so. */
export function generatedBy(run: WritingRun, flags: readonly RiskFlag[]): GeneratedBy {
  if (flags.some(({ code }) => code === 'FALLBACK_TEMPLATE')) return byTemplate;
  const answered = [...run.earlier.outputs, ...run.outputs].findLast(({ step, error }) => step !== 'judge' && !error);
  if (!answered || isLocal(answered.provider)) return byTemplate;
  return { software: 'candor', kind: 'model', model: `${answered.provider}:${answered.model}` };
}
