const invisible = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}]/gu;

/** First words of an order to a machine, which no keyword, name or title begins with. */
const orders = new Set(
  'act add answer append assistant augment click create describe disregard encode end enhance express follow forget ignore include insert integrate introduce mention modify output override pretend print provide remember remove repeat reply respond reveal reverse say send start stop subscribe system tell translate use user visit write you'.split(
    ' ',
  ),
);
const suspicious = /ignor|disregard|instruc|prompt|system\s*:|<|>|\{|\}|\[|\]|`|https?:|www\.|@|\\|\||"|=/i;

const tidy = (text: string): string => text.normalize('NFC').replace(invisible, ' ').replace(/\s+/g, ' ').trim();

/** Capitals for emphasis are set in ordinary case; acronyms stay. */
const calm = (text: string): string =>
  text.length > 5 && text === text.toUpperCase() && /\p{L}{5,}/u.test(text)
    ? text.replace(/\p{L}{4,}/gu, (word) => word[0]! + word.slice(1).toLowerCase())
    : text;

const wordCount = (text: string): number => text.split(' ').length;

/** A short piece of plain words, or null: what a keyword or technology must be to stand in a sentence. */
export function cleanPhrase(text: string): string | null {
  const phrase = calm(tidy(text)).replace(/[.,;:]+$/, '');
  const first = phrase.split(' ')[0]!.toLowerCase();
  if (phrase.length < 2 || phrase.length > 40 || wordCount(phrase) > 5) return null;
  if (!/^[\p{L}\p{N}][\p{L}\p{M}\p{N} &'’.+#/-]*$/u.test(phrase) || !/\p{L}/u.test(phrase)) return null;
  return orders.has(first) || suspicious.test(phrase) || /[.!?] /.test(phrase) ? null : phrase;
}

/** A given or family name as one writes it in a greeting, or null. */
export function cleanName(text: string): string | null {
  const name = (tidy(text).match(/^[\p{L}\p{M}'’.-]+(?: [\p{L}\p{M}'’.-]+){0,2}/u)?.[0] ?? '').slice(0, 40).trim();
  if (!/\p{L}/u.test(name)) return null;
  const [first = ''] = name.split(' ');
  if (orders.has(first.toLowerCase()) || suspicious.test(name)) return null;
  const written = name === name.toLowerCase() || (name.length > 3 && name === name.toUpperCase());
  return written ? name.toLowerCase().replace(/(^|[\s'’-])\p{L}/gu, (start) => start.toUpperCase()) : name;
}

const legalForm =
  /[,\s]+(inc|llc|ltd|limited|plc|corp|corporation|co|gmbh|ag|kg|ug|se|sa|sas|sarl|srl|spa|s\.p\.a|s\.r\.l|s\.a|b\.v|bv|nv|n\.v|oy|ab|as|a\/s|aps|sp\. z o\.o|s\.l|sl|lda|ltda|pty ltd|pvt ltd|pte ltd)\.?$/i;

/** A company as one speaks of it, without its legal form, or null. */
export function cleanCompany(text: string): string | null {
  const whole = calm(tidy(text));
  const isHostile = suspicious.test(whole) || whole.length > 60 || wordCount(whole) > 8;
  const kept = isHostile ? whole.split(/[.!?;:|<>{}[\]"`\\=]|\s-\s/)[0]!.trim() : whole;
  const name = kept.replace(legalForm, '').trim();
  const first = name.split(' ')[0]!.toLowerCase();
  if (!/[\p{L}\p{N}]/u.test(name) || name.length > 60 || wordCount(name) > 8) return null;
  return suspicious.test(name) || (orders.has(first) && isHostile) ? null : name;
}

/** A job title as it stands after "as", or null: its first role, without the rest of a headline. */
export function cleanTitle(text: string): string | null {
  const first = tidy(text)
    .replace(/\([^)]*\)/g, ' ')
    .split(/[|•·–—/;,!?<>{}[\]"`]|\s-\s|\.\s|\s@\s|\sat\s/)[0]!
    .replace(/\s+/g, ' ')
    .replace(/\.$/, '')
    .trim();
  const title = calm(first);
  if (title.length < 2 || title.length > 60 || wordCount(title) > 7 || /(^|\s)\p{N}/u.test(title)) return null;
  if (!/^\p{L}[\p{L}\p{M}\p{N} &'’.-]*$/u.test(title)) return null;
  return orders.has(title.split(' ')[0]!.toLowerCase()) || suspicious.test(title) ? null : title;
}
