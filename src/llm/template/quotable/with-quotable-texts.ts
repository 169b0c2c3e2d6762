import { baseLanguage } from '../../../contract/language.ts';
import { hasDigitLetters } from '../../../guardrails/language/has-digit-letters.ts';
import { languageOf } from '../../../guardrails/language/language-of.ts';
import { isOtherLanguage, readsAsItStands } from '../../../guardrails/language/other-language.ts';
import { hasOtherScript } from '../../../guardrails/language/other-script.ts';
import { cleanTitle, isHostile } from '../clean-field.ts';
import type { SettledRequest } from '../fits-channel.ts';
import { phrasebookOf } from '../phrasebook-of.ts';
import { isSentenceLike } from './is-sentence-like.ts';
import { hasAddress, isSpoken, speaksToReader } from './speaks-to-reader.ts';

/** Sentences and what colons and dashes part, each with the blank after it. */
const part = /(?<=[.!?;:。！？؟।])(?=\s|\p{Lo})|(?<=\n)|(?=\s[–—]\s)/u;

/** How a request's texts are held against the languages of its message. */
interface Quoting {
  /** Of the message and, where the writer has no phrases of it, of the English around what is quoted. */
  readonly languages: readonly string[];
  /** Words of the names of the lead's side, which are of no language. */
  readonly names: ReadonlySet<string>;
}

function quotingOf({ language, lead, sender }: SettledRequest): Quoting {
  const own = baseLanguage(language);
  const named = [lead.first_name, lead.last_name, lead.company_name, sender?.company ?? ''].join(' ');
  return {
    languages: own === 'en' || phrasebookOf(language) ? [own] : [own, 'en'],
    names: new Set(isSentenceLike(lead.company_name) ? [] : (named.toLowerCase().match(/\p{L}{2,}/gu) ?? [])),
  };
}

/** "zorbia.example" */
const hasDomain = /\p{L}\.\p{Ll}{2}/u;

/** Words that tell a language well. */
const longPhrase = 4;

/** A keyword, a technology or a title: a phrase of the message's language, or of English, the language of trades. */
const isPhrase = (text: string, { languages, names }: Quoting): boolean =>
  !speaksToReader(text, languages) &&
  !isOtherLanguage(text, [...new Set([...languages, 'en'])], names, text.split(' ').length >= longPhrase);

/** "Svmrfq or n fmázyág": a word of five letters has a vowel in any language in Latin letters, and none in a cipher. */
const hasUnspeakableWord = (text: string): boolean =>
  (
    text
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .match(/[a-zßæøłđ]{5,}/giu) ?? []
  ).some((word) => !/[aeiouyæø]/i.test(word));

/** A name of whatever language, but no sentence of another one. */
function isNamed(text: string, { languages }: Quoting): boolean {
  if (hasAddress(text) || hasDigitLetters(text) || (isSentenceLike(text) && hasDomain.test(text))) return false;
  if (!isSentenceLike(text) || text.split(/\s+/).length < 3) return !isCaselessSentence(text, languages);
  const isIn = (one: string): boolean => one === 'en' || readsAsItStands(text, one);
  return (
    !speaksToReader(text, languages) &&
    !hasUnspeakableWord(text) &&
    !isOtherLanguage(text, languages) &&
    languages.some(isIn)
  );
}

const isCaselessSentence = (text: string, languages: readonly string[]): boolean =>
  isSentenceLike(text) && languages.every((one) => hasOtherScript(text, one));

/** A person's name has no sentence's form in any language. */
const personName = (text: string): string =>
  isSentenceLike(text) || hasAddress(text) || speaksToReader(text, []) ? '' : text;

/** The parts of a text that are in the message's language; the text itself where all are. */
function quotableParts(text: string, { languages, names }: Quoting): string {
  // A text that is in another language as a whole is not restated anyway, and tells so of its keywords.
  if (!languages.includes('en') && languageOf(text) !== languages[0]) return text;
  const parts = text.split(part);
  const kept = parts.filter((one) => !isOtherLanguage(one, languages, names) && !isSpoken(one, languages));
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
      title: title === null || (keep(title) && keep(lead.title)) ? lead.title : '',
      company_name: isNamed(lead.company_name, quoting) ? lead.company_name : '',
    },
    company_context: {
      ...context,
      summary: quotableParts(context.summary, quoting),
      keywords: context.keywords.filter(keep),
      ...(context.tech_stack ? { tech_stack: context.tech_stack.filter(keep) } : {}),
    },
    ...(thread ? { thread: thread.map((message) => withQuotableSubject(message, quoting)) } : {}),
  };
}

type Message = NonNullable<SettledRequest['thread']>[number];

/** What the lead writes over an answer is quoted as its subject. */
function withQuotableSubject(message: Message, quoting: Quoting): Message {
  const { subject, ...rest } = message;
  const isKept =
    subject === undefined ||
    message.from === 'sender' ||
    (isPhrase(subject, quoting) && !isHostile(subject) && !hasDomain.test(subject));
  return isKept ? message : rest;
}
