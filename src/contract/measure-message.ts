import { SegmentedMessage } from 'sms-segments-calculator';
import { type Channel, channels } from './channels.ts';
import { baseLanguage } from './language.ts';

/** Languages that GSM-7 has every letter of. */
const gsmLanguages: ReadonlySet<string> = new Set(['en', 'da', 'fi', 'nb', 'no', 'sv']);
/** Letters that a language cannot do without and GSM-7 lacks. An emoji or a curly dash is a choice and not among them. */
const ownLetters: Readonly<Record<string, RegExp>> = {
  de: /[„“”‚‘’]/u,
  fr: /[âêîôûëïœÀÂÊËÎÏÔŒç’«»]/u,
  es: /[áíóúÁÍÓÚ«»“”]/u,
  it: /[ÀÈÌÒÙ’«»]/u,
  nl: /[ëïóáíúËÏ’‘]/u,
  pt: /[áâãçêíóôõúÁÂÃÊÍÓÔÕÚ“”]/u,
  pl: /[ąćęłńóśźżĄĆĘŁŃÓŚŹŻ„”]/u,
};
/** Characters of each of several segments. */
const perSegment = { gsm: 153, ucs2: 67 };

export const countCharacters = (text: string): number => [...text].length;

export interface MessageSize {
  used: number;
  most: number;
  unit: 'characters' | 'segments';
  /** Of segments. */
  encoding?: string;
}

/** What a message takes of what its channel holds; null where it holds any. `language`: BCP 47. */
export function measureMessage(message: string, channel: Channel, language: string): MessageSize | null {
  const { segments, characters } = channels[channel];
  if (segments) {
    const { segmentsCount, encodingName } = new SegmentedMessage(message);
    const most = ownLetters[baseLanguage(language)]?.test(message) ? segments.ofOwnLetters : segments.most;
    return { used: segmentsCount, most, unit: 'segments', encoding: encodingName };
  }
  return characters === null ? null : { used: countCharacters(message), most: characters, unit: 'characters' };
}

/** The size of a message that its channel does not hold; null where it holds it. */
export function findExcess(message: string, channel: Channel, language: string): MessageSize | null {
  const { segments } = channels[channel];
  // Whatever the alphabet it fits, and to count segments costs more than most checks.
  if (segments && message.length <= segments.most * perSegment.ucs2) return null;
  const size = measureMessage(message, channel, language);
  return size && size.used > size.most ? size : null;
}

interface Wanted {
  channel: Channel;
  constraints: { max_words: number };
}

/** Characters of the short form that a request aims at; null where it aims at none. */
export function noteCharacters({ channel, constraints }: Wanted): number | null {
  const { note } = channels[channel];
  return note && constraints.max_words <= note.words ? note.characters : null;
}

/** The number of characters to ask a writer for, which surely fits the channel; null where it holds any. */
export function charactersToWrite(request: Wanted, language: string): number | null {
  const { segments, characters } = channels[request.channel];
  if (!segments) return noteCharacters(request) ?? characters;
  const base = baseLanguage(language);
  if (gsmLanguages.has(base)) return segments.most * perSegment.gsm;
  return (base in ownLetters ? segments.ofOwnLetters : segments.most) * perSegment.ucs2;
}
