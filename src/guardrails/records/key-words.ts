import { foldText } from '../document/fold-word.ts';

/** Joints of an identifier: "RestaurantsTakeOut", "business_stars", "day-of-week", "HTMLPage". */
const joint = /(?<=[\p{Ll}\d])(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})|[_\-/.]+/u;

/** The folded words of one part of a key. "WiFi" and "iOS" are one word each, as they are said. */
export function keyWords(part: string): string[] {
  if (/^(?:wi-?fi|[a-z]?\p{Lu}{1,4}s?)$/iu.test(part) && part.length <= 5) return [foldText(part).replace('-', '')];
  return part
    .split(joint)
    .filter((word) => word !== '')
    .map(foldText);
}
