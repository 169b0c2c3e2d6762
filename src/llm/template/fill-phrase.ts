import type { Picker } from './picker.ts';

/** What phrases may name. `hook` and `offer` are clauses; `name` is given and family name; `position` is title and company; `at`, `of` and `to` are the company after a preposition; `keyword` is a topic without a frame; `subject` the topic, where the goal has none of its own. */
export type Slots = Partial<
  Record<
    | 'first'
    | 'name'
    | 'company'
    | 'topic'
    | 'topics'
    | 'subject'
    | 'title'
    | 'position'
    | 'tech'
    | 'ask'
    | 'np'
    | 'offer'
    | 'minutes'
    | 'hook'
    | 'hook2'
    | 'hook3'
    | 'phrase'
    | 'owned'
    | 'thing'
    | 'sender'
    | 'at'
    | 'of'
    | 'to'
    | 'keyword'
    | 'fact',
    string
  >
>;

const slotPattern = /\{([a-zA-Z]+\d?)\}/g;

/** "e-commerce" -> "E-commerce"; "iOS" and "eBay" stay, since their capitals are their own. */
export const capitalise = (text: string): string =>
  /^\p{Ll}\p{Lu}/u.test(text) ? text : text.replace(/^(?:[„“«]\s?)?\p{Ll}/u, (start) => start.toUpperCase());

const valueFor = (slots: Slots, name: string): string | undefined => {
  const value = slots[(name[0]!.toLowerCase() + name.slice(1)) as keyof Slots];
  return value !== undefined && name[0] !== name[0]!.toLowerCase() ? capitalise(value) : value;
};

/** Whether the request has all that a phrase names, whichever of its choices is taken. */
export const isFillable = (phrase: string, slots: Slots): boolean =>
  [...phrase.matchAll(slotPattern)].every(([, name]) => valueFor(slots, name!) !== undefined);

const onceOnly = /<([^<>]*)>/g;

/** What stands between angle brackets stays where the message has not named the company before. */
export const sayOnce = (texts: readonly string[], company: string): string[] => {
  let isNamed = false;
  return texts.map((text) => {
    const said = text.replace(onceOnly, (_, words: string) => {
      const kept = isNamed ? '' : words;
      isNamed ||= words.includes(company);
      return kept;
    });
    isNamed ||= said.includes(company);
    return text.startsWith('<') ? capitalise(said) : said;
  });
};

/** Takes the choices of a phrase and fills its slots. */
export function fillPhrase(phrase: string, slots: Slots, picker: Picker, key: string): string {
  let place = 0;
  const chosen = phrase.replace(/\[([^\]]*)\]/g, (_, choices: string) => {
    place += 1;
    return picker.pick(choices.split('|'), `${key}:${place}`);
  });
  return chosen
    .replace(slotPattern, (_, name: string) => valueFor(slots, name) ?? '')
    .replace(/\s+([,.])/g, '$1')
    .replace(/\.\.(?!\.)/g, '.');
}
