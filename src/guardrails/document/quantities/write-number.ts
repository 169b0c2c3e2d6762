const ones =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = '_ _ twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** A whole number below a million in English words: "two thousand three hundred and five". */
export function inWords(value: number): string {
  if (value < 20) return ones[value]!;
  if (value < 100) return `${tens[Math.floor(value / 10)]}${value % 10 ? `-${ones[value % 10]}` : ''}`;
  if (value < 1000) {
    const rest = value % 100;
    return `${ones[Math.floor(value / 100)]} hundred${rest ? ` and ${inWords(rest)}` : ''}`;
  }
  const rest = value % 1000;
  const joint = rest > 0 && rest < 100 ? ' and ' : ' ';
  return `${inWords(Math.floor(value / 1000))} thousand${rest ? `${joint}${inWords(rest)}` : ''}`;
}

/** Digits grouped by commas, with at most two decimals. */
export const grouped = (value: number): string => value.toLocaleString('en-US', { maximumFractionDigits: 2 });
