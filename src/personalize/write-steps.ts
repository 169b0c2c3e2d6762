import { channels } from '../contract/channels.ts';
import type { PersonalizeRequest } from '../contract/personalize-request.ts';
import type { RiskCode, RiskFlag } from '../contract/risk-flag.ts';
import type { SentenceHint } from '../guardrails/guardrails.ts';
import { callWriter } from './call-writer.ts';
import { type Candidates, checkTogether, withoutRetry } from './write-variants.ts';
import type { WriterCall, WritingRun, WrittenText } from './writing-run.ts';

type Step = 'opener' | 'body' | 'cta';
type Pieces = Partial<Record<Step, WrittenText>>;

const steps = ['opener', 'body', 'cta'] as const;
const slotOfStep = { opener: 'OPENER', body: 'OPENER', cta: 'CTA' } as const;
/** A piece is judged by what it must have itself; the whole message is checked once more when assembled. */
const notOfPiece: Record<Step, ReadonlySet<RiskCode>> = {
  opener: new Set<RiskCode>(['MISSING_CTA', 'MISSING_SUBJECT', 'MISSING_RELEVANCE']),
  body: new Set<RiskCode>(['MISSING_CTA', 'MISSING_SUBJECT', 'MISSING_GREETING', 'MISSING_RELEVANCE']),
  cta: new Set<RiskCode>(['MISSING_SUBJECT', 'MISSING_GREETING', 'MISSING_RELEVANCE']),
};

const pieceErrors = async (run: WritingRun, step: Step, { text, hints }: WrittenText): Promise<RiskFlag[]> => {
  const request: PersonalizeRequest = { ...run.request, slot: slotOfStep[step] };
  const { risk_flags } = await run.deps.guardrails.check(request, text, hints, run.writtenAt);
  return risk_flags.filter((flag) => flag.severity === 'error' && !notOfPiece[step].has(flag.code));
};

/** One step of one variant, with at most one retry. What earlier steps wrote is given as locked and never changes. */
async function writeStep(run: WritingRun, index: number, step: Step, pieces: Pieces): Promise<WrittenText | null> {
  const call: WriterCall = { step, indexes: [index], locked: lockedOf(pieces) };
  const first = (await callWriter(run, call)).get(index) ?? null;
  const flags = first ? await pieceErrors(run, step, first) : [];
  if (first && (flags.length === 0 || !run.request.constraints.no_claims_policy)) return first;
  const violation = { index, flags, text: first?.text ?? null, ...(first ? { sentences: first.hints } : {}) };
  const second = await callWriter(run, { ...call, violations: [violation] }).catch((error: unknown) =>
    withoutRetry(run, error),
  );
  return second.get(index) ?? first;
}

const lockedOf = ({ opener, body }: Pieces): { opener?: string; body?: string } => ({
  ...(opener === undefined ? {} : { opener: opener.text.message }),
  ...(body === undefined ? {} : { body: body.text.message }),
});

/** MULTI_STEP mode: opener, then body, then CTA, each checked before the next is written. */
export async function writeSteps(run: WritingRun): Promise<Candidates> {
  const separator = channels[run.request.channel].separator;
  const texts: (WrittenText | null)[] = [];
  for (let index = 0; index < run.request.variant_count; index += 1) {
    const pieces: Pieces = {};
    for (const step of steps) {
      const piece = await writeStep(run, index, step, pieces);
      if (piece) pieces[step] = piece;
    }
    texts.push(assemble(pieces, separator));
  }
  return checkTogether(run, texts);
}

/** The pieces as one text, its subject the first there is, and every hint where its sentence now stands. */
function assemble(pieces: Pieces, separator: string): WrittenText | null {
  const parts = steps.flatMap((step) => pieces[step] ?? []);
  if (parts.length === 0) return null;
  const titled = parts.find(({ text }) => text.subject !== undefined);
  const hints: SentenceHint[] = titled?.hints.filter((hint) => hint.field === 'subject') ?? [];
  let message = '';
  for (const { text, hints: own } of parts) {
    if (message !== '') message += separator;
    const at = message.length;
    for (const hint of own)
      if (hint.field === 'message') hints.push({ ...hint, start: hint.start + at, end: hint.end + at });
    message += text.message;
  }
  return {
    text: { message, ...(titled ? { subject: titled.text.subject! } : {}) },
    hints,
    standsIn: parts.some((part) => part.standsIn),
  };
}
