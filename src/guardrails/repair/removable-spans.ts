import type { PersonalizeRequest } from '../../contract/personalize-request.ts';
import type { VariantText } from '../../contract/personalize-response.ts';
import type { RiskFlag } from '../../contract/risk-flag.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { readVariant } from '../reading.ts';
import type { Span } from './remove-span.ts';

/** Marks at which a part of a sentence may end: commas weakly, the others strongly. */
const boundary = /[,;:(]|\)|\s[-–—]\s|—/g;
/** How a part begins that a sentence can do without. */
const detachable =
  /^[,(\s–—-]*(?:and|but|so|which|who|where|with|without|backed|including|especially|particularly|such as|like|because|since|while|whereas|plus|along with|thanks to|as|given|after|now that|und|et|y|e|en|i)\b/i;
const greetingWords = 4;

const wordsIn = (text: string): number => text.split(/\s+/).filter(Boolean).length;

/**
 * Parts of a sentence around a span that can go without breaking it, the shortest first: an aside between marks, or
 * the tail from a mark on, where what stays is a greeting or still a sentence.
 */
function partsAround(lead: PersonalizeRequest['lead'], text: string, sentence: Span, span: Span): Span[] {
  const marks = [...text.slice(sentence.start, sentence.end).matchAll(boundary)].map((match) => ({
    start: sentence.start + match.index,
    end: sentence.start + match.index + match[0].length,
    strong: match[0] !== ',',
  }));
  const closing = text.slice(sentence.start, sentence.end).match(/[.!?]+["')\]]*$/)?.[0].length ?? 0;
  const close = sentence.end - closing;
  const after = marks.find((mark) => mark.start >= span.end);
  const parts: Span[] = [];
  for (const mark of marks.filter((candidate) => candidate.end <= span.start).reverse()) {
    const before = text.slice(sentence.start, mark.start);
    const kept = wordsIn(before);
    const greets = before.includes(lead.first_name) || (lead.last_name !== '' && before.includes(lead.last_name));
    const canGo = detachable.test(text.slice(mark.start, close));
    if (after && canGo && kept > 0) parts.push({ start: mark.start, end: after.start });
    const stays = kept <= greetingWords ? greets && marks[0] === mark : mark.strong || canGo;
    if (stays) parts.push({ start: mark.start, end: close });
  }
  return parts.sort((a, b) => a.end - a.start - (b.end - b.start));
}

/**
 * What may be taken out for a flag, the smallest first: parts of its sentence, the sentence, for residue the span
 * itself. For a limit: whole sentences, from the end, questions last; a short line such as a closing costs little and stays.
 */
export function removableSpans(
  request: PersonalizeRequest,
  variant: VariantText,
  ledger: Ledger,
  flag: RiskFlag,
): Span[] {
  const reading = readVariant(request, variant, ledger);
  const field = reading.fields.find((candidate) => candidate.name === flag.field) ?? reading.message;
  const sentences = field.sentences.map((sentence): Span => {
    const [start, end] = field.normal.toOriginal(sentence.start, sentence.end);
    return { start, end };
  });
  if (flag.start === flag.end) {
    const asks = (span: Span) => (field.raw.slice(span.start, span.end).endsWith('?') ? 1 : 0);
    return sentences
      .slice(1)
      .reverse()
      .filter((span) => wordsIn(field.raw.slice(span.start, span.end)) > greetingWords)
      .sort((a, b) => asks(a) - asks(b));
  }
  const span = { start: flag.start, end: flag.end };
  const touched = sentences.filter((sentence) => sentence.start < span.end && sentence.end > span.start);
  const whole = touched.length === 0 ? span : { start: touched[0]!.start, end: touched.at(-1)!.end };
  const parts = touched.length === 1 ? partsAround(request.lead, field.raw, touched[0]!, span) : [];
  return flag.code === 'PLACEHOLDER' || flag.code === 'PROMPT_LEAK' || flag.code === 'FORBIDDEN_PHRASE'
    ? [...parts, whole, span]
    : [...parts, whole];
}
