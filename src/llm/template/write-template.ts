import type { PersonalizeRequest } from '../../contract/personalize-request.ts';
import type { VariantText } from '../../contract/personalize-response.ts';
import { arrangeMessage, joinArrangement } from './arrange-message.ts';
import { composeParts, type MessageParts, type TemplateOptions } from './compose-parts.ts';

const hasSubject = ({ channel, constraints }: PersonalizeRequest): boolean =>
  channel === 'EMAIL' && constraints.include_subjects;

/** One step of a message ("full", "opener", "body" or "cta"): the pieces of one request fit together. */
export function writeTemplateStep(
  request: PersonalizeRequest,
  variantIndex: number,
  step: string,
  options: TemplateOptions = {},
): VariantText {
  const parts = composeParts(request, variantIndex, options);
  const arranged = arrangeMessage(request, parts);
  const subject = hasSubject(request) ? { subject: parts.subject } : {};
  switch (step) {
    case 'opener':
      return { ...subject, message: arranged.opener };
    case 'body':
      return { message: bodyOf(arranged.body, parts) };
    case 'cta':
      return { message: request.slot === 'CTA' ? parts.call.chosen : arranged.cta };
    default:
      return { ...subject, message: joinArrangement(arranged, request.channel) };
  }
}

/** A middle part is asked for by itself even where a whole message does without one. */
const bodyOf = (body: string, { softener, bridge }: MessageParts): string => body || bridge || softener;

const stepOfSlot = { FULL: 'full', OPENER: 'opener', CTA: 'cta' } as const;

/**
 * Writes one variant from the request alone: no model, no network, no claim that the request does not make. The same
 * request, index and options always give the same text; indexes 0 to 2 differ in angle and wording.
 */
export const writeTemplate = (
  request: PersonalizeRequest,
  variantIndex: number,
  options: TemplateOptions = {},
): VariantText => writeTemplateStep(request, variantIndex, stepOfSlot[request.slot], options);
