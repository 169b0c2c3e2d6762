import type { PersonalizeRequest } from '../contract/personalize-request.ts';
import type { VariantText } from '../contract/personalize-response.ts';
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
export function personalizationPoints(
  request: PersonalizeRequest,
  written: VariantText,
  grounding: Grounding[],
): string[] {
  const whole = `${written.subject ?? ''}\n${written.message}`.toLowerCase();
  const ranked = new Map<string, Point>();
  for (const span of grounding) {
    const point = pointOf(request, whole, span);
    if (!point || point.text.length < 3 || isMetric(point.text)) continue;
    const key = point.text.toLowerCase();
    if (!ranked.has(key)) ranked.set(key, point);
  }
  const points = [...ranked.values()].sort((a, b) => a.rank - b.rank || a.start - b.start).map((point) => point.text);
  return points
    .filter((point, index) => !points.slice(0, index).some((earlier) => includesWord(earlier, point)))
    .slice(0, 6);
}

interface Point {
  text: string;
  rank: number;
  start: number;
}

function pointOf(request: PersonalizeRequest, whole: string, span: Grounding): Point | null {
  const { source, quote, text, start } = span;
  const rank = rankOf(source);
  if (rank === null) return null;
  if (rank === 0 || rank === 3) return { text: (listItem(request, source) ?? quote).trim(), rank, start };
  if (rank === 2) return { text: quote.trim(), rank, start };
  const keyword = request.company_context.keywords.find(
    (item) => whole.includes(item.toLowerCase()) && includesWord(item, quote.trim()),
  );
  if (keyword !== undefined) return { text: keyword.trim(), rank: 0, start };
  // One word in another form ("run" for "runs") may be said of anything.
  const isOtherForm = !/\s/.test(quote.trim()) && quote.toLowerCase() !== text.toLowerCase();
  return isOtherForm ? null : { text: quote.trim(), rank, start };
}

const includesWord = (whole: string, part: string): boolean => whole.toLowerCase().includes(part.toLowerCase());

function listItem(request: PersonalizeRequest, source: string): string | undefined {
  const [, , list = '', index = ''] = source.split('/').map(decode);
  const items = list === 'keywords' ? request.company_context.keywords : request.company_context.tech_stack;
  return items?.[Number(index)];
}
