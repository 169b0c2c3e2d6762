import { isBaseVerb, secondPersonOfVerb } from '../sentences/verbs.ts';

/** A goal speaks of the reader as "they", "the lead"; a message says "you". */
export const toReader = (text: string): string =>
  text
    .replace(/\bthe (?:lead|prospect|recipient|reader)(?:'s|’s)\b/giu, 'your')
    .replace(/\b(?:the (?:lead|prospect|recipient|reader)|leads|prospects)\b/giu, 'you')
    .replace(/\b(?:their|his|her)(?=\s\p{L})/giu, 'your')
    .replace(/\b(?:they|he|she|them|him)\b/giu, 'you')
    .replace(
      /\b(you) (is|was|has|does)\b/giu,
      (_, who: string, verb: string) => `${who} ${secondPersonOfVerb(verb.toLowerCase())}`,
    )
    .replace(/\byou (\p{L}+s)\b/giu, (whole, verb: string) => {
      const base = secondPersonOfVerb(verb);
      return base !== null && isBaseVerb(base) ? `you ${base}` : whole;
    });

/** "you use a TMS" -> "Do you use a TMS", "you are open to it" -> "Are you open to it". */
export function toQuestion(clause: string): string {
  const [, verb = '', rest = ''] = /^you\s+(\S+)\s*(.*)$/iu.exec(clause) ?? [];
  const low = verb.toLowerCase();
  if (/^(?:are|were|can|could|would|will|should|may|might)$/.test(low))
    return `${low[0]!.toUpperCase()}${low.slice(1)} you ${rest}`.trim();
  const isPerfect = low === 'have' && /^(?:already |ever |just )?\p{L}+(?:ed|en|un|wn)\b/iu.test(rest);
  if (isPerfect) return `Have you ${rest}`;
  if (/(?:ed|went|had|did|took|bought)$/.test(low)) return `Is it right that you ${verb} ${rest}`.trim();
  return `Do you ${verb} ${rest}`.trim();
}
