import type { RiskFlag, Severity } from '../../contract/risk-flag.ts';
import type { RowFacets } from '../../store/request-doc.ts';
import type { RequestDoc } from '../../store/store.ts';
import { leadLines } from './lead-lines.ts';
import { wordsOf } from './row-words.ts';

type Faceted = Pick<RequestDoc, 'input' | 'variants' | 'selection'>;

const severities = ['error', 'warning', 'info'] as const;

/** The highest severity among flags. */
export const highestSeverity = (flags: Pick<RiskFlag, 'severity'>[]): Severity | 'none' =>
  severities.find((severity) => flags.some((flag) => flag.severity === severity)) ?? 'none';

/** Flags of the selected text, or of all variants while none is selected. */
const flagsOfRow = ({ variants, selection }: Pick<Faceted, 'variants' | 'selection'>): RiskFlag[] =>
  selection?.risk_flags ?? variants.flatMap(({ risk_flags }) => risk_flags);

export function rowFacets({ input, variants, selection }: Faceted): RowFacets {
  const lead = input?.lead;
  const flags = flagsOfRow({ variants, ...(selection ? { selection } : {}) });
  const edit = [selection?.edited_subject, selection?.edited_message];
  const risk = variants[0]?.review?.risk;
  const texts = variants.flatMap(({ subject, message }) => [subject, message]);
  return {
    words: wordsOf([...(lead ? leadLines(lead) : []), ...texts, ...edit]),
    codes: [...new Set(flags.map(({ code }) => code))],
    ...(variants.length === 0 ? {} : { severity: highestSeverity(flags) }),
    ...(risk === undefined ? {} : { risk }),
    company: (lead?.company_name ?? '').toLowerCase(),
    name: lead ? `${lead.last_name} ${lead.first_name}`.trim().toLowerCase() : '',
  };
}
