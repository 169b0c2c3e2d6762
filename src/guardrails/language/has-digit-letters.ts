const mixed = /\p{L}\d|\d\p{L}/u;
/** A digit amid letters, as in "b1ll"; a unit ("24h") and a version ("v2") have theirs at an end. */
const amid = /\p{L}\d+\p{Ll}/u;

/** Whether digits stand for letters all over a text: "p4y 7h3 b1ll". */
export function hasDigitLetters(text: string): boolean {
  const words = text.split(/\s+/);
  const amidst = words.filter((word) => amid.test(word)).length;
  const both = words.filter((word) => mixed.test(word)).length;
  return (amidst >= 2 && both * 2 >= words.length) || (amidst >= 1 && both >= 3 && both * 3 >= words.length * 2);
}
