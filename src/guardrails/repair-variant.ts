import type { PersonalizeRequest } from '../contract/personalize-request.ts';
import type { VariantText } from '../contract/personalize-response.ts';
import type { RiskCode, RiskFlag } from '../contract/risk-flag.ts';
import { checkVariant } from './check.ts';
import { countWords } from './document/blanks.ts';
import type { Repair } from './guardrails.ts';
import type { Ledger } from './ledger/ledger.ts';
import { policy, policyOf } from './policy.ts';
import { readVariant } from './reading.ts';
import { registry } from './recognizers/registry.ts';
import { candidateEdits } from './repair/candidate-edits.ts';
import { type Draft, draftOf } from './repair/draft.ts';
import { applyEdits, type Edit, type Edited } from './repair/edits.ts';
import { subjectsFrom } from './repair/rewrite-subject.ts';
import { isWellFormed } from './repair/well-formed.ts';

const limits: ReadonlySet<RiskCode> = new Set<RiskCode>(['WORD_LIMIT_EXCEEDED', 'CHAR_LIMIT_EXCEEDED']);
const missing: ReadonlySet<RiskCode> = new Set<RiskCode>(['MISSING_GREETING', 'MISSING_CTA', 'MISSING_RELEVANCE']);

/** A message is repaired in a few places, or it was not worth repairing. */
const mostSteps = 6;
/** With less of its words left than this, a message is another message. */
const leastKept = 0.6;

type Field = 'subject' | 'message';

interface State {
  readonly variant: VariantText;
  readonly repaired: readonly RiskFlag[];
  readonly errors: readonly RiskFlag[];
  /** Those of the errors that the checks here do not raise, such as a judge's: they hold until their words are gone. */
  readonly foreign: readonly RiskFlag[];
}

interface Task {
  readonly request: PersonalizeRequest;
  readonly ledger: Ledger;
  /** The errors that the checks find in a text. */
  readonly check: (text: VariantText) => readonly RiskFlag[];
  readonly original: VariantText;
  /** The flags given, which may know more of a finding than the checks here: what the request says instead. */
  readonly given: readonly RiskFlag[];
  /** What the checks here flag and the caller's flags do not have: a second opinion cleared it. */
  readonly cleared: readonly RiskFlag[];
}

export const errorsOf = (flags: readonly RiskFlag[]): RiskFlag[] => flags.filter((flag) => flag.severity === 'error');
const isSame = (a: RiskFlag, b: RiskFlag): boolean =>
  a.code === b.code && a.field === b.field && a.evidence === b.evidence;

/**
 * Mends what the error flags mark and leaves the rest byte for byte: the right value where the flag knows it, else
 * the least that can go and leave whole sentences. null when the result could not be sent: something is missing
 * rather than too much, what is left reads badly, or greeting, tie to the lead or call to action would have to go.
 * What the checks find and `flags` does not name stays as it is: a second opinion cleared it. `check` finds the errors
 * of a text.
 */
export function repairVariant(
  request: PersonalizeRequest,
  variant: VariantText,
  flags: RiskFlag[],
  ledger: Ledger,
  check: (text: VariantText) => readonly RiskFlag[],
): Repair | null {
  const given = errorsOf(flags);
  if (given.length === 0 || !given.every((flag) => policyOf(flag.code).isRepairable)) return null;
  const own = check(variant);
  const foreign = given.filter((flag) => !own.some((other) => isSame(flag, other)));
  const cleared = own.filter((flag) => !given.some((other) => isSame(flag, other)));
  const task: Task = { request, ledger, check, original: variant, given, cleared };
  let state: State = { variant, repaired: [], errors: given, foreign };
  for (let step = 0; state.errors.length > 0; step += 1) {
    const next: State | null = step < mostSteps ? mendFirst(task, state) : null;
    if (!next) return null;
    state = next;
  }
  return { variant: state.variant, flags: [...state.repaired] };
}

/** The first change for the first error that leaves fewer errors, none of another kind, and a text that reads well. */
function mendFirst(task: Task, state: State): State | null {
  const flag = state.errors[0]!;
  const field: Field = flag.field === 'subject' ? 'subject' : 'message';
  const reading = readVariant(task.request, state.variant, task.ledger);
  const fieldReading = reading.fields.find(({ name }) => name === field);
  if (!fieldReading) return null;
  const draft = draftOf(reading, fieldReading);
  for (const edits of candidateEdits(draft, flag)) {
    const next = tryEdits(task, state, draft, field, edits);
    if (next) return next;
  }
  if (field === 'message') return null;
  for (const put of subjectsFrom(task.request, reading.language)) {
    const why = `Written again from the goal and the company because of ${flag.code}`;
    const edit: Edit = { start: 0, end: fieldReading.raw.length, put, why };
    const next = tryEdits(task, state, draft, field, [edit]);
    if (next) return next;
  }
  return null;
}

