import type { RiskFlag } from '../../contract/risk-flag.ts';
import { type FieldReading, flagSpan, type Reading } from '../reading.ts';

const address =
  /(?:https?:\/\/|www\.)[^\s<>"')\]]+|[\p{L}\p{N}._%+-]+@[\p{L}\p{N}.-]+\.\p{L}{2,}|(?<![\p{L}\p{N}@.])(?:[\p{L}\p{N}-]+\.)+(?:com|net|org|io|co|ai|app|dev|biz|info|eu|uk|de|fr|es|it|nl|pt|pl|ch|at|be|us|ca|au|in|me|tv|xyz|shop|store|site|online|ly|link|page|gg|so)(?:\/[^\s<>"')\]]*)?(?![\p{L}\p{N}])|!?\[[^\]\n]*\]\([^)\n]*\)|<\/?(?:a|img|script|iframe|b|i|u|p|br|div|span|html|body|h\d|strong|em|table|style|svg|meta|link)\b[^>\n]*>/giu;

/** Links, mail addresses and mark-up that the request does not have. */
export function unsourcedAddresses({ ledger }: Reading, field: FieldReading): RiskFlag[] {
  const flags: RiskFlag[] = [];
  for (const match of field.normal.text.matchAll(address)) {
    const text = match[0].replace(/[.,;:!?]+$/, '');
    const bare = text
      .toLowerCase()
      .replace(/^https?:\/\//, '')
      .replace(/^www\./, '')
      .replace(/\/$/, '');
    if (/^(?:node|react|vue|next|express|three|d3)\.js$/.test(bare) || ledger.folded.includes(bare)) continue;
    if (/^(?:e\.g|i\.e|p\.s|a\.m|p\.m)\b/.test(bare)) continue;
    flags.push(
      flagSpan(
        field,
        'UNSOURCED_ENTITY',
        match.index,
        match.index + text.length,
        'An address or mark-up that the request does not have',
      ),
    );
  }
  return flags;
}
