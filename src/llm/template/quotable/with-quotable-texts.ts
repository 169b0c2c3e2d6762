import { hasDigitLetters } from '../../../guardrails/language/has-digit-letters.ts';
import { isOtherLanguage, readsAsItStands } from '../../../guardrails/language/other-language.ts';
import { hasOtherScript } from '../../../guardrails/language/other-script.ts';
import { cleanTitle, isHostile } from '../clean-field.ts';
import type { SettledRequest } from '../fits-channel.ts';
import { demandsAmid, isDemand, isPlainlyUrgent, isUrgent } from './is-demand.ts';
import { isOrder } from './is-order.ts';
import { endsSentence, isOfFirm, isPlainRun, isReversed, isSentenceLike } from './is-sentence-like.ts';
import { isTitle } from './is-title.ts';
import { hasForeignLetters, mixesLanguages } from './mixes-languages.ts';
import { hasGrammarOf, hasOtherGrammar } from './other-words.ts';
import { isElsewhere, partsOf, type Quoting, quotingOf } from './quoting.ts';
import { opensClause, speaksOfWriting } from './speaks-of-writing.ts';
import { hasAddress, isSpoken, speaksToReader } from './speaks-to-reader.ts';
import { announces, threatens } from './threatens.ts';

/** "zorbia.example" */
const hasDomain = /\p{L}\.\p{Ll}{2}/u;

/** "0800 555 1234": what has so many digits is no phrase. */
const hasPhone = /\d(?:[\s()./-]{0,3}\d){6}/;

/** Words that tell a language well; one less where none of them is one for grammar of the message's language. */
const longPhrase = 4;
const isLongPhrase = (text: string, languages: readonly string[]): boolean => {
  const { length } = text.split(' ');
  return length >= longPhrase || (length === longPhrase - 1 && !hasGrammarOf(text, languages));
};

/** Whether a text has words or letters of a language that is none of the message's. */
const isMixed = (text: string, languages: readonly string[]): boolean =>
  languages.every((one) => hasForeignLetters(text, one) || mixesLanguages(text, one) || hasOtherGrammar(text, one));

/** Whether a phrase of several words, most of them in lower case, has a letter that no word of the message's language has. */
const isPlainlyForeign = (text: string, languages: readonly string[]): boolean =>
  text.split(/\s+/).length >= 3 && isSentenceLike(text) && languages.every((one) => hasForeignLetters(text, one, 1));

/** A keyword, a technology or a title: a phrase of the message's language, or of English, the language of trades. */
const isPhrase = (text: string, { languages, names }: Quoting): boolean =>
  !isOrder(text) &&
  !demandsAmid(text) &&
  !speaksOfWriting(text) &&
  !opensClause(text) &&
  !isMixed(text, languages) &&
  !isPlainlyForeign(text, languages) &&
  !hasPhone.test(text) &&
  !speaksToReader(text, languages) &&
  !isOtherLanguage(text, [...new Set([...languages, 'en'])], names, isLongPhrase(text, languages));

/** "Svmrfq or n fmázyág": a word of five letters has a vowel in any language in Latin letters, and none in a cipher. */
const hasUnspeakableWord = (text: string): boolean =>
  (
    text
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .match(/[a-zßæøłđ]{5,}/giu) ?? []
  ).some((word) => !/[aeiouyæø]/i.test(word));

/** What a colon leads up to and is cut out, or would be: a link, an address, an encoded piece. */
const endsInColon = /[:：]\s*$/u;
const hasCut =
  /^\s*(?:https?:|www\.|[^\s@]+@[^\s@]+\.|[\p{L}\p{N}-]+(?:\.\p{L}[\p{L}\p{N}-]+)+\/|[A-Za-z0-9+/]{24,}|[.?!]?\s*$)/u;

/** A title as it stands in its field, and as a message quotes it. */
const isQuotableTitle = (whole: string, title: string, quoting: Quoting): boolean =>
  isPhrase(title, quoting) &&
  isPhrase(whole, quoting) &&
  !endsInColon.test(whole) &&
  !isReversed(title) &&
  !isUrgent(title) &&
  isTitle(title, quoting.languages[0]!);

/** Words of an order in a name, at least: "Show Systems" and "Visit Britain" are names. */
const leastOrder = 3;
const isLongOrder = (text: string): boolean =>
  (isOrder(text) || speaksOfWriting(text)) && text.trim().split(/\s+/).length >= leastOrder;

