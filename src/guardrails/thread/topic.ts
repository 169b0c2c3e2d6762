import type { ThreadMessage } from '../../contract/thread.ts';
import { functionWords } from '../document/function-words.ts';
import { normaliseText } from '../document/normalise-text.ts';
import { plainWordsOf } from '../document/speech-by-language.ts';
import { sharesStem, stemByLanguage } from '../document/stem-by-language.ts';
import { stemWord } from '../document/stem-word.ts';
import { relationsOf } from '../document/word-relations.ts';

/** Rules whose words are followed by what was written, with no preposition between. */
export const reporting =
  /\/(?:you-mentioned|sie-schrieben|sie-haben-geschrieben|vous-mentionniez|vous-avez-ecrit|usted-mencionaba|lei-scriveva|u-schreef|escreveu-me|voce-escreveu|pani-pisala)$/;

/** "About", after a noun such as "my note". */
const about =
  /^[^.;:!?,]{0,24}?\b(?:about|regarding|concerning|uber|wegen|ging es um|zum thema|au sujet d[eu]s?|a propos d[eu]s?|portait sur|concernait|sobre|acerca de|trataba de|riguardo a|a proposito di|riguardava|over|tratava de|falava de|dotycz\p{L}+|w sprawie|na temat)\s/u;

/** What a message, folded, says that an earlier one was about: the words after `from`; empty where it says nothing of it. */
export function topicAfter(text: string, from: number, rule: string): string {
  const rest = text.slice(from);
  if (reporting.test(rule)) return /^[,\s]*([^.;:!?–—]*)/u.exec(rest)?.[1] ?? '';
  const match = about.exec(rest);
  return match ? (/^[^.;:!?,–—]*/u.exec(rest.slice(match[0].length))?.[0] ?? '') : '';
}

const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}]+(?:['-][\p{L}\p{N}]+)*/gu) ?? [];

/** Words of every talk about messages, which are no topic of one. */
const meta =
  /^(?:question|questions|idea|note|message|short|quick|briefly|today|interest\p{L}*|thema|frage|kurz|question|sujet|pregunta|tema|domanda|vraag|onderwerp|pergunta|assunto|pytanie|temat)$/u;

/** The words of a folded text that tell what it is about. */
export function topicWords(text: string, language: string): string[] {
  const plain = plainWordsOf(language);
  return wordsOf(text).filter(
    (word) => word.length > 2 && !plain.has(word) && !functionWords.has(word) && !meta.test(word),
  );
}

/** Whether a message of the thread speaks of most of a topic, and of each of its numbers. */
export function tellsOf(message: ThreadMessage, topic: string, language: string): boolean {
  const content = topicWords(topic, language);
  if (content.length === 0) return true;
  const known = wordsOf(normaliseText(`${message.subject ?? ''}\n${message.message}`).folded);
  const has = (word: string): boolean =>
    known.includes(word) ||
    (language === 'en' ? isKin(word, known) : known.some((one) => isOfStem(word, one, language)));
  if (content.some((word) => /^\d+$/.test(word) && !known.includes(word))) return false;
  return content.filter(has).length * 2 >= content.length;
}

function isKin(word: string, known: readonly string[]): boolean {
  const stem = stemWord(word);
  const { synonyms, derived } = relationsOf(stem);
  return known.some((one) => {
    const other = stemWord(one);
    return other === stem || synonyms.includes(other) || derived.includes(other);
  });
}

const isOfStem = (word: string, other: string, language: string): boolean =>
  other.length > 2 && sharesStem(stemByLanguage(word, language), stemByLanguage(other, language), language);
