import { functionWords } from '../document/function-words.ts';
import type { Token } from '../document/tokenise.ts';
import { commonWords } from '../document/word-lists.ts';
import { isOfSender } from '../ledger/is-own-side.ts';
import type { FieldReading, Reading } from '../reading.ts';
import { namesOfRequest, type RequestName, sortOf } from '../recognizers/names-of-request.ts';

/** The name that the request has where the message has another. */
export interface OtherName {
  readonly pointer: string;
  readonly quote: string;
  readonly correction: string;
}

const reach = 4;
const listGap = /^, $|^ $/;

/** Content stems beside a stretch of tokens, within its sentence's marks. */
function stemsAround(tokens: Token[], from: number, to: number): Set<string> {
  const stems = new Set<string>();
  const put = (token: Token): void => {
    if (functionWords.has(token.folded)) return;
    if (token.shape === 'lower' || (token.shape === 'capital' && commonWords.has(token.folded))) stems.add(token.stem);
  };
  for (let at = from - 1; at >= Math.max(0, from - reach) && !/[.!?;\n]/.test(tokens[at + 1]!.gap); at -= 1)
    put(tokens[at]!);
  for (let at = to; at < Math.min(tokens.length, to + reach) && !/[.!?;\n]/.test(tokens[at]!.gap); at += 1)
    put(tokens[at]!);
  return stems;
}

/** To each side: a longer list tells no more of who is left out of it. */
const mostFellows = 24;

/** Folded capitals joined to a stretch by commas, "and" and "or": the fellows of its list. */
function fellowsOf(tokens: Token[], from: number, to: number): Set<string> {
  const fellows = new Set<string>();
  const isName = (token: Token | undefined): token is Token =>
    token !== undefined && token.shape !== 'lower' && token.shape !== 'digit' && !functionWords.has(token.folded);
  const isJoint = (at: number): boolean =>
    /^(?:and|or)$/.test(tokens[at]?.folded ?? '') && tokens[at]!.shape === 'lower';
  for (let at = from, count = 0; at > 0 && count < mostFellows; count += 1) {
    const before = isJoint(at - 1) ? at - 2 : at - 1;
    const isListed = before !== at - 1 || /^, $/.test(tokens[at]!.gap) || fellows.size > 0;
    if (before < 0 || !isName(tokens[before]) || !isListed || !listGap.test(tokens[at]!.gap)) break;
    fellows.add(tokens[before]!.folded);
    at = before;
  }
  for (let at = to, count = 0; at < tokens.length && count < mostFellows; count += 1) {
    const next = isJoint(at) ? at + 1 : at;
    const isListed = next !== at || /^, $/.test(tokens[at]!.gap) || fellows.size > 0;
    if (!isName(tokens[next]) || !isListed || !listGap.test(tokens[next]!.gap)) break;
    fellows.add(tokens[next]!.folded);
    at = next + 1;
  }
  return fellows;
}

const shared = (one: ReadonlySet<string>, other: ReadonlySet<string>): number =>
  [...one].filter((key) => other.has(key)).length;

const wordsOf = ({ fields }: Reading): ReadonlySet<string> =>
  new Set(fields.flatMap(({ tokens }) => tokens.map(({ folded }) => folded)));

/** Whether a message has a name, in whole or in its telling word. */
const has = (reading: Reading, { words }: RequestName): boolean => {
  const telling = words.filter((word) => !commonWords.has(word));
  const said = reading.once(wordsOf);
  return (telling.length > 0 ? telling : words).some((word) => said.has(word));
};

/**
 * What the request names in the place of an unknown name [from, to): the one left out of the same list, or the only
 * one of its sort beside the same words. Undefined where two are as near, or none is.
 */
export function otherName(reading: Reading, field: FieldReading, from: number, to: number): OtherName | undefined {
  const { tokens } = field;
  const sort = sortOf(tokens.slice(from, to).map(({ folded }) => folded));
  const fellows = fellowsOf(tokens, from, to);
  const around = stemsAround(tokens, from, to);
  let best: RequestName | undefined;
  let most = 0;
  let isTied = false;
  for (const name of namesOfRequest(reading.ledger)) {
    if (has(reading, name) || isOfSender(name.source)) continue;
    const its = sortOf(name.words);
    const isSameSort = sort === its;
    const inList = shared(fellows, fellowsOf(name.source.tokens, name.from, name.to));
    const beside = shared(around, stemsAround(name.source.tokens, name.from, name.to));
    const isTech = name.source.pointer.includes('/tech_stack/') && sort === 'product';
    // A tool no list knows may stand for one that it does, never a tool for a place.
    const isNear = isSameSort ? beside > 0 : beside > 1 && [sort, its].every((one) => one === '' || one === 'product');
    if (inList === 0 && !isNear) continue;
    const score = 3 * inList + 2 * beside + (isTech && isSameSort ? 1 : 0);
    if (score > most) [best, most, isTied] = [name, score, false];
    else if (score === most && best?.text !== name.text) isTied = true;
  }
  if (!best || most === 0 || isTied) return undefined;
  return { pointer: best.source.pointer, quote: best.text, correction: best.text };
}
