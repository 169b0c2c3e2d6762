/** Two things of which a company's fact tells one and not the other. Folded patterns, looked for as whole words. */
export type Pair = readonly [one: string, other: string];
