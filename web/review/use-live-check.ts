import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { CheckResponse } from '../../src/contract/check.ts';
import type { PersonalizeRequest } from '../../src/contract/personalize-request.ts';
import type { VariantText } from '../../src/contract/personalize-response.ts';
import { api } from '../api/api.ts';
import { shiftSpans } from './shift-spans.ts';

export interface LiveCheck extends CheckResponse {
  /** The findings are those of an earlier state of the text. */
  stale: boolean;
  error: Error | null;
}

/**
 * Findings on a text while it is written: checked once the writer pauses. Until the answer comes the last findings
 * are shown, moved along with the text.
 */
export function useLiveCheck(
  request: PersonalizeRequest,
  draft: VariantText,
  known: CheckResponse,
  enabled: boolean,
  asOf?: string,
): LiveCheck {
  const [settled] = useDebouncedValue(draft, 300);
  const query = useQuery({
    queryKey: ['check', request, settled, asOf],
    queryFn: async ({ signal }) => ({ text: settled, ...(await api.check(request, settled, { as_of: asOf, signal })) }),
    enabled,
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
  });
  const checked = enabled ? query.data : undefined;
  const base = checked ?? { text: draft, ...known };
  const move = <Mark extends { field: string; start: number; end: number }>(marks: Mark[]): Mark[] =>
    (['subject', 'message'] as const).flatMap((field) =>
      shiftSpans(
        marks.filter((mark) => mark.field === field),
        base.text[field] ?? '',
        draft[field] ?? '',
      ),
    );
  return {
    risk_flags: move(base.risk_flags),
    grounding: move(base.grounding),
    stale: enabled && (checked?.text.message !== draft.message || checked.text.subject !== draft.subject),
    error: query.error,
  };
}
