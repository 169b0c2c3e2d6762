const invisible = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}]/gu;

/** First words of an order to a machine, with which no name, title, keyword or sentence about a company begins. */
const orders = new Set(
  `act add answer append assistant augment click create describe disregard display encode end enhance ensure express
  follow forget if ignore include insert integrate introduce mention modify output override pretend print provide put
  remember remove repeat reply respond reveal reverse say send show start stop subscribe system tell translate use user
  verified visit what write you your ignoriere ignora ignorez olvida schreibe`.split(/\s+/),
);
const suspicious =
  /ignor|disregard|instruc|prompt|system\s*:|assistant\s*:|override|configuration|guardrail|validator|<|>|\{|\}|\[|\]|`|https?:|www\.|@|\\|\||=|\b[\w-]+\.(?:com|net|org|io|biz|ru)\b/i;
/** Words of a sentence to somebody, which names and titles do without. */
const sentenceWords =
  /(?<!\p{L})(your|you|my|me|this|these|please|if|using|into|response|reply|answer|message|following|above|previous)(?!\p{L})/iu;

const tidy = (text: string): string => text.normalize('NFC').replace(invisible, ' ').replace(/\s+/g, ' ').trim();
const firstWord = (text: string): string => (text.match(/[\p{L}\p{M}]+/u)?.[0] ?? '').toLowerCase();
const wordCount = (text: string): number => text.split(' ').length;

/** Latin letters beside Cyrillic or Greek ones in one word: a look-alike. */
const isMixedScript = (text: string): boolean =>
  text
    .split(/\s+/)
    .some((word) => /\p{Script=Latin}/u.test(word) && /[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(word));

/** Whether a text is plainly meant for a machine, or is not what its field is for. */
export const isHostile = (text: string): boolean =>
  orders.has(firstWord(text)) || suspicious.test(text) || isMixedScript(text);

/** Capitals for emphasis are set in ordinary case; acronyms stay. */
const calm = (text: string): string =>
  text.length > 5 && text === text.toUpperCase() && /\p{L}{5,}/u.test(text)
    ? text.replace(/\p{L}{4,}/gu, (word) => word[0]! + word.slice(1).toLowerCase())
    : text;

/** A short piece of plain words, or null: what a keyword or technology must be to stand in a sentence. */
export function cleanPhrase(text: string): string | null {
  const phrase = calm(tidy(text));
  if (phrase.length < 2 || phrase.length > 40 || wordCount(phrase) > 5 || isHostile(phrase)) return null;
  const isPlain = /^[\p{L}\p{N}][\p{L}\p{M}\p{N} &'’.+#/-]*$/u.test(phrase) && /\p{L}/u.test(phrase);
  return !isPlain || /[.!?](\s|$)/.test(phrase) || sentenceWords.test(phrase) ? null : phrase;
}

/** A given or family name as one writes it in a greeting, or null. */
export function cleanName(text: string): string | null {
  const name = tidy(text).match(/^[\p{L}\p{M}'’.-]+(?: [\p{L}\p{M}'’.-]+){0,3}/u)?.[0] ?? '';
  // "there" stands for a name that was nothing but an injection.
  if (!/\p{L}/u.test(name) || isHostile(text) || sentenceWords.test(text) || name === 'there') return null;
  const isUnstyled = name === name.toLowerCase() || (name.length > 3 && name === name.toUpperCase());
  return isUnstyled ? name.toLowerCase().replace(/(^|[\s'’-])\p{L}/gu, (start) => start.toUpperCase()) : name;
}

const legalForm =
  /[,\s]+(inc|llc|ltd|limited|plc|corp|corporation|co|gmbh|ag|kg|ug|se|sa|sas|sarl|srl|spa|s\.p\.a|s\.r\.l|s\.a|b\.v|bv|nv|n\.v|oy|ab|as|a\/s|aps|sp\. z o\.o|s\.l|sl|lda|ltda|pty ltd|pvt ltd|pte ltd)\.?$/i;

/** A company as one speaks of it, without its legal form, or null. */
export function cleanCompany(text: string): string | null {
  const whole = calm(tidy(text));
  const first = suspicious.test(whole) ? whole.split(/[.!?;:|<>{}[\]`\\=@]|\s-\s/)[0]! : whole;
  const plain = first.replace(/[!?\s]+$/, '').replace(/\s(?:gmbh|ag|ug|se) & co\.?(?: kg(?:aa)?)?$/i, '');
  const short = plain.replace(legalForm, '').trim();
  // "Bio & Co": a part of the name.
  const name = short.endsWith('&') ? plain : short;
  if (name.length > 60 || wordCount(name) > 8 || !/^[\p{L}\p{M}\p{N} &'’"“”.,+#/()!–-]*\p{L}/u.test(name)) return null;
  const isOrder = orders.has(firstWord(name)) && (wordCount(name) > 2 || suspicious.test(whole));
  return isOrder ||
    (wordCount(name) > 2 && sentenceWords.test(name)) ||
    suspicious.test(name) ||
    isMixedScript(name) ||
    /!!|%/.test(text)
    ? null
    : name;
}

/** A job title as it stands after "as", or null: its first role, without quotation marks and the rest of a headline. */
export function cleanTitle(text: string): string | null {
  const first = tidy(text)
    .replace(/["“”„«»]/g, '')
    .replace(/\([^)]*\)/g, ' ')
    .split(/[|•·–—/;,!?<>{}[\]`]|\s-\s|(?<!(?:^|\s)(?:ds|dr|sr|jr|mgr|inż|dep|gen|resp))\.\s|\s@\s|\sat\s/iu)[0]!
    .replace(/\s+/g, ' ')
    .replace(/\.$/, '')
    .trim();
  const title = calm(first);
  if (title.length < 2 || title.length > 60 || wordCount(title) > 7 || /(^|\s)\p{N}/u.test(title)) return null;
  if (!/^\p{L}[\p{L}\p{M}\p{N} &'’.-]*$/u.test(title)) return null;
  return isHostile(title) || sentenceWords.test(title) ? null : title;
}
