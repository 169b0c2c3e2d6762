import type { Citation, RiskFlag, Verdict } from '../packages/client/src/index.ts';

/** A quote goes over several lines of the text; its line here stays one. */
const quoted = (text: string): string => `"${text.replaceAll(/\s+/g, ' ')}"`;
const cited = ({ source, quote }: Citation): string => `${source} ${quoted(quote)}`;

/** What the request says instead, and what would be right; empty where nothing is known of it. */
export function formatContradiction({ contradicts, correction }: Pick<RiskFlag, 'contradicts' | 'correction'>): string {
  const parts = [
    ...(contradicts ? [`the request says ${quoted(contradicts.quote)} (${contradicts.source})`] : []),
    ...(correction === undefined ? [] : [`right would be ${quoted(correction)}`]),
  ];
  return parts.join('; ');
}

/** A verdict on one line: the words, what was found of them, the rule, and the words of the request it rests on. */
export function formatVerdict(verdict: Verdict): string {
  const { text, citations, rule } = verdict;
  const against = formatContradiction(verdict);
  return [
    `  ${quoted(text)} ${verdict.verdict} by ${rule}`,
    ...(citations.length > 0 ? [` <- ${citations.map(cited).join(', ')}`] : []),
    ...(against ? [`: ${against}`] : []),
  ].join('');
}
