import type { PersonalizeRequest } from '../../contract/personalize-request.ts';
import type { StoredSelection, Variant } from '../../contract/personalize-response.ts';
import type { RiskCode, RiskFlag, Severity } from '../../contract/risk-flag.ts';
import { wordsOf } from './row-words.ts';

/** By what a row of a campaign is found and ordered, beside its own fields. Follows from the request as it stands. */
export interface RowFacets {
  /** Of lead and texts; see wordsOf. */
  words: string[];
  codes: RiskCode[];
  /** The highest; absent: there is no variant. */
  severity?: Severity | 'none';
  company: string;
  name: string;
}

interface Reviewed {
  input: PersonalizeRequest | null;
  variants: Variant[];
  selection?: StoredSelection | undefined;
}

const severities = ['error', 'warning', 'info'] as const;

/** The highest severity among flags. */
export const highestSeverity = (flags: Pick<RiskFlag, 'severity'>[]): Severity | 'none' =>
  severities.find((severity) => flags.some((flag) => flag.severity === severity)) ?? 'none';

/** Flags of the selected text, or of all variants while none is selected. */
export const flagsOfRow = ({ variants, selection }: Pick<Reviewed, 'variants' | 'selection'>): RiskFlag[] =>
  selection?.risk_flags ?? variants.flatMap(({ risk_flags }) => risk_flags);

export function rowFacets({ input, variants, selection }: Reviewed): RowFacets {
  const lead = input?.lead;
  const flags = flagsOfRow({ variants, selection });
  const edit = [selection?.edited_subject, selection?.edited_message];
  const texts = variants.flatMap(({ subject, message }) => [subject, message]);
  return {
    words: wordsOf([...(lead ? Object.values(lead) : []), ...texts, ...edit]),
    codes: [...new Set(flags.map(({ code }) => code))],
    ...(variants.length === 0 ? {} : { severity: highestSeverity(flags) }),
    company: (lead?.company_name ?? '').toLowerCase(),
    name: lead ? `${lead.last_name} ${lead.first_name}`.trim().toLowerCase() : '',
  };
}
