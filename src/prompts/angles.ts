/** What sets the variants apart, by index. */
const named = {
  topic: 'starts from a topic of the company: its summary or keywords',
  role: 'starts from the role of the recipient and what a person in it may care about',
  question: 'starts with a question about how the company goes about one of its topics',
};
const angles = Object.values(named);

/** The hint that has every variant of a message take one angle: one of these by its name, or any other text as it is. */
export const angleHint = (angle: string): string =>
  Object.hasOwn(named, angle) ? `Every variant ${named[angle as keyof typeof named]}.` : angle;

export const describeAngles = (variantIndexes: number[]): string =>
  variantIndexes.map((index) => `- Variant ${index + 1} ${angles[index % angles.length]}.`).join('\n');
