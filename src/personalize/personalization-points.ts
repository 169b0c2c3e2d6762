import type { PersonalizeRequest } from '../contract/personalize-request.ts';
import type { Grounding } from '../contract/risk-flag.ts';

const decode = (token: string): string => token.replaceAll('~1', '/').replaceAll('~0', '~');

/** Rank in the hierarchy: keywords and summary, then the role, then the tech stack. null: not a point. */
function rankOf(pointer: string): number | null {
  if (pointer.startsWith('/company_context/keywords')) return 0;
  if (pointer.startsWith('/company_context/summary')) return 1;
  if (pointer === '/lead/title') return 2;
  if (pointer.startsWith('/company_context/tech_stack')) return 3;
  return null;
}

const isMetric = (quote: string): boolean => /\p{N}/u.test(quote);

/**
 * Which items of the context a text uses, most telling first, at most 6. Read off the grounding, never from a
 * model's word; quotes with a figure are left out, since a metric is evidence and not a point.
 */
export function personalizationPoints(request: PersonalizeRequest, grounding: Grounding[]): string[] {
  const ranked = new Map<string, { text: string; rank: number; start: number }>();
  for (const { source, quote, start } of grounding) {
    const rank = rankOf(source);
    if (rank === null) continue;
    const text = rank === 0 || rank === 3 ? (listItem(request, source) ?? quote) : quote;
    if (text.trim().length < 3 || isMetric(text)) continue;
    const key = text.trim().toLowerCase();
    if (!ranked.has(key)) ranked.set(key, { text: text.trim(), rank, start });
  }
  const points = [...ranked.values()].sort((a, b) => a.rank - b.rank || a.start - b.start).map((point) => point.text);
  return points
    .filter((point, index) => !points.slice(0, index).some((earlier) => includesWord(earlier, point)))
    .slice(0, 6);
}

const includesWord = (whole: string, part: string): boolean => whole.toLowerCase().includes(part.toLowerCase());

function listItem(request: PersonalizeRequest, source: string): string | undefined {
  const [, , list = '', index = ''] = source.split('/').map(decode);
  const items = list === 'keywords' ? request.company_context.keywords : request.company_context.tech_stack;
  return items?.[Number(index)];
}
