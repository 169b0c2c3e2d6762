import { createFooter } from '../compliance/create-footer.ts';
import type { Variant } from '../contract/personalize-response.ts';
import type { RiskFlag } from '../contract/risk-flag.ts';
import type { Repair } from '../guardrails/guardrails.ts';
import { languageToWrite } from '../guardrails/language/language-of.ts';
import { riskOf } from '../guardrails/risk.ts';
import { offlineLanguagesNote } from '../llm/written-languages.ts';
import { countOpeners, overusedOpeners } from './campaign-openers.ts';
import { checkTexts } from './check-texts.ts';
import { generatedBy } from './generated-by.ts';
import { askSecondOpinion, withSecondOpinion } from './second-opinion.ts';
import { type Candidates, mustReplace } from './write-variants.ts';
import type { CheckedText, WritingRun, WrittenText } from './writing-run.ts';

/** How many phrasings of the template writer are tried before the request is given up. */
const templateSalts = 8;

/** No text could be made sendable; `codes` says what stood in the way, and of a language that is not written, which are. */
export class NoSendableVariant extends Error {
  override readonly name = 'NoSendableVariant';
  readonly codes: string[];

  constructor(codes: string[], language: string) {
    const note = codes.includes('WRONG_LANGUAGE') ? offlineLanguagesNote(language) : '';
    super(`No sendable variant could be written: ${codes.join(', ')}${note}`);
    this.codes = codes;
  }
}

/**
 * What still fails after the retry is repaired, or replaced by the template writer's variant; either is checked again
 * beside the others and says so in its flags. Throws NoSendableVariant rather than deliver fewer than asked for.
 */
export async function finalizeVariants(run: WritingRun, candidates: Candidates): Promise<Variant[]> {
  const finalized: CheckedText[] = [];
  const repairs = await repairFailing(run, candidates);
  for (const [index, candidate] of candidates.entries()) {
    finalized.push(
      candidate && !mustReplace(run, candidate)
        ? candidate
        : ((await repaired(run, finalized, repairs[index] ?? null, candidate)) ??
            (await fromTemplate(run, finalized, index, candidate))),
    );
  }
  const overused = await overusedOpeners(run, finalized);
  await countOpeners(run, finalized);
  const footer = createFooter(run.request, languageToWrite(run.request));
  const { personalizationPoints } = await import('./personalization-points.ts');
  return finalized.map(({ text, report, standsIn }, index) => {
    const flags = [...report.risk_flags, ...(standsIn ? [standInFlag] : []), ...(overused.get(index) ?? [])];
    return {
      ...text,
      personalization_points: personalizationPoints(run.request, text, report.grounding),
      risk_flags: flags,
      grounding: report.grounding,
      ...(footer ? { footer } : {}),
      review: { risk: riskOf({ risk_flags: flags, verdicts: report.verdicts }) },
      generated_by: generatedBy(run, report.risk_flags),
    };
  });
}

/** The repairs there are, by index; what they say anew goes to the judge together. */
async function repairFailing(run: WritingRun, candidates: Candidates): Promise<(Repair | null)[]> {
  const repairs = await Promise.all(
    candidates.map((candidate) =>
      candidate && mustReplace(run, candidate)
        ? run.deps.guardrails.repair(run.request, candidate.text, candidate.report.risk_flags, run.writtenAt)
        : null,
    ),
  );
  const texts = repairs.flatMap((repair) => (repair ? [{ text: repair.variant, hints: [] }] : []));
  await askSecondOpinion(run, await checkTexts(run, texts));
  return repairs;
}

async function recheck(run: WritingRun, finalized: CheckedText[], written: WrittenText): Promise<CheckedText> {
  const checked = await checkTexts(run, [...finalized, written]);
  return withSecondOpinion(run, checked.at(-1)!);
}

async function repaired(
  run: WritingRun,
  finalized: CheckedText[],
  repair: Repair | null,
  failed: CheckedText | null,
): Promise<CheckedText | null> {
  if (!repair) return null;
  const checked = await recheck(run, finalized, {
    text: repair.variant,
    hints: [],
    standsIn: failed?.standsIn === true,
  });
  if (mustReplace(run, checked)) return null;
  checked.report.risk_flags.push(...repair.flags);
  return checked;
}

/** Made of the request's own fields, so that no judge need be asked. */
async function fromTemplate(
  run: WritingRun,
  finalized: CheckedText[],
  index: number,
  replaced: CheckedText | null,
): Promise<CheckedText> {
  const codes = new Set<string>();
  for (let salt = 0; salt < templateSalts; salt += 1) {
    const text = await run.deps.fallback(run.clean, index, { salt: `fallback-${salt}` });
    const checked = await recheck(run, finalized, { text, hints: [] });
    if (!mustReplace(run, checked)) {
      checked.report.risk_flags.push(fallbackFlag(replaced));
      return checked;
    }
    for (const flag of checked.report.risk_flags) if (flag.severity === 'error') codes.add(flag.code);
  }
  throw new NoSendableVariant([...codes], languageToWrite(run.request));
}

const standInFlag: RiskFlag = {
  code: 'FALLBACK_TEMPLATE',
  severity: 'info',
  message: 'Written by the template writer: no model answered',
  evidence: '',
  field: 'message',
  start: 0,
  end: 0,
};

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
