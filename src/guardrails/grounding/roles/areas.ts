/**
 * Areas of which one is part of the other or often goes by its name; each way. Whoever runs one may be said to run the
 * other; as the title of a role the one is not the other.
 */
const reaching: readonly (readonly [string, readonly string[]])[] = [
  ['logistics', ['supply-chain', 'last-mile', 'planning', 'export']],
  ['technology', ['it', 'product', 'security', 'production', 'maintenance', 'energy']],
  ['it', ['security', 'digital']],
  ['production', ['maintenance', 'planning', 'quality']],
  ['sales', ['export', 'partnerships', 'retail']],
  ['marketing', ['brand', 'growth', 'communications', 'content', 'digital', 'events', 'fundraising']],
  ['procurement', ['supply-chain']],
  ['safety', ['sustainability', 'quality']],
  ['planning', ['projects']],
  ['customers', ['retail']],
];

const pairs = new Set(
  reaching.flatMap(([one, others]) => others.flatMap((other) => [`${one} ${other}`, `${other} ${one}`])),
);

export const reaches = (one: string, other: string): boolean => one === other || pairs.has(`${one} ${other}`);

/** Areas of posts that are one word. */
export const areasOfPost: Readonly<Record<string, readonly string[]>> = {
  cfo: ['finance'],
  coo: ['operations'],
  cto: ['technology'],
  cio: ['it'],
  ciso: ['security'],
  cmo: ['marketing'],
  cpo: ['product', 'people', 'procurement'],
  chro: ['people'],
  cro: ['sales'],
};

/** Ranks that a writer uses for one another; "head" and "lead" say little more than that somebody leads. */
const loose: Readonly<Record<string, readonly string[]>> = {
  head: ['director', 'manager', 'lead', 'chief', 'vp', 'supervisor', 'editor'],
  lead: ['head', 'manager', 'director', 'supervisor', 'coordinator', 'chief', 'vp', 'engineer', 'editor'],
  chief: ['head', 'lead', 'officer'],
  supervisor: ['head', 'lead'],
};

export const isSameRank = (said: string, held: string): boolean =>
  said === held || (loose[said] ?? []).includes(held) || (loose[held] ?? []).includes(said);