/** A name of whatever language, but no sentence of another one. */
function isNamed(text: string, { languages }: Quoting): boolean {
  if (isLongOrder(text) || endsInColon.test(text) || endsSentence(text) || isReversed(text)) return false;
  if (demandsAmid(text) || isPlainRun(text)) return false;
  if (hasAddress(text) || hasDigitLetters(text) || (isSentenceLike(text) && hasDomain.test(text))) return false;
  if (!isSentenceLike(text) || text.split(/\s+/).length < 3) return !isCaselessSentence(text, languages);
  const isIn = (one: string): boolean => one === 'en' || readsAsItStands(text, one);
  return (
    !speaksToReader(text, languages) &&
    !announces(text, languages) &&
    !hasUnspeakableWord(text) &&
    !isPlainlyForeign(text, languages) &&
    !isOtherLanguage(text, languages) &&
    languages.some(isIn)
  );
}

const isCaselessSentence = (text: string, languages: readonly string[]): boolean =>
  isSentenceLike(text) && languages.every((one) => hasOtherScript(text, one));

/** A person's name has no sentence's form in any language, and nothing of a firm's. */
const personName = (text: string): string =>
  isSentenceLike(text) ||
  isLongOrder(text) ||
  hasAddress(text) ||
  speaksToReader(text, []) ||
  demandsAmid(text) ||
  isOfFirm(text) ||
  (text.split(/\s+/).length > 2 && isPlainlyUrgent(text))
    ? ''
    : text;

/** Words of a sentence that may be one of any language. */
const mostShort = 6;
const isShort = (text: string): boolean => text.trim().split(/\s+/).length <= mostShort;

/** The parts of a text that are in the message's language; the text itself where all are. */
function quotableParts(text: string, quoting: Quoting): string {
  const { languages, names } = quoting;
  const parts = partsOf(text);
  // A text that is in another language as a whole is not restated anyway, and tells so of its keywords.
  const isForeign = isElsewhere(text, quoting);
  const isQuotable = (one: string, at: number): boolean =>
    isForeign ||
    (!isMixed(one, languages) &&
      !isOtherLanguage(one, languages, names) &&
      !isSpoken(one, languages, at === 0) &&
      !threatens(one, languages) &&
      !announces(one, languages));
  const isSaid = parts.map(
    (one, at) =>
      !isOrder(one, names) &&
      !(isShort(one) && isDemand(one)) &&
      !speaksOfWriting(one) &&
      !isReversed(one) &&
      isQuotable(one, at),
  );
  // What leads up to a part that is left out would lead up to another: "As the board put it:"; what it leads up to goes with it.
  const leadsOn = (at: number): boolean => isSaid[at + 1] === true && !hasCut.test(parts[at + 1]!);
  const isLed = (at: number): boolean => at > 0 && endsInColon.test(parts[at - 1]!) && !isSaid[at - 1];
  const kept = parts.filter((one, at) => isSaid[at] && !isLed(at) && (!endsInColon.test(one) || leadsOn(at)));
  return kept.length === parts.length ? text : kept.join('').trim();
}

/**
 * The request with what a message in its language may quote of the lead's side: of names what is built like one, of
 * phrases what names a thing, of prose what is in that language. What is left out would read as another's words in any
 * case, and an order to whoever writes, in whatever language, is among it.
 */
export function withQuotableTexts(request: SettledRequest): SettledRequest {
  const quoting = quotingOf(request);
  const { lead, company_context: context, thread } = request;
  const keep = (text: string): boolean => isPhrase(text, quoting);
  const title = cleanTitle(lead.title);
  return {
    ...request,
    lead: {
      ...lead,
      first_name: personName(lead.first_name),
      last_name: personName(lead.last_name),
      title: title === null || isQuotableTitle(lead.title, title, quoting) ? lead.title : '',
      company_name: isNamed(lead.company_name, quoting) ? lead.company_name : '',
    },
    company_context: {
      ...context,
      summary: quotableParts(context.summary, quoting),
      keywords: context.keywords.filter(keep),
      ...(context.tech_stack ? { tech_stack: context.tech_stack.filter(keep) } : {}),
    },
    ...(thread ? { thread: thread.map((message) => withQuotableSubject(message, thread, quoting)) } : {}),
  };
}

type Message = NonNullable<SettledRequest['thread']>[number];

/** Words of four letters and more, in lower case. */
const longWords = (text: string): string[] => text.toLowerCase().match(/\p{L}{4,}/gu) ?? [];

/** What the lead writes over an answer is quoted as its subject where it goes on from one of the sender's. */
function withQuotableSubject(message: Message, thread: readonly Message[], quoting: Quoting): Message {
  const { subject, ...rest } = message;
  const own = new Set(thread.flatMap(({ from, subject: one }) => (from === 'sender' ? longWords(one ?? '') : [])));
  const isKept =
    subject === undefined ||
    message.from === 'sender' ||
    (longWords(subject).some((word) => own.has(word)) &&
      isPhrase(subject, quoting) &&
      !isHostile(subject) &&
      !hasDomain.test(subject));
  return isKept ? message : rest;
}
