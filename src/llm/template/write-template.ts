import { asksForSubject } from '../../contract/channels.ts';
import type { PersonalizeRequest } from '../../contract/personalize-request.ts';
import type { VariantText } from '../../contract/personalize-response.ts';
import { languageToWrite } from '../../guardrails/language/language-of.ts';
import { type Arrangement, arrangeMessage, joinArrangement } from './arrange-message.ts';
import { composeParts, type MessageParts, type TemplateOptions } from './compose-parts.ts';
import { fitsChannel, type SettledRequest } from './fits-channel.ts';

/** One step of a message ("full", "opener", "body" or "cta"): the pieces of one request fit together. */
export function writeTemplateStep(
  given: PersonalizeRequest,
  variantIndex: number,
  step: string,
  options: TemplateOptions = {},
): VariantText {
  const request = { ...given, language: languageToWrite(given) };
  const parts = composeParts(request, variantIndex, options);
  const arranged = arrangeMessage(request, parts);
  const subject = asksForSubject(request) ? { subject: parts.subject } : {};
  switch (step) {
    case 'opener':
      return {
        ...subject,
        message: request.slot === 'OPENER' ? arranged.opener : inSteps(request, arranged, parts).opener,
      };
    case 'body':
      return { message: inSteps(request, arranged, parts).body };
    case 'cta':
      return { message: request.slot === 'CTA' ? parts.call.chosen : arranged.cta };
    default:
      return { ...subject, message: joinArrangement(arranged, request.channel) };
  }
}

/** Written in steps, what follows the opening sentence is the body; empty where the limits leave no room for one. */
function inSteps(request: SettledRequest, arranged: Arrangement, { bridge, softener }: MessageParts): Arrangement {
  const { opener, body, cta } = arranged;
  if (bridge !== '' && opener.endsWith(` ${bridge}`))
    return { opener: opener.slice(0, -bridge.length - 1), body: [bridge, body].filter(Boolean).join('\n\n'), cta };
  if (body !== '') return arranged;
  const extra = [bridge, softener].find(
    (text) =>
      text !== '' &&
      !cta.includes(text) &&
      fitsChannel(request, joinArrangement({ opener, body: text, cta }, request.channel)),
  );
  return { opener, body: extra ?? '', cta };
}

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
