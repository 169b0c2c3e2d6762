/**
 * One pattern that matches where any of the patterns does, and is tried much sooner than each in turn. The patterns
 * have the flag u, no numbered reference and no named group.
 */
export const anyOf = (patterns: readonly RegExp[]): RegExp =>
  new RegExp(patterns.map(({ source }) => `(?:${source})`).join('|'), 'u');
