import type { ThreadMessage } from '../../contract/thread.ts';
import { foldText } from '../../guardrails/document/fold-word.ts';
import { cleanCompany } from './clean-field.ts';
import { cleanOffer, lowerOffer } from './clean-offer.ts';
import { readOffer } from './english/read-offer.ts';
import type { SettledRequest } from './fits-channel.ts';
import { ownTexts } from './own-texts.ts';
import { phrasebookOf } from './phrasebook-of.ts';

/**
 * What a message of the sender's offered, to be recalled in one line: as it stands within a sentence. null where it
 * offered nothing, or where an earlier message did so too: a third time is
 * once too often, but for a message that is bare without it.
 */
export function saidOffer(
  request: SettledRequest,
  { subject, message }: ThreadMessage,
  isBare: boolean,
): string | null {
  const offer = cleanOffer(request);
  if (offer === null) return null;
  const isEnglish = phrasebookOf(request.language) === null;
  const company = request.sender?.company ? cleanCompany(request.sender.company) : null;
  const said = isEnglish ? readOffer(offer, company).clause : lowerOffer(offer, request.language);
  const has = (text: string): boolean => [said, offer].some((one) => foldText(text).includes(foldText(one)));
  const times = ownTexts(request).filter(has).length;
  return (times === 1 || isBare) && has(`${subject ?? ''}\n${message}`) ? said : null;
}
