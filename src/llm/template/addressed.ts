import type { VoiceProfile } from '../../contract/voice.ts';
import type { LocalPhrasebook } from './phrasebook.ts';

/** "(Hätten Sie|Hättest du) Zeit?": the formal words, then those among friends. */
const pair = /\(([^()|]*)\|([^()|]*)\)/g;

type Formality = VoiceProfile['formality'];

/** A phrase with one side of each pair: the formal one unless told otherwise. */
export const addressText = (text: string, formality: Formality): string =>
  text.replace(pair, (_, formal: string, informal: string) => (formality === 'INFORMAL' ? informal : formal));

function addressValue(value: unknown, formality: Formality): unknown {
  if (typeof value === 'string') return addressText(value, formality);
  if (Array.isArray(value)) return value.map((one) => addressValue(one, formality));
  if (typeof value === 'object' && value !== null && !(value instanceof RegExp))
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, addressValue(one, formality)]));
  return value;
}

/** What has words for one form of address alone, "(Sie|) planen", is not said in the other. */
const addressSentence = (sentence: string | null, formality: Formality): string | null => {
  const said = sentence === null ? null : addressText(sentence, formality);
  return said === null || /^\s/u.test(said) ? null : said;
};

/** A phrasebook in one form of address; functions and patterns stay as they are. */
export const addressed = (book: LocalPhrasebook, formality: Formality): LocalPhrasebook => ({
  ...(addressValue(book, formality) as LocalPhrasebook),
  ownFirm: (article, noun) => addressText(book.ownFirm(article, noun), formality),
  ofReader: (goal) => addressText(book.ofReader(goal), formality),
  toSecondPerson: (sentence) => addressSentence(book.toSecondPerson(sentence), formality),
});
