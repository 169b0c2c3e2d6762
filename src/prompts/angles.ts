/** What sets the variants apart, by index. */
const angles = [
  'starts from a topic of the company: its summary or keywords',
  'starts from the role of the recipient and what a person in it may care about',
  'starts with a question about how the company goes about one of its topics',
] as const;

export const describeAngles = (variantIndexes: number[]): string =>
  variantIndexes.map((index) => `- Variant ${index + 1} ${angles[index % angles.length]}.`).join('\n');
