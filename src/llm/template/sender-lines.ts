import type { PersonalizeRequest, Sender } from '../../contract/personalize-request.ts';
import { cleanCompany, cleanName, isHostile } from './clean-field.ts';
import type { OfferForm } from './phrasebook.ts';

const clean = (text: string | undefined): string => (text ?? '').replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim();
/** An offer that no guardrail would let pass, or that speaks to a machine, is left out. */
const unsendable =
  /guarante|\bfree\b|act now|limited|exclusive|discount|cheap|lottery|winn|cash\b|bargain|award|urgent|too-good|last chance|!|%|your (?:response|reply|answer|output)|reply with/iu;
const longestOffer = 160;

export interface SenderLines {
  name: string | null;
  company: string | null;
  /** What is offered, without its full stop. */
  offer: { text: string; form: OfferForm | 'sentence' } | null;
}

/** A subject in any of the languages, which makes an offer a sentence of its own. */
const subjectStart =
  /^(we|our|i|wir|unser\w*|ich|nous|notre|je|nosotros|nuestr\w+|noi|wij|we|onze|ons|nós|nosso|nossa|nasz\w*|my)\s/iu;
const verbStart = /^(offerta|offrons|ofrecemos|offriamo|oferecemos|oferujemy|ajudamos|ayudamos|aiutiamo|pomagamy)\s/iu;

const actionStart =
  /^(help|provide|build|make|automate|reduce|cut|save|connect|deliver|enable|support|run|design|manage|bring|turn|give|let|simplify|train|teach|supply|sell|develop|handle|take|keep|show)\s/iu;
const otherStart = /^(\p{L}+ing|helps|provides|builds|makes|automates|delivers|supports|simplifies|lets|gives)\s/iu;

const lowerFirst = (text: string): string => text.replace(/^\p{Lu}(?=\p{Ll}+\s)/u, (letter) => letter.toLowerCase());

function formOf(text: string): OfferForm | 'sentence' {
  if (subjectStart.test(text) || verbStart.test(text)) return 'sentence';
  if (actionStart.test(text)) return 'action';
  return otherStart.test(text) ? 'other' : 'thing';
}

const englishWords = /(?<!\p{L})(the|for|and|with|that|helps?|your|our|an)(?!\p{L})/iu;
const otherWords =
  /(?<!\p{L})(und|für|der|die|das|mit|wir|pour|les|des|avec|nous|para|con|los|las|que|della|per|voor|het|een|dla|oraz)(?!\p{L})/iu;

/** An offer is quoted as it is, so one that is plainly in another language than the message stays out of it. */
const suitsLanguage = (offer: string, tag: string): boolean =>
  /^en\b/i.test(tag) ? !otherWords.test(offer) : !englishWords.test(offer);

function readOffer(sender: Sender | undefined, language: string): SenderLines['offer'] {
  const text = clean(sender?.offer)
    .split(/(?<=[.!?])\s/)[0]!
    .replace(/[.\s]+$/, '');
  if (text.length < 3 || text.length > longestOffer || unsendable.test(text)) return null;
  if (isHostile(text) && !actionStart.test(text)) return null;
  if (!suitsLanguage(text, language)) return null;
  const form = formOf(text);
  return { text: form === 'sentence' ? text : lowerFirst(text), form };
}

export function senderLines({ sender, language }: PersonalizeRequest & { language: string }): SenderLines {
  return {
    name: sender?.name ? cleanName(sender.name) : null,
    company: sender?.company ? cleanCompany(sender.company) : null,
    offer: readOffer(sender, language),
  };
}
