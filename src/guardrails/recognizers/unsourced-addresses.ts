import type { RiskFlag } from '../../contract/risk-flag.ts';
import { brands } from '../ledger/brands.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { type FieldReading, flagSpan, type Reading } from '../reading.ts';
import { ownSources } from './own-sources.ts';

const endings =
  'com|net|org|io|co|ai|app|dev|biz|info|eu|uk|de|fr|es|it|nl|pt|pl|ch|at|be|us|ca|au|in|me|tv|xyz|shop|store|site|online|ly|link|page|gg|so|ro|ru|cn|jp|kr|br|mx|cl|se|dk|fi|cz|sk|hu|gr|tr|nz|za|sg|hk|tw|ae|il|ua|bg|hr|rs|lt|lv|ee|lu|ie|cc|ws|icu|vip|example|test|invalid|localhost';
const host = '(?<![\\p{L}\\p{N}@.])(?:[\\p{L}\\p{N}-]{1,63}\\.){1,8}';
const address = new RegExp(
  [
    '(?:https?:\\/\\/|www\\.)[^\\s<>"\')\\]]+',
    '[\\p{L}\\p{N}._%+-]{1,64}@[\\p{L}\\p{N}.-]{1,253}\\.\\p{L}{2,}',
    `${host}(?:${endings})(?:\\/[^\\s<>"')\\]]*)?(?![\\p{Script=Latin}\\p{N}])`,
    // Any ending, where a path shows that it is an address.
    `${host}\\p{Ll}{2,24}\\/[\\p{L}\\p{N}][^\\s<>"')\\]]*`,
    // Written so that no filter sees it.
    `[\\p{L}\\p{N}-]{2,63}(?:\\s?[([]\\s?(?:dot|at)\\s?[)\\]]\\s?|\\sdot\\s)[\\p{L}\\p{N}-]{1,63}(?:(?:\\s?[([]\\s?dot\\s?[)\\]]\\s?|\\sdot\\s)[\\p{L}\\p{N}-]{1,63})?`,
    '!?\\[[^\\]\\n]*\\]\\([^)\\n]*\\)',
    '<\\/?(?:a|img|script|iframe|b|i|u|p|br|div|span|html|body|h\\d|strong|em|table|style|svg|meta|link)\\b[^>\\n]*>',
  ].join('|'),
  'giu',
);
/** What each of them has at least, looked for first: few messages have it. */
const mayHold = /:\/\/|@|[[(<]|\.[^\s<>"')\]]|\sdot\s/i;
const obfuscated = /\s|[([]/;
const isObfuscatedHost = new RegExp(`(?:dot|\\))[\\s)\\]]*(?:${endings})$`, 'i');

/** Tools and firms that are called by an address, beside those of the list of brands. */
const calledByAddress: ReadonlySet<string> = new Set(
  'monday.com make.com cal.com bill.com draw.io apollo.io customer.io fly.io hotels.com trade.me cars.com realtor.com ancestry.com match.com chess.com academia.edu amazon.com allegro.pl bol.com mobile.de check24.de otto.de'.split(
    ' ',
  ),
);

const bareOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/^www\./, '')
    .replace(/[.,;:!?]+$/, '')
    .replace(/\/$/, '');

const hostOf = (text: string): string => bareOf(text).split(/[/?#:]/)[0]!;
const isHost = (bare: string): boolean => /^[\p{L}\p{N}.-]+$/u.test(bare);

/** A name that only looks like an address: of the lead's company, or a brand that the request names. */
function isName({ sources, folded }: Ledger, bare: string): boolean {
  if (!isHost(bare)) return false;
  return sources.some(
    ({ pointer, normal }) =>
      (pointer === '/lead/domain' && hostOf(normal.folded) === bare) ||
      (pointer === '/lead/company_name' && normal.folded.split(/[\s,()]+/).includes(bare)) ||
      ((brands.has(bare) || calledByAddress.has(bare)) && folded.includes(bare)),
  );
}

function ownAddresses(ledger: Ledger): Set<string> {
  const own = ownSources(ledger).flatMap(({ normal }) => [...normal.text.matchAll(address)]);
  return new Set(own.flatMap(([text]) => [bareOf(text), hostOf(text)]));
}

/** Links, mail addresses and mark-up that the client's own side does not give; the lead's own domain is a name. */
export function unsourcedAddresses({ ledger }: Reading, field: FieldReading): RiskFlag[] {
  const flags: RiskFlag[] = [];
  const whole = field.normal.text;
  if (!mayHold.test(whole)) return flags;
  for (const match of whole.matchAll(address)) {
    const text = match[0].replace(/[.,;:!?]+$/, '');
    const bare = bareOf(text);
    if (/^(?:node|react|vue|next|express|three|d3)\.js$/.test(bare)) continue;
    if (/^(?:e\.g|i\.e|p\.s|a\.m|p\.m)\b/.test(bare)) continue;
    if (obfuscated.test(bare) && !/^[<![]/.test(bare) && !isObfuscatedHost.test(bare)) continue;
    if (ledger.once(ownAddresses).has(bare) || isName(ledger, bare)) continue;
    const why = 'An address or mark-up that neither goal nor sender gives';
    flags.push(flagSpan(field, 'UNSOURCED_ENTITY', match.index, match.index + text.length, why));
  }
  return flags;
}
