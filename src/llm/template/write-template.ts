import { asksForSubject } from '../../contract/channels.ts';
import type { PersonalizeRequest } from '../../contract/personalize-request.ts';
import type { VariantText } from '../../contract/personalize-response.ts';
import { sanitiseRequest } from '../../guardrails/input/sanitise-request.ts';
import { languageToWrite } from '../../guardrails/language/language-of.ts';
import { type Arrangement, arrangeMessage, joinArrangement } from './arrange-message.ts';
import type { Draft } from './draft.ts';
import { writeEnglish } from './english/write-english.ts';
import { fitsChannel, type SettledRequest } from './fits-channel.ts';
import { asFollowUp } from './follow-up.ts';
import { withFreshFacts } from './fresh-facts.ts';
import { writeLocal } from './local/write-local.ts';
import { phrasebookOf } from './phrasebook-of.ts';
import { withQuotableTexts } from './quotable/with-quotable-texts.ts';
import { withoutConcealed } from './quotable/without-concealed.ts';
import { withoutOrders } from './quotable/without-orders.ts';
import { styleOf, type TemplateOptions } from './style.ts';
import { withTellableFacts } from './tellable-facts.ts';

function draftOf(whole: SettledRequest, index: number, options: TemplateOptions): Draft {
  const request = withFreshFacts(whole);
  const style = styleOf(request, index, options);
  const book = phrasebookOf(request.language, request.voice?.formality);
  const draft = book ? writeLocal(request, index, style, book, whole) : writeEnglish(request, index, style);
  return asFollowUp(whole, draft, index);
}

/** One step of a message ("full", "opener", "body" or "cta"): the pieces of one request fit together. */
export function writeTemplateStep(
  given: PersonalizeRequest,
  variantIndex: number,
  step: string,
  options: TemplateOptions = {},
): VariantText {
  // Whoever wrote a field may have written orders to a model; they are no words to send either.
  const request = withQuotableTexts(
    withTellableFacts(withoutOrders({ ...sanitiseRequest(withoutConcealed(given)), language: languageToWrite(given) })),
  );
  const draft = draftOf(request, variantIndex, options);
  const whole = arrangeMessage(request, draft);
  const arranged = request.mode === 'MULTI_STEP' ? withBody(request, whole, draft) : whole;
  const subject = asksForSubject(request) ? { subject: draft.subject } : {};
  switch (step) {
    case 'opener':
      return { ...subject, message: arranged.opener };
    case 'body':
      return { message: arranged.body };
    case 'cta':
      return { message: request.slot === 'CTA' ? askOf(draft) : arranged.cta };
    default:
      return { ...subject, message: joinArrangement(arranged, request.channel) };
  }
}

/** Written in steps, a message has a middle where the limits leave room for one. */
function withBody(request: SettledRequest, arranged: Arrangement, draft: Draft): Arrangement {
  if (arranged.body !== '') return arranged;
  const plain = arrangeMessage(request, {
    ...draft,
    pieces: draft.pieces.filter(({ part, rank }) => part !== 'cta' || rank === 0),
  });
  for (const each of [arranged, plain])
    for (const body of draft.spare) {
      const candidate = { ...each, body };
      const isSaid = `${each.opener} ${each.cta}`.includes(body);
      if (!isSaid && fitsChannel(request, joinArrangement(candidate, request.channel))) return candidate;
    }
  return arranged;
}

const askOf = ({ pieces }: Draft): string => pieces.find(({ part }) => part === 'cta')!.text;

const stepOfSlot = { FULL: 'full', OPENER: 'opener', CTA: 'cta' } as const;

/**
 * Writes one variant from the request alone: no model, no network, no claim that the request does not make. The same
 * request, index and options always give the same text; indexes 0 to 2 differ in hook, structure, length and ask.
 */
export const writeTemplate = (
  request: PersonalizeRequest,
  variantIndex: number,
  options: TemplateOptions = {},
): VariantText => writeTemplateStep(request, variantIndex, stepOfSlot[request.slot], options);
