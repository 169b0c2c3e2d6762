import type { Verdict } from '../../src/contract/verdict.ts';
import type { GuardrailsEngine } from '../../src/guardrails/guardrails.ts';
import type { CorpusRow } from '../guardrails/read-corpus.ts';
import { isGroundingError } from '../support/grounding-codes.ts';

export type Span = readonly [start: number, end: number];

export interface Judged {
  readonly isPositive: boolean;
  readonly isFlagged: boolean;
  /** How much of what the text says is doubted (doubtOf); null where the engine gave no verdicts. */
  readonly verdictScore: number | null;
  readonly flagCount: number;
  /** Characters of the message that the annotators marked and that the engine marked; null where the whole text is marked. */
  readonly spans: { readonly marked: readonly Span[]; readonly found: readonly Span[] } | null;
  /** Of the note: "domain|kind,kind". */
  readonly domain: string;
  readonly kinds: readonly string[];
}

/** Each label's occurrence in the text, an equal label's next one. */
function markedSpans({ expect, variant: { message } }: CorpusRow): Span[] {
  const nextFrom = new Map<string, number>();
  return expect.flatMap(({ evidence }): Span[] => {
    if (evidence === '') return [];
    const next = message.indexOf(evidence, nextFrom.get(evidence) ?? 0);
    const at = next >= 0 ? next : message.indexOf(evidence);
    if (at < 0) return [];
    nextFrom.set(evidence, at + evidence.length);
    return [[at, at + evidence.length]];
  });
}

/** The weights of src/guardrails/risk.ts: of a verdict against a text as far as it is sure, of support as far as not. */
const ofUnsupported = 0.5;
const ofWeakSupport = 0.3;

/**
 * How much of a text is doubted, 0 to 1: the chance that one of its verdicts against it is right, were each so by
 * itself, or the weakest support is none. Of support only the weakest counts, so that a long text is no worse for it.
 */
function doubtOf(bad: readonly Verdict[], sound: readonly Verdict[]): number {
  const weakest = Math.max(0, ...sound.map(({ score }) => 1 - score));
  return 1 - bad.reduce((left, { score }) => left * (1 - ofUnsupported * score), 1 - ofWeakSupport * weakest);
}

/** What the engine makes of one text of a public set: support alone counts, not greeting, goal, language or style. */
export function judgeText(row: CorpusRow, guardrails: GuardrailsEngine): Judged {
  const { risk_flags: flags, verdicts } = guardrails.check(row.request, row.variant);
  const grounding = flags.filter((flag) => isGroundingError(flag) && flag.field === 'message');
  const bad = verdicts.filter(
    ({ verdict, field }) => field === 'message' && /^(?:UNSOURCED|CONTRADICTED)$/u.test(verdict),
  );
  const hasVerdicts = verdicts.length > 0;
  const marked = markedSpans(row);
  const isWhole = row.expect.some(({ evidence }) => evidence === row.variant.message);
  const [domain = '', kinds = ''] = (row.note ?? '').split('|');
  return {
    isPositive: row.expect.length > 0,
    isFlagged: hasVerdicts ? bad.length > 0 : grounding.length > 0,
    verdictScore: hasVerdicts
      ? doubtOf(
          bad,
          verdicts.filter((one) => one.field === 'message' && !bad.includes(one)),
        )
      : null,
    flagCount: grounding.length,
    spans: isWhole
      ? null
      : { marked, found: (hasVerdicts ? bad : grounding).map(({ start, end }) => [start, end] as const) },
    domain,
    kinds: kinds.split(',').filter(Boolean),
  };
}
