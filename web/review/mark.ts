import type { Grounding, RiskFlag, Severity } from '../../src/contract/risk-flag.ts';

/** A marked stretch of a text: a finding, or words that the input supports. */
export interface Mark {
  start: number;
  end: number;
  flag?: RiskFlag;
  grounding?: Grounding;
}

const rank: Record<Severity, number> = { error: 0, warning: 1, info: 2 };

/** The marks of one field of a variant. */
export const marksOf = (field: string, flags: RiskFlag[], grounding: Grounding[]): Mark[] => [
  ...flags.filter((flag) => flag.field === field).map((flag) => ({ start: flag.start, end: flag.end, flag })),
  ...grounding
    .filter((item) => item.field === field)
    .map((item) => ({ start: item.start, end: item.end, grounding: item })),
];

export const worstSeverity = (flags: RiskFlag[]): Severity | undefined =>
  flags.map((flag) => flag.severity).sort((a, b) => rank[a] - rank[b])[0];
