import type { PersonalizeRequest } from '../contract/personalize-request.ts';
import type { VariantText } from '../contract/personalize-response.ts';
import type { RiskCode, RiskFlag } from '../contract/risk-flag.ts';
import { callWriter, type WriterCall } from './call-writer.ts';
import { type Candidates, checkTogether } from './write-variants.ts';
import type { WritingRun } from './writing-run.ts';

type Step = 'opener' | 'body' | 'cta';
type Pieces = Partial<Record<Step, string>> & { subject?: string };

const slotOfStep = { opener: 'OPENER', body: 'OPENER', cta: 'CTA' } as const;
/** A piece is judged by what it must have itself; the whole message is checked once more when assembled. */
const notOfPiece: Record<Step, ReadonlySet<RiskCode>> = {
  opener: new Set<RiskCode>(['MISSING_CTA', 'MISSING_SUBJECT', 'MISSING_RELEVANCE']),
  body: new Set<RiskCode>(['MISSING_CTA', 'MISSING_SUBJECT', 'MISSING_GREETING', 'MISSING_RELEVANCE']),
  cta: new Set<RiskCode>(['MISSING_SUBJECT', 'MISSING_GREETING', 'MISSING_RELEVANCE']),
};

const pieceErrors = (run: WritingRun, step: Step, text: VariantText): RiskFlag[] => {
  const request: PersonalizeRequest = { ...run.request, slot: slotOfStep[step] };
  return run.deps.guardrails
    .check(request, text)
    .risk_flags.filter((flag) => flag.severity === 'error' && !notOfPiece[step].has(flag.code));
};

/** One step of one variant, with at most one retry. What earlier steps wrote is given as locked and never changes. */
async function writeStep(run: WritingRun, index: number, step: Step, pieces: Pieces): Promise<VariantText | null> {
  const call: WriterCall = { step, indexes: [index], locked: lockedOf(pieces) };
  const first = (await callWriter(run, call)).get(index) ?? null;
  const flags = first ? pieceErrors(run, step, first) : [];
  if (first && (flags.length === 0 || !run.request.constraints.no_claims_policy)) return first;
  const second = await callWriter(run, { ...call, violations: [{ index, flags, text: first }] });
  return second.get(index) ?? first;
}

const lockedOf = (pieces: Pieces): { opener?: string; body?: string } => ({
  ...(pieces.opener === undefined ? {} : { opener: pieces.opener }),
  ...(pieces.body === undefined ? {} : { body: pieces.body }),
});

/** MULTI_STEP mode: opener, then body, then CTA, each checked before the next is written. */
export async function writeSteps(run: WritingRun): Promise<Candidates> {
  const separator = run.request.channel === 'EMAIL' ? '\n\n' : ' ';
  const texts: (VariantText | null)[] = [];
  for (let index = 0; index < run.request.variant_count; index += 1) {
    const pieces: Pieces = {};
    for (const step of ['opener', 'body', 'cta'] as const) {
      const piece = await writeStep(run, index, step, pieces);
      if (piece) pieces[step] = piece.message.trim();
      if (piece?.subject) pieces.subject ??= piece.subject;
    }
    const parts = [pieces.opener, pieces.body, pieces.cta].filter((part) => part !== undefined);
    texts.push(
      parts.length === 0
        ? null
        : { message: parts.join(separator), ...(pieces.subject === undefined ? {} : { subject: pieces.subject }) },
    );
  }
  return checkTogether(run, texts);
}