function tryEdits(task: Task, state: State, draft: Draft, field: Field, edits: Edit[]): State | null {
  const edited = applyEdits(draft.field.raw, edits);
  const variant = { ...state.variant, [field]: edited.text };
  if (countWords(variant.message) < leastKept * countWords(task.original.message)) return null;
  const reading = readVariant(task.request, variant, task.ledger);
  const fieldReading = reading.fields.find(({ name }) => name === field)!;
  if (!isWellFormed(draft, draftOf(reading, fieldReading))) return null;
  const foreign = foreignLeft(state.foreign, field, edits, edited);
  const own = task.check(variant).filter((flag) => !task.cleared.some((other) => isSame(flag, other)));
  const known = own.map((flag) => task.given.find((other) => isSame(flag, other) && other.contradicts) ?? flag);
  const errors = [...foreign, ...known.map((flag, at) => ({ ...flag, start: own[at]!.start, end: own[at]!.end }))];
  if (!isProgress(state.errors, errors) || !standsAlone(task, variant)) return null;
  return {
    variant,
    errors,
    foreign,
    repaired: [...moved(state.repaired, field, edited), ...flagsOf(draft, field, edits, edited)],
  };
}

/** Flags of others that still stand: a change within their words does not answer them, only one of them all. */
function foreignLeft(foreign: readonly RiskFlag[], field: Field, edits: Edit[], { text, move }: Edited): RiskFlag[] {
  return foreign.flatMap((flag): RiskFlag[] => {
    if (flag.field !== field || flag.start === flag.end) return [flag];
    const isAnswered = edits.some(
      (edit) => edit.corrects === flag || (edit.why !== undefined && edit.start <= flag.start && edit.end >= flag.end),
    );
    if (isAnswered) return [];
    const [start, end] = [move(flag.start), move(flag.end)];
    return [{ ...flag, start, end, evidence: text.slice(start, end) }];
  });
}

/** Fewer errors, or as many when a limit is approached sentence by sentence; and nothing that was fine is missing now. */
function isProgress(before: readonly RiskFlag[], after: readonly RiskFlag[]): boolean {
  const known = new Set(before.map((flag) => flag.code));
  if (after.some((flag) => !known.has(flag.code))) return false;
  return after.length < before.length || (after.length === before.length && limits.has(before[0]!.code));
}

/** The recognizers that say what a message lacks. */
const ofWhatIsMissing = registry.filter(({ codes }) => codes.some((code) => missing.has(code)));

/** The message has greeting, tie to the lead and ask of its own, whatever its subject says; or had none before. */
function standsAlone({ request, ledger, original }: Task, { message }: VariantText): boolean {
  const lacks = (text: string): RiskCode[] =>
    checkVariant(request, { message: text }, ledger, ofWhatIsMissing)
      .risk_flags.map(({ code }) => code)
      .filter((code) => missing.has(code));
  const now = lacks(message);
  return now.length === 0 || now.every((code) => lacks(original.message).includes(code));
}

const moved = (flags: readonly RiskFlag[], field: Field, { move }: Edited): RiskFlag[] =>
  flags.map((flag) => (flag.field === field ? { ...flag, start: move(flag.start), end: move(flag.start) } : flag));

const flagsOf = (draft: Draft, field: Field, edits: Edit[], { places }: Edited): RiskFlag[] =>
  edits.flatMap((edit): RiskFlag[] => {
    if (edit.why === undefined) return [];
    const at = places.get(edit) ?? 0;
    const { contradicts, correction } = edit.corrects ?? {};
    return [
      {
        code: 'REPAIRED',
        severity: policy.REPAIRED.severity,
        rule: `repair/${edit.corrects === undefined ? 'cut' : 'corrected'}`,
        message: edit.why,
        evidence: edit.evidence ?? draft.field.raw.slice(edit.start, edit.end).trim(),
        field,
        start: at,
        end: at,
        ...(contradicts === undefined ? {} : { contradicts }),
        ...(correction === undefined ? {} : { correction }),
      },
    ];
  });
