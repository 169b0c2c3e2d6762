import type { Variant, VariantText } from '../contract/personalize-response.ts';
import type { RiskFlag } from '../contract/risk-flag.ts';
import { writeTemplate } from '../llm/template/write-template.ts';
import { countOpeners, overusedOpeners } from './campaign-openers.ts';
import { personalizationPoints } from './personalization-points.ts';
import { type Candidates, checkTogether, mustReplace } from './write-variants.ts';
import type { CheckedText, WritingRun } from './writing-run.ts';

/** How many phrasings of the template writer are tried before the request is given up. */
const templateSalts = 8;

/** No text could be made sendable; `codes` says what stood in the way. */
export class NoSendableVariant extends Error {
  override readonly name = 'NoSendableVariant';
  readonly codes: string[];

  constructor(codes: string[]) {
    super(`No sendable variant could be written: ${codes.join(', ')}`);
    this.codes = codes;
  }
}

/**
 * What still fails after the retry is repaired, or replaced by the template writer's variant; either is checked again
 * beside the others and says so in its flags. Throws NoSendableVariant rather than deliver fewer than asked for.
 */
export async function settleVariants(run: WritingRun, candidates: Candidates): Promise<Variant[]> {
  const settled: CheckedText[] = [];
  for (const [index, candidate] of candidates.entries()) {
    settled.push(
      candidate && !mustReplace(run, candidate)
        ? candidate
        : ((await repaired(run, settled, candidate ?? null)) ??
            (await fromTemplate(run, settled, index, candidate ?? null))),
    );
  }
  const overused = await overusedOpeners(run, settled);
  await countOpeners(run, settled);
  return settled.map(({ text, report }, index) => ({
    ...text,
    personalization_points: personalizationPoints(run.request, text, report.grounding),
    risk_flags: [...report.risk_flags, ...(overused.get(index) ?? [])],
    grounding: report.grounding,
  }));
}

async function recheck(run: WritingRun, settled: CheckedText[], text: VariantText): Promise<CheckedText> {
  const checked = await checkTogether(run, [...settled.map((earlier) => earlier.text), text]);
  return checked.at(-1)!;
}

async function repaired(
  run: WritingRun,
  settled: CheckedText[],
  candidate: CheckedText | null,
): Promise<CheckedText | null> {
  if (!candidate) return null;
  const repair = run.deps.guardrails.repair(run.request, candidate.text, candidate.report.risk_flags);
  if (!repair) return null;
  const checked = await recheck(run, settled, repair.variant);
  if (mustReplace(run, checked)) return null;
  checked.report.risk_flags.push(...repair.flags);
  return checked;
}

async function fromTemplate(
  run: WritingRun,
  settled: CheckedText[],
  index: number,
  replaced: CheckedText | null,
): Promise<CheckedText> {
  const codes = new Set<string>();
  for (let salt = 0; salt < templateSalts; salt += 1) {
    const checked = await recheck(run, settled, writeTemplate(run.clean, index, { salt: `fallback-${salt}` }));
    if (!mustReplace(run, checked)) {
      checked.report.risk_flags.push(fallbackFlag(replaced));
      return checked;
    }
    for (const flag of checked.report.risk_flags) if (flag.severity === 'error') codes.add(flag.code);
  }
  throw new NoSendableVariant([...codes]);
}

const fallbackFlag = (replaced: CheckedText | null): RiskFlag => {
  const codes = [
    ...new Set(replaced?.report.risk_flags.filter((flag) => flag.severity === 'error').map((flag) => flag.code)),
  ];
  return {
    code: 'FALLBACK_TEMPLATE',
    severity: 'info',
    message:
      replaced === null
        ? "Written by the template writer: the model's answer could not be read"
        : `Written by the template writer: the model's text had ${codes.join(', ')}`,
    evidence: '',
    field: 'message',
    start: 0,
    end: 0,
  };
};
