import { isHostile } from './clean-field.ts';
import type { SettledRequest } from './fits-channel.ts';

const clean = (text: string | undefined): string => (text ?? '').replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim();
/** An offer that no guardrail would let pass, or that speaks to a machine, is left out. */
const unsendable =
  /guarante|(?<![\p{L}-])free(?![\p{L}-])|act now|limited time|exclusive|discount|cheap|lottery|winner|bargain|award|urgent|too-good|last chance|!|your (?:response|reply|answer|output)|reply with/iu;
const longestOffer = 160;

const englishWords = /(?<!\p{L})(the|for|and|with|that|helps?|your|our|an)(?!\p{L})/iu;
const otherWords =
  /(?<!\p{L})(und|für|der|die|das|mit|wir|pour|les|des|avec|nous|para|con|los|las|que|della|per|voor|het|een|dla|oraz)(?!\p{L})/iu;

/** First words that an offer may share with an order to a machine. */
const imperative =
  /^(?:create|end|enhance|ensure|include|integrate|introduce|print|provide|put|remove|send|show|start|stop|write|add|your)\s(?!.*(?:ignor|instruct|prompt|system|assistant|output|https?:|[<>{}[\]`]))/iu;

/** An offer is quoted as it is, so one that is plainly in another language than the message stays out of it. */
export const suitsLanguage = (offer: string, tag: string): boolean =>
  /^en\b/i.test(tag) ? !otherWords.test(offer) : !englishWords.test(offer);

const sentencesOf = ({ sender }: SettledRequest): string[] =>
  clean(sender?.offer)
    .split(/(?<=[.!?])\s/)
    .map((sentence) => sentence.replace(/[.\s]+$/, ''));

/** The first sentence of what is offered, without its full stop; null where there is none that can be sent. */
export const cleanOffer = (request: SettledRequest): string | null =>
  cleanSentence(sentencesOf(request)[0]!, request.language);

/** The second sentence of what is offered, without its full stop: more of it, for a longer message. */
export function furtherOffer(request: SettledRequest): string | null {
  const [first = '', second = ''] = sentencesOf(request);
  return second.split(' ').length < 3 || cleanSentence(first, request.language) === null
    ? null
    : cleanSentence(second, request.language);
}

function cleanSentence(text: string, language: string): string | null {
  if (text.length < 3 || text.length > longestOffer || unsendable.test(text)) return null;
  if ((isHostile(text) && !imperative.test(text)) || !suitsLanguage(text, language)) return null;
  return text;
}

const determiner =
  '(?:sus?|tus?|las?|los|el|vos|votre|tes|ton|ta|les?|des|i|il|le|gli|uw|je|de|het|een|os?|as?|seus?|suas?|swoje|twoje)';
/** An order to the reader, "Planifique sus rutas", and an article: words that a colon leaves in lower case. */
const lowerable = new RegExp(
  `^(?:(?:Nous|Notre|Wij|We|Onze|Noi|Nós|Nosotros|Un|Une|Le|La|Les|Una|El|Los|Las|Il|Lo|I|Gli|Uno|Een|De|Het|Um|Uma|O|A|Os|As)\\s|\\p{Lu}\\p{Ll}+(?=\\s${determiner}\\s)|\\p{Lu}\\p{Ll}+(?:amos|emos|imos|iamo|ujemy|amy|emy|imy|ymy)(?=\\s))`,
  'u',
);
const lowerableGerman = /^(?:Ein|Eine|Einen|Der|Die|Das)\s/u;

/** An offer as it follows a colon, in another language than English. */
export const lowerOffer = (text: string, tag: string): string =>
  /^de\b/i.test(tag)
    ? text
        .replace(lowerableGerman, (word) => word.toLowerCase())
        .replace(/^(?:unsere?|wir|ich)\s/u, (word) => word[0]!.toUpperCase() + word.slice(1))
    : text.replace(lowerable, (word) => word.toLowerCase());
