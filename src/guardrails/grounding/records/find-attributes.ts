import type { Token } from '../../document/tokenise.ts';
import { type Attribute, verbMark } from '../../records/attributes.ts';

/** Where a text names an attribute. Token indexes, one past the last. */
export interface Mention {
  readonly attribute: Attribute;
  readonly from: number;
  readonly to: number;
}

/** Words of an attribute's name at most. */
const mostWords = 4;

/** What is casual or upscale as the lead itself is. */
const places = new Set(
  'place spot restaurant establishment eatery venue dining setting environment atmosphere ambience ambiance experience joint bar cafe café shop store vibe feel decor business'.split(
    ' ',
  ),
);
/** Words between a quality and what has it: "a casual and relaxed atmosphere". */
const mostBetween = 5;
const ofQuality = new Set('is as be feels feel vibe'.split(' '));

/** Each attribute of a record that the tokens of a sentence name, the longest name of a place. */
export function findAttributes(
  tokens: readonly Token[],
  tags: readonly string[],
  from: number,
  to: number,
  byForm: ReadonlyMap<string, readonly Attribute[]>,
): Mention[] {
  const forms = new Set<string>();
  const found: Mention[] = [];
  for (let at = from; at < to; ) {
    let taken = 0;
    let joined = '';
    let best: readonly Attribute[] = [];
    for (let end = at; end < Math.min(to, at + mostWords); end += 1) {
      if (end > at && !/^[\s-]$/.test(tokens[end]!.gap)) break;
      joined += tokens[end]!.stem;
      const form = end === at && tags[at] === 'VERB' && !byForm.has(joined) ? verbMark + joined : joined;
      forms.add(form);
      const own = byForm.get(form);
      if (own) [best, taken] = [own, end + 1 - at];
    }
    for (const attribute of best) found.push({ attribute, from: at, to: at + taken });
    at += Math.max(1, taken);
  }
  const isNamed = ({ attribute: { of } }: Mention): boolean => of.length === 0 || of.some((form) => forms.has(form));
  const named = new Set(found.filter((one) => isNamed(one)).flatMap(({ attribute }) => attribute.of));
  return found.filter((one) => {
    // "Validated parking": a part of the whole is meant where one is named.
    if (one.attribute.isWhole && one.attribute.forms.some((form) => named.has(form))) return false;
    const next = tokens[one.to];
    // "A lot of", "Main Street".
    if (next?.folded === 'of' && one.to < to) return false;
    if (one.attribute.isQuality) return isOfPlace(tokens, tags, one, to);
    if (one.attribute.of.length > 0 && tokens[one.from]!.shape === 'capital' && one.from > from) return false;
    return isNamed(one);
  });
}

/** "A casual spot", "the atmosphere is casual". */
function isOfPlace(tokens: readonly Token[], tags: readonly string[], { from, to }: Mention, end: number): boolean {
  for (let at = to; at < Math.min(end, to + mostBetween); at += 1) {
    const { folded } = tokens[at]!;
    if (places.has(folded)) return true;
    if (tags[at] === 'VERB' || tags[at] === 'AUX' || tags[at] === 'ADP' || tags[at] === 'PUNCT') break;
  }
  for (let at = from - 1; at >= Math.max(0, from - 2 * mostBetween); at -= 1)
    if (places.has(tokens[at]!.folded)) {
      const between = tokens.slice(at + 1, from);
      return between.some(({ folded }) => ofQuality.has(folded));
    }
  return false;
}
